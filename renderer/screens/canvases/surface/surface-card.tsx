import { CopyPlus, Pin } from 'lucide-react'
import { memo } from 'react'
import { cardSize } from '../../../../shared/canvas/canvas-scene.ts'
import type { Card } from '../../../../shared/model/card.ts'
import { cardFace } from '../../../ui/card-mark.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icon.tsx'
import { boxInRem, inRem } from '../../../ui/in-rem.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { OutlineItem } from '../outline/outline-lines.ts'
import { usualColour } from '../outline/use-labels.ts'
import { fitText } from '../../../canvas/fit-text.ts'
import styles from './surface.module.css'

/** A card on the surface; the board hears its keys and presses. Drawn anew only when what it says changes. */
export const SurfaceCard = memo(function SurfaceCard({
  card,
  left,
  top,
  level,
  labelOf,
  place,
  author,
  codes,
  dots,
  hasOtherText,
  isChosen,
  isCurrent,
}: {
  readonly card: Card
  /** In canvas units. */
  readonly left: number
  readonly top: number
  /** What it lies over. */
  readonly level: number
  /** What readers say of it; the same function as long as it says the same. */
  readonly labelOf: (item: OutlineItem) => string
  /** Its cluster and its zone, as readers say them after it. */
  readonly place: string
  /** Who signed it; '' when nobody has. */
  readonly author: string
  /** Of the needs and resources that it speaks of; '' for none. */
  readonly codes: string
  /** Dots that one may see now; 0 when there are none. */
  readonly dots: number
  /** Somebody wrote something else on it, apart, and nobody has looked at it yet. */
  readonly hasOtherText: boolean
  readonly isChosen: boolean
  /** The one card at which Tab stops. */
  readonly isCurrent: boolean
}) {
  const { text } = useText()
  const colour = card.colour === usualColour ? '' : text(`changes.value.cardColour.${card.colour}`)
  const facts = [codes, author, colour].filter((fact) => fact !== '').join(' · ')
  const hasFoot = facts !== '' || dots > 0 || hasOtherText || card.isPinned
  const { sizeUnits, lines } = fitText(card.text, hasFoot)
  return (
    <li
      className={styles.place}
      data-card={card.id}
      style={{
        ...boxInRem({ left, top, ...cardSize }),
        zIndex: level,
      }}
    >
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-label={`${labelOf({ kind: 'card', card })}, ${place}`}
        aria-pressed={isChosen}
        className={classNames(cardFace(card.colour), styles.card, isChosen && styles.chosen)}
      >
        <span className={styles.words} style={{ fontSize: inRem(sizeUnits), WebkitLineClamp: lines }}>
          {card.text}
        </span>
        {hasFoot && (
          <span className={styles.foot} style={{ fontSize: inRem(11.5) }}>
            {/* Drawn, not written: readers have them in the name. */}
            <span className={styles.facts} data-words={facts} />
            {card.isPinned && <Icon of={Pin} size="small" />}
            {hasOtherText && <Icon of={CopyPlus} size="small" />}
            {dots > 0 && (
              <span className={styles.dots} data-words={text('canvases.outline.dots', { count: dots })} />
            )}
          </span>
        )}
      </button>
    </li>
  )
})
