import { classNames } from './class-names.ts'
import styles from './card-mark.module.css'

/** Colours that a card of paper comes in. */
export type CardTone = 'yellow' | 'orange' | 'pink' | 'green' | 'blue' | 'white'

/** A scrap of a card's colour with its word beside it: the colour alone says nothing. '' where the word stands by itself. */
export function CardMark({ tone, word }: { readonly tone: CardTone; readonly word: string }) {
  return (
    <span className={styles.mark}>
      <span className={classNames(styles.scrap, styles[tone])} aria-hidden="true" />
      {word}
    </span>
  )
}

/** The class that gives an element the face and the edge of a card of a colour. */
export function cardFace(tone: CardTone): string {
  return classNames(styles.face, styles[tone])
}
