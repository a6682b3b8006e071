import { useEffect, useRef, type ReactNode } from 'react'
import { classNames } from './class-names.ts'
import styles from './page.module.css'

/** One screen's column: its heading, what one can do with all of it, and the work. The heading takes focus on arrival. */
export function Page({
  title,
  eyebrow,
  lead,
  actions,
  width = 'wide',
  shouldFocusHeading = false,
  children,
}: {
  readonly title: string
  /** A short line above the title: where this belongs. */
  readonly eyebrow?: ReactNode
  /** A sentence under the title. */
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  /** `text` is a column of 720 px at 100 % text; `full` takes all the width there is. */
  readonly width?: 'text' | 'wide' | 'full' | undefined
  /** Puts focus on the heading when the screen is opened by a link, so that reading starts there. */
  readonly shouldFocusHeading?: boolean | undefined
  readonly children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shouldFocusHeading) heading.current?.focus()
  }, [shouldFocusHeading])
  return (
    <div className={classNames(styles.page, styles[width])}>
      <header className={styles.header}>
        <div className={styles.titles}>
          {eyebrow !== undefined && <p className={styles.eyebrow}>{eyebrow}</p>}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
