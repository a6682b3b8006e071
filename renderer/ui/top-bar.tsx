import type { ReactNode } from 'react'
import styles from './top-bar.module.css'

/** What one must know at any time: which tavolo, which session, time, who is here, saved or not. */
export function TopBar({
  title,
  subtitle,
  start,
  status,
  children,
}: {
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  /** Before the title. */
  readonly start?: ReactNode
  /** The save status, at the end. */
  readonly status?: ReactNode
  /** Facts and buttons between title and status. */
  readonly children?: ReactNode
}) {
  return (
    <header className={styles.bar}>
      {start}
      <div className={styles.titles}>
        <span className={styles.title}>{title}</span>
        {subtitle !== undefined && <span className={styles.subtitle}>{subtitle}</span>}
      </div>
      <div className={styles.facts}>
        {children}
        {status}
      </div>
    </header>
  )
}
