import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'
import styles from './rows-table.module.css'

/** A table to be read row by row: what a row is about stands at its head, in large type, with how it is about it. */
export function RowsTable({
  caption,
  columns,
  children,
}: {
  /** For readers; on the page its heading says it. */
  readonly caption: string
  readonly columns: readonly string[]
  readonly children: ReactNode
}) {
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** How it is about what a row is about; the drawing says it without colour. */
export interface RowState {
  readonly tone: 'good' | 'attention' | 'plain'
  readonly drawing: LucideIcon | null
  readonly words: string
}

/** The head of a row. */
export function RowHead({
  name,
  state,
  deed,
}: {
  readonly name: string
  readonly state: RowState
  readonly deed?: ReactNode
}) {
  return (
    <th scope="row">
      <span className={styles.name}>{name}</span>
      <span className={styles[state.tone]}>
        {state.drawing !== null && <Icon of={state.drawing} size="small" />}
        {state.words}
      </span>
      {deed !== undefined && <span className={styles.deed}>{deed}</span>}
    </th>
  )
}
