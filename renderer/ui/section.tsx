import { useId, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './section.module.css'

/** A part of a screen with its heading, a hairline under it, and what one can do with the part. */
export function Section({
  title,
  headingLevel = 2,
  count,
  actions,
  className,
  children,
}: {
  readonly title: string
  readonly headingLevel?: 2 | 3 | 4 | undefined
  /** How many things are in it, after the title. */
  readonly count?: string | undefined
  readonly actions?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}) {
  const id = useId()
  const Heading = `h${headingLevel}` as const
  return (
    <section aria-labelledby={id} className={classNames(styles.section, className)}>
      <div className={styles.header}>
        <Heading id={id} className={styles.title}>
          {title}
        </Heading>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
