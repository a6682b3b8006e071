import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { useBoard } from './board-context.tsx'
import { trayCell } from './use-chip-keys.ts'
import styles from './board.module.css'

/** Where records lie that have no place on the board yet; what is dropped on it loses its place. */
export function BoardTray({
  title,
  help,
  children,
}: {
  readonly title: string
  /** What one does here: with cards in it, or with none. */
  readonly help: string
  /** The cards; null when there is none. */
  readonly children: ReactNode
}) {
  const { over } = useBoard()
  return (
    <div data-cell={trayCell} className={classNames(styles.tray, over === trayCell && styles.over)}>
      <h2 className={styles.trayTitle}>{title}</h2>
      {children !== null && (
        <ul aria-label={title} className={styles.unplaced}>
          {children}
        </ul>
      )}
      <p className={styles.trayHelp}>{help}</p>
    </div>
  )
}
