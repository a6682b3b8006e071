import type { ReactNode } from 'react'
import { useIsNarrow } from '../../../ui/use-is-narrow.ts'
import { RecordCard } from '../card/record-card.tsx'
import { useMapPlace } from '../map-context.tsx'
import styles from './list.module.css'

// Below it the list and a card do not fit side by side.
const sideBySideRem = 68

/** Whether a card takes the place of the list. */
export function useIsCardAlone(): boolean {
  return useIsNarrow(sideBySideRem)
}

/** What narrows a list, what is done to its marked lines, its lines, and beside them the card of one record. */
export function ListFrame({
  filters,
  bulk,
  children,
}: {
  readonly filters: ReactNode
  /** What is done to the marked lines; null while none is. */
  readonly bulk: ReactNode
  readonly children: ReactNode
}) {
  const { chosenId } = useMapPlace()
  return (
    <>
      {filters}
      {bulk}
      <div className={chosenId === null ? styles.single : styles.columns}>
        {children}
        {chosenId !== null && <RecordCard key={chosenId} id={chosenId} isAlone={false} />}
      </div>
    </>
  )
}
