import { UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ActorExchange } from '../../../../shared/map/actors/actor-exchanges.ts'
import { type Ring, ringOfKey, stepRing } from '../../../../shared/map/actors/actor-rings.ts'
import type { Organization } from '../../../../shared/model/organization.ts'
import { ringWords } from '../../../citing/actor-citations.ts'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { Board } from '../board/board.tsx'
import { useBoard } from '../board/board-context.tsx'
import { BoardKeys } from '../board/board-keys.tsx'
import type { ChipDeeds } from '../board/use-chip-keys.ts'
import { ActorChip } from './actor-chip.tsx'
import { ActorTray } from './actor-tray.tsx'
import { ExchangeLines } from './exchanges/exchange-lines.tsx'
import { useActorSaid } from './use-actor-said.ts'
import { usePlaceActor } from './use-place-actor.ts'
import styles from './rings.module.css'

/** The ecosystem: the person in the middle, around it who is near, in the middle and far, and lines between who gives and who has. */
export function RingBoard({
  organizations,
  exchanges,
}: {
  readonly organizations: readonly Organization[]
  readonly exchanges: readonly ActorExchange[]
}) {
  const tools = useText()
  const { text } = tools
  const placeOf = (organization: Organization) => ringWords(organization, tools)
  const unplaced = new Set(organizations.filter(({ closeness }) => closeness === null).map(({ id }) => id))
  const drawn = exchanges.filter(({ giverId, takerId }) => !unplaced.has(giverId) && !unplaced.has(takerId))
  const within = (ring: Ring | null) => organizations.filter(({ closeness }) => closeness === ring)
  return (
    <Board
      label={text('actors.rings')}
      help={text('actors.ringsHelp')}
      said={useActorSaid(organizations, placeOf)}
      items={organizations}
      deeds={useRingDeeds()}
    >
      <div className={styles.rings}>
        <RingAround ring="far" actors={within('far')}>
          <RingAround ring="middle" actors={within('middle')}>
            <RingAround ring="near" actors={within('near')}>
              <div className={styles.person}>
                <Icon of={UserRound} />
                <strong>{text('actors.person')}</strong>
                <span className={styles.means}>{text('actors.personHelp')}</span>
              </div>
            </RingAround>
          </RingAround>
        </RingAround>
        <ExchangeLines exchanges={drawn} />
      </div>
      {drawn.length > 0 && <p className={styles.help}>{text('actors.linesHelp')}</p>}
      <ActorTray organizations={within(null)} />
      <BoardKeys
        keys={[
          { keys: ['↑', '↓'], words: text('actors.keys.ring') },
          { keys: ['Delete'], words: text('actors.keys.unplace') },
          { keys: ['Enter'], words: text('actors.keys.open') },
        ]}
      />
    </Board>
  )
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowUp: 1, ArrowDown: -1 }

/** Up is nearer to the person, down is farther. */
function useRingDeeds(): ChipDeeds<Organization> {
  const placeActor = usePlaceActor()
  return {
    drop: ({ id }, cell) => placeActor(id, { closeness: ringOfKey(cell) }),
    onKey({ id, closeness }, key) {
      const by = steps[key]
      if (by === undefined) return false
      placeActor(id, { closeness: stepRing(closeness, by) })
      return true
    },
  }
}

/** A ring around what is nearer: half of its actors stand above, half below. */
function RingAround({
  ring,
  actors,
  children,
}: {
  readonly ring: Ring
  readonly actors: readonly Organization[]
  readonly children: ReactNode
}) {
  const tools = useText()
  const { text } = tools
  const { over } = useBoard()
  const above = Math.ceil(actors.length / 2)
  const means = text(`actors.ringMeans.${ring}`)
  const label = text('actors.ringCell', { ring: text(`actors.ring.${ring}`), means })
  const half = (some: readonly Organization[]) =>
    some.length > 0 && (
      <ul aria-label={label} className={styles.half}>
        {some.map((organization) => (
          <ActorChip
            key={organization.id}
            organization={organization}
            place={ringWords(organization, tools)}
          />
        ))}
      </ul>
    )
  return (
    <div data-cell={ring} className={classNames(styles.ring, styles[ring], over === ring && styles.over)}>
      <p aria-hidden="true" className={styles.title}>
        <strong>{text(`actors.ring.${ring}`)}</strong> <span className={styles.means}>{means}</span>
      </p>
      {half(actors.slice(0, above))}
      {children}
      {half(actors.slice(above))}
    </div>
  )
}
