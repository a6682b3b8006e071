import type { ReactNode } from 'react'
import styles from './visually-hidden.module.css'

/** Text for readers only: it has a name's work to do, but no place on the page. */
export function VisuallyHidden({
  as: Element = 'span',
  children,
}: {
  readonly as?: 'span' | 'div' | 'h1' | 'h2' | 'h3' | undefined
  readonly children: ReactNode
}) {
  return <Element className={styles.hidden}>{children}</Element>
}
