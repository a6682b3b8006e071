import { Flashlight } from 'lucide-react'
import { useId, useRef } from 'react'
import { litFace, type LitFace } from '../../../shared/doc/queries/lit-face.ts'
import type { Card } from '../../../shared/model/card.ts'
import type { Id } from '../../../shared/model/id.ts'
import { cardFace } from '../../ui/card-mark.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { useGuestQuery } from '../guest-context.tsx'
import { type GuestText, useGuestText } from '../guest-text.tsx'
import { useOutOfSight } from './use-out-of-sight.ts'
import styles from './spotlight-part.module.css'

/** What whoever facilitates wants everybody to look at: a card, or a cluster or a zone with its cards; a line of it where it is out of sight. */
export function SpotlightPart({ canvasId }: { readonly canvasId: Id<'canvas'> }) {
  const { text } = useGuestText()
  const titleId = useId()
  const face = useGuestQuery(litFace, canvasId)
  const cards = face === null ? [] : [...face.clusters.flatMap((cluster) => cluster.cards), ...face.cards]
  const part = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const place = useOutOfSight(part, { isThere: face !== null })
  return (
    <>
      <section
        ref={part}
        aria-labelledby={titleId}
        aria-live="polite"
        hidden={face === null}
        className={styles.part}
      >
        <h2 id={titleId} ref={title} tabIndex={-1} className={styles.title}>
          <Icon of={Flashlight} /> {text('guest.spotlight.title')}
        </h2>
        {face?.lit.kind === 'card' ? (
          <Words card={face.lit.thing} isLarge />
        ) : (
          face !== null && (
            <>
              <p className={styles.name}>{nameOf(face, text)}</p>
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
      {face !== null && place !== null && (
        <button
          type="button"
          data-place={place}
          className={styles.line}
          // Focus stays where one writes until it is pressed: else it would go to the other edge under the thumb.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            part.current?.scrollIntoView({ block: 'start' })
            title.current?.focus({ preventScroll: true })
          }}
        >
          <Icon of={Flashlight} />
          <span className={styles.lineWords}>
            <b>{text('guest.spotlight.title')}</b> {nameOf(face, text)}
          </span>
        </button>
      )}
    </>
  )
}

function nameOf({ words }: LitFace, text: GuestText['text']): string {
  return words === '' ? text('guest.canvas.unnamed') : words
}

function Words({ card, isLarge }: { readonly card: Card; readonly isLarge: boolean }) {
  return (
    <p className={classNames(cardFace(card.colour), styles.card, isLarge && styles.large)}>{card.text}</p>
  )
}
