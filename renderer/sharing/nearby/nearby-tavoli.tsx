import { Radar, WifiOff } from 'lucide-react'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import { Section } from '../../ui/section.tsx'
import { useText } from '../../ui/text-context.tsx'
import { WorkingNote } from '../../ui/working-note.tsx'
import type { JoinTavolo } from './join-target.ts'
import styles from './nearby.module.css'
import { NearbyRow } from './nearby-row.tsx'
import { TypedJoin } from './typed-join.tsx'
import { type NearbyHost, type NearbyState, useNearby } from './use-nearby.ts'

/** What the list of tavoli nearby takes. */
export interface NearbyTavoliProps {
  readonly host: NearbyHost
  /** The protocol's version that this Tavolo speaks; who announces a newer one cannot be joined. */
  readonly protocol: number
  /** Hashes (`tavoloHash`) of the tavoli that are on this computer. */
  readonly hashesHere: ReadonlySet<string>
  /** The field for a code has the focus when the list comes up. */
  readonly isTypedFirst?: boolean | undefined
  readonly onJoin: JoinTavolo
}

/** «Tavoli vicini»: what others have opened on this network, while it is shown, and the field for a code or an address. */
export function NearbyTavoli({ host, isTypedFirst = false, ...rest }: NearbyTavoliProps) {
  const { text } = useText()
  const { state, again } = useNearby(host)
  return (
    <div className={styles.ways}>
      <Section title={text('nearby.title')}>
        <WorkingNote working={state.kind === 'looking' ? text('nearby.looking') : null} />
        <Found state={state} onAgain={again} {...rest} />
      </Section>
      <TypedJoin isFirst={isTypedFirst} onJoin={rest.onJoin} />
    </div>
  )
}

function Found({
  state,
  onAgain,
  protocol,
  hashesHere,
  onJoin,
}: Omit<NearbyTavoliProps, 'host' | 'isTypedFirst'> & {
  readonly state: NearbyState
  readonly onAgain: () => void
}) {
  const { text } = useText()
  if (state.kind === 'looking') return null
  const again = <Button onPress={onAgain}>{text('nearby.again')}</Button>
  if (state.kind === 'problem') {
    const { kind } = state.problem
    if (kind === 'noNetwork') {
      return (
        <EmptyState
          title={text('nearby.noNetwork')}
          picture={<Icon of={WifiOff} size="large" />}
          action={again}
        >
          {text('nearby.noNetworkText')}
        </EmptyState>
      )
    }
    return (
      <Banner tone="warning" title={text(`nearby.${kind}`)} actions={again}>
        {text('nearby.blockedText')}
      </Banner>
    )
  }
  if (state.tavoli.length === 0) {
    return (
      <EmptyState title={text('nearby.empty')} picture={<Icon of={Radar} size="large" />}>
        {text('nearby.emptyText')}
      </EmptyState>
    )
  }
  return (
    <Paper padding="none">
      <ul className={styles.rows} aria-label={text('nearby.list')}>
        {state.tavoli.map((tavolo) => (
          <NearbyRow
            key={tavolo.key}
            isHere={hashesHere.has(tavolo.tavoloHash)}
            {...{ tavolo, protocol, onJoin }}
          />
        ))}
      </ul>
    </Paper>
  )
}
