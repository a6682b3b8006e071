import { useMemo } from 'react'
import {
  actorMarks,
  actorSpot,
  muchFrom,
  type Quadrant,
  quadrantAt,
} from '../../../../shared/map/actors/actor-quadrants.ts'
import { markGrid } from '../../../../shared/map/marks/mark-grid.ts'
import { marks, spotOfKey, stepSpot } from '../../../../shared/map/marks/mark-spot.ts'
import type { Organization } from '../../../../shared/model/organization.ts'
import { actorPlaceWords } from '../../../citing/actor-citations.ts'
import { classNames } from '../../../ui/class-names.ts'
import { useText } from '../../../ui/text-context.tsx'
import { Board } from '../board/board.tsx'
import { BoardKeys } from '../board/board-keys.tsx'
import { MarkBoard } from '../board/mark-board.tsx'
import { spotStepOf } from '../board/spot-step-of.ts'
import type { ChipDeeds } from '../board/use-chip-keys.ts'
import { ActorChip } from './actor-chip.tsx'
import { ActorTray } from './actor-tray.tsx'
import { useActorSaid } from './use-actor-said.ts'
import { usePlaceActor } from './use-place-actor.ts'
import styles from './actors.module.css'

/** The stakeholder map: more influence is up, more interest is to the right, and each quadrant says what it calls for. */
export function StakeholderBoard({ organizations }: { readonly organizations: readonly Organization[] }) {
  const tools = useText()
  const { text } = tools
  const grid = useMemo(() => markGrid(organizations, actorSpot), [organizations])
  const placeOf = (organization: Organization) => actorPlaceWords(organization, tools)
  const axis = (side: 'interest' | 'influence') => ({
    name: text(`changes.field.${side}`),
    little: text(`actors.little.${side}`),
    much: text(`actors.much.${side}`),
  })
  return (
    <Board
      label={text('actors.stakeholders')}
      help={text('actors.help')}
      said={useActorSaid(organizations, placeOf)}
      items={organizations}
      deeds={useSpotDeeds()}
    >
      <MarkBoard
        className={styles.quadrants}
        up={axis('influence')}
        across={axis('interest')}
        cellLabel={(spot) =>
          text('actors.cell', {
            interest: spot.across,
            influence: spot.up,
            quadrant: text(`actors.quadrant.${quadrantAt(spot)}`),
          })
        }
        cellClass={(spot) =>
          classNames(styles[quadrantAt(spot)], spot.across === muchFrom && styles.beginsMuch)
        }
        chipsAt={(spot) =>
          grid
            .at(spot)
            .map((organization) => (
              <ActorChip key={organization.id} organization={organization} place={placeOf(organization)} />
            ))
        }
        bandAbove={bandAbove}
      />
      <ActorTray organizations={grid.unplaced} />
      <BoardKeys
        keys={[
          { keys: ['←', '→'], words: text('actors.keys.interest') },
          { keys: ['↑', '↓'], words: text('actors.keys.influence') },
          { keys: ['Delete'], words: text('actors.keys.unplace') },
          { keys: ['Enter'], words: text('actors.keys.open') },
        ]}
      />
    </Board>
  )
}

/** Arrows change interest and influence by one. */
function useSpotDeeds(): ChipDeeds<Organization> {
  const placeActor = usePlaceActor()
  return {
    drop: ({ id }, cell) => placeActor(id, actorMarks(spotOfKey(cell))),
    onKey(organization, key) {
      const step = spotStepOf(key)
      if (step === null) return false
      placeActor(organization.id, actorMarks(stepSpot(actorSpot(organization), step)))
      return true
    },
  }
}

/** The names of two quadrants, over the first of their lines. */
function bandAbove(up: number) {
  if (up === marks.length) return <QuadrantNames left="institutional" right="key" />
  return up === muchFrom - 1 ? <QuadrantNames left="marginal" right="operational" /> : null
}

function QuadrantNames({ left, right }: { readonly left: Quadrant; readonly right: Quadrant }) {
  return (
    <>
      <span />
      <QuadrantName quadrant={left} className={styles.left} />
      <QuadrantName quadrant={right} className={styles.right} />
    </>
  )
}

/** What a quadrant is called, and what it calls for. */
function QuadrantName({
  quadrant,
  className,
}: {
  readonly quadrant: Quadrant
  readonly className: string | undefined
}) {
  const { text } = useText()
  return (
    <div className={classNames(styles.name, styles[quadrant], className)}>
      <h2 className={styles.title}>{text(`actors.quadrant.${quadrant}`)}</h2>
      <p className={styles.calls}>{text(`actors.calls.${quadrant}`)}</p>
    </div>
  )
}
