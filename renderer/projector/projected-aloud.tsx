import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { readingOf } from '../../shared/doc/read-aloud.ts'
import { findRecord } from '../../shared/doc/records.ts'
import type { Canvas } from '../../shared/model/canvas.ts'
import { type Card, cardType } from '../../shared/model/card.ts'
import { cardFace } from '../ui/card-mark.tsx'
import { classNames } from '../ui/class-names.ts'
import { Called } from './called.tsx'
import styles from './projector.module.css'

/** The card that was called last while cards are read aloud; null while none is. For the wall, in place of the canvas. */
export function cardReadAloud(documents: TavoloDocuments, canvasId: Canvas['id']): Card | null {
  const reading = readingOf(documents, canvasId)
  const cards = reading?.cardIds.flatMap((id) => findRecord(documents, cardType, id) ?? [])
  return cards?.at(-1) ?? null
}

/** A card over the whole wall. */
export function ProjectedAloud({
  card,
  number,
}: {
  readonly card: Card
  /** By which it is called while a vote runs. */
  readonly number?: number | undefined
}) {
  return (
    <div className={styles.middle}>
      <p className={classNames(cardFace(card.colour), styles.aloud)}>
        <Called by={number} />
        {card.text}
      </p>
    </div>
  )
}
