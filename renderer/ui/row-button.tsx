import { createContext, type ReactNode, use } from 'react'
import styles from './list-table.module.css'
import { classNames } from './class-names.ts'

/** Whether Tab stops in this line of the table; the others are reached with arrows. */
export const RowStopContext = createContext(true)

/** A button in a line of a `ListTable`: its words are its face. Light, because there may be hundreds. */
export function RowButton({
  onPress,
  isExpanded,
  look = 'title',
  children,
}: {
  readonly onPress: () => void
  /** Given, it opens something under the line. */
  readonly isExpanded?: boolean | undefined
  readonly look?: 'title' | 'fact' | undefined
  readonly children: ReactNode
}) {
  const isStop = use(RowStopContext)
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      aria-expanded={isExpanded}
      className={classNames(styles.button, styles[look])}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
