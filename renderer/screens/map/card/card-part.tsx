import { type ReactNode, useId } from 'react'
import styles from './card.module.css'

/** A part of a card under a heading of its own. */
export function CardPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h3 id={id} className={styles.partTitle}>
        {title}
      </h3>
      {children}
    </section>
  )
}
