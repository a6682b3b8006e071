import { useEffect, useRef, type ReactNode } from 'react'
import styles from './stage.module.css'

/**
 * One thing that fills the page before somebody is in: a heading, words, what to do. Focus goes to its heading, so that
 * whoever listens hears where they are.
 */
export function Stage({
  title,
  eyebrow,
  children,
}: {
  readonly title: string
  readonly eyebrow?: ReactNode
  readonly children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title
    heading.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <main id="content" className={styles.stage}>
      {eyebrow !== undefined && <p className={styles.eyebrow}>{eyebrow}</p>}
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <div className={styles.body}>{children}</div>
    </main>
  )
}
