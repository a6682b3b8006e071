import { Minus, PenLine, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ChangeKind } from '../../shared/doc/queries/compare-snapshots.ts'
import type { RecordPlace } from '../../shared/doc/queries/record-title.ts'
import { Icon } from '../ui/icon.tsx'
import { StatusPill } from '../ui/status-pill.tsx'
import { useText } from '../ui/text-context.tsx'
import styles from './changes.module.css'

const looks = {
  added: { tone: 'good', icon: Plus },
  changed: { tone: 'progress', icon: PenLine },
  removed: { tone: 'attention', icon: Minus },
} as const

/** The first line of a change: what became of which thing, by whom, and what one can do with it. */
export function ChangeHeading(props: {
  readonly kind: ChangeKind
  readonly place: RecordPlace | 'text'
  readonly title: string
  readonly who: string | null
  readonly actions: ReactNode
}) {
  const { text } = useText()
  const { kind, place, title, who, actions } = props
  const look = looks[kind]
  return (
    <div className={styles.heading}>
      <StatusPill tone={look.tone} icon={<Icon of={look.icon} size="small" />}>
        {text(`changes.${kind}`)}
      </StatusPill>
      <p className={styles.what}>
        <span className={styles.place}>{text(`changes.place.${place}`)}</span>{' '}
        <span className={styles.title}>{title === '' ? text('changes.untitled') : title}</span>{' '}
        {who !== null && <span className={styles.who}>{text('changes.by', { who })}</span>}
      </p>
      {Boolean(actions) && <span className={styles.actions}>{actions}</span>}
    </div>
  )
}
