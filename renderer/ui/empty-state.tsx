import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** An empty place that says what to do next: a sentence, one primary button, perhaps a second way. */
export function EmptyState({
  title,
  picture,
  action,
  secondaryAction,
  children,
}: {
  readonly title: string
  /** A large icon. */
  readonly picture?: ReactNode
  readonly action?: ReactNode
  readonly secondaryAction?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      {picture !== undefined && <span className={styles.picture}>{picture}</span>}
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {(action !== undefined || secondaryAction !== undefined) && (
        <div className={styles.actions}>
          {action}
          {secondaryAction}
        </div>
      )}
    </div>
  )
}
