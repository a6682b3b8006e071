import type { ReactNode } from 'react'
import type { MapRecordId } from '../../../state/route.ts'
import { classNames } from '../../../ui/class-names.ts'
import { RowStopContext } from '../../../ui/row-button.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { useMapPlace } from '../map-context.tsx'
import { useBoard } from './board-context.tsx'
import styles from './board.module.css'

/** A record as a small card on a board; the chosen one shows what else can be done with the mouse. */
export function BoardChip({
  id,
  facts,
  aside,
  whenChosen,
  children,
}: {
  readonly id: MapRecordId
  /** Where it stands and what else counts of it, for readers. */
  readonly facts: readonly string[]
  /** Beside its words while another one is chosen. */
  readonly aside?: ReactNode
  /** Under its words while it is chosen. Keys do the same: Tab does not stop there. */
  readonly whenChosen: ReactNode
  /** What it is called. */
  readonly children: ReactNode
}) {
  const { helpId } = useBoard()
  const isChosen = useMapPlace().chosenId === id
  return (
    <li data-record={id} className={classNames(styles.chip, isChosen && styles.chosen)}>
      <button
        type="button"
        data-chip=""
        aria-current={isChosen ? 'true' : undefined}
        aria-describedby={helpId}
        className={styles.face}
      >
        <span className={styles.words}>{children}</span>
        <VisuallyHidden>{`, ${facts.join(', ')}`}</VisuallyHidden>
      </button>
      {isChosen ? <RowStopContext value={false}>{whenChosen}</RowStopContext> : aside}
    </li>
  )
}
