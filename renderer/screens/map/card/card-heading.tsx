import type { ReactNode } from 'react'
import styles from './card.module.css'

/** The heading of the card that is open. */
export const cardHeadingId = 'map-card'

/** The head of a card: what it is, with its code, then its title. */
export function CardHeading({ eyebrow, title }: { readonly eyebrow: ReactNode; readonly title: string }) {
  return (
    <header className={styles.heading}>
      <p className={styles.eyebrow}>{eyebrow}</p>
      <h2 id={cardHeadingId} tabIndex={-1} className={styles.title} dir="auto">
        {title}
      </h2>
    </header>
  )
}
