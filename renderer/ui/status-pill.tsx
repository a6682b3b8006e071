import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './status-pill.module.css'

/** Tones of a state; the words always say it too. */
export type StatusTone = 'neutral' | 'progress' | 'good' | 'warning' | 'attention'

/** The state of a thing in one or two words. */
export function StatusPill({
  tone = 'neutral',
  icon,
  children,
}: {
  readonly tone?: StatusTone | undefined
  readonly icon?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <span className={classNames(styles.pill, styles[tone])}>
      {icon}
      {children}
    </span>
  )
}
