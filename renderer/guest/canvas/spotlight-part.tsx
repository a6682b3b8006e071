import { Flashlight } from 'lucide-react'
import { useId } from 'react'
import { litFace } from '../../../shared/doc/queries/lit-face.ts'
import type { Card } from '../../../shared/model/card.ts'
import type { Id } from '../../../shared/model/id.ts'
import { cardFace } from '../../ui/card-mark.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { useGuestQuery } from '../guest-context.tsx'
import { useGuestText } from '../guest-text.tsx'
import styles from './spotlight-part.module.css'

/** What whoever facilitates wants everybody to look at: a card, or a cluster or a zone with its cards. */
export function SpotlightPart({ canvasId }: { readonly canvasId: Id<'canvas'> }) {
  const { text } = useGuestText()
  const titleId = useId()
  const face = useGuestQuery(litFace, canvasId)
  const cards = face === null ? [] : [...face.clusters.flatMap((cluster) => cluster.cards), ...face.cards]
  return (
    <section aria-labelledby={titleId} aria-live="polite" hidden={face === null} className={styles.part}>
      <h2 id={titleId} className={styles.title}>
        <Icon of={Flashlight} /> {text('guest.spotlight.title')}
      </h2>
      {face?.lit.kind === 'card' ? (
        <Words card={face.lit.thing} isLarge />
      ) : (
        face !== null && (
          <>
            <p className={styles.name}>{face.words === '' ? text('guest.canvas.unnamed') : face.words}</p>
            <ul className={styles.cards}>
              {cards.map((card) => (
                <li key={card.id}>
                  <Words card={card} isLarge={false} />
                </li>
              ))}
            </ul>
          </>
        )
      )}
    </section>
  )
}

function Words({ card, isLarge }: { readonly card: Card; readonly isLarge: boolean }) {
  return (
    <p className={classNames(cardFace(card.colour), styles.card, isLarge && styles.large)}>{card.text}</p>
  )
}
