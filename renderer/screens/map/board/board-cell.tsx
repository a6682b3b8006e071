import type { ReactNode } from 'react'
import { classNames } from '../../../ui/class-names.ts'
import { useBoard } from './board-context.tsx'
import styles from './board.module.css'

/** A cell of a board with its cards: takes what is dropped under its name. */
export function BoardCell({
  id,
  label,
  className,
  children,
}: {
  readonly id: string
  /** For readers. */
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const { over } = useBoard()
  return (
    <ul
      data-cell={id}
      aria-label={label}
      className={classNames(styles.cell, className, over === id && styles.over)}
    >
      {children}
    </ul>
  )
}
