import styles from './people-screen.module.css'

/** The head of a card, as on a letter: for whom, then who. */
export function CardHeading({ eyebrow, name }: { readonly eyebrow: string; readonly name: string }) {
  return (
    <header className={styles.cardHeading}>
      <p className={styles.eyebrow} dir="auto">
        {eyebrow}
      </p>
      <h2 id="scheda" className={styles.cardName} dir="auto">
        {name}
      </h2>
    </header>
  )
}
