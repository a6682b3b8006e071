import type { LucideIcon } from 'lucide-react'
import { type ReactNode, type RefObject, useId } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { Paper } from '../../ui/paper.tsx'
import styles from './step-panel.module.css'

/**
 * A step of the method that everybody is in, above the cards: what it is, how far it is, and what comes next. It is as low as
 * its words allow: in a low window the cards are under it, and are what one works on.
 */
export function StepPanel({
  icon,
  title,
  headingRef,
  state,
  buttons,
  children,
}: {
  readonly icon: LucideIcon
  readonly title: string
  /** Of the heading, where focus comes when the step begins. */
  readonly headingRef?: RefObject<HTMLHeadingElement | null> | undefined
  /** How far it is, beside the title. */
  readonly state?: ReactNode
  /** What can be done in it, in the same line where there is room. */
  readonly buttons?: ReactNode
  readonly children?: ReactNode
}) {
  const headingId = useId()
  return (
    <Paper as="section" padding="small" aria-labelledby={headingId} className={styles.panel}>
      <div className={styles.head}>
        <h2 ref={headingRef} id={headingId} tabIndex={-1} className={styles.title}>
          <Icon of={icon} /> {title}
        </h2>
        {state}
        {buttons !== undefined && buttons !== false && <StepButtons>{buttons}</StepButtons>}
      </div>
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
