import type { LucideIcon } from 'lucide-react'
import { type ReactNode, type RefObject, useId } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import styles from './step-panel.module.css'

/** A step of the method that everybody is in, above the cards: what it is, how far it is, and what comes next. */
export function StepPanel({
  icon,
  title,
  headingRef,
  children,
}: {
  readonly icon: LucideIcon
  readonly title: string
  /** Of the heading, where focus comes when the step begins. */
  readonly headingRef: RefObject<HTMLHeadingElement | null>
  readonly children: ReactNode
}) {
  const headingId = useId()
  return (
    <Paper as="section" padding="medium" aria-labelledby={headingId} className={styles.panel}>
      <h2 ref={headingRef} id={headingId} tabIndex={-1} className={styles.title}>
        <Icon of={icon} /> {title}
      </h2>
      {children}
    </Paper>
  )
}

/** What can be done in a step, side by side. */
export function StepButtons({
  children,
  isCentred = false,
}: {
  readonly children: ReactNode
  readonly isCentred?: boolean
}) {
  return <div className={classNames(styles.buttons, isCentred && styles.centred)}>{children}</div>
}
