import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './field-grid.module.css'

/** Fields side by side, in one column where there is no room. */
export function FieldGrid({
  columns = 2,
  children,
}: {
  readonly columns?: 1 | 2 | 3 | undefined
  readonly children: ReactNode
}) {
  return (
    <div className={styles.container}>
      <div className={classNames(styles.grid, styles[`columns${columns}`])}>{children}</div>
    </div>
  )
}

/** A field of a `FieldGrid` that takes the whole line. */
export function WideField({ children }: { readonly children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>
}
