import { LockKeyhole } from 'lucide-react'
import { useMemo } from 'react'
import { canvasScene, type PlacedCard } from '../../../../shared/canvas/canvas-scene.ts'
import { canvasOutline, type CanvasOutline } from '../../../../shared/doc/queries/canvas-outline.ts'
import { type Card, cardType } from '../../../../shared/model/card.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { PrivateDraft } from '../../../../shared/model/private-draft.ts'
import { fitText } from '../../../canvas/fit-text.ts'
import { inRem } from '../../../canvas/use-look-through.ts'
import { useQuery } from '../../../state/use-records.ts'
import { cardFace } from '../../../ui/card-mark.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useSilence } from '../silence/use-silence.ts'
import styles from './surface.module.css'

const noZones: CanvasOutline['zones'] = []

/**
 * What was written in silence on this computer, where it would lie as cards: seen here alone. It is no part of the surface:
 * no hand, no choice and no presence knows of it, so that nothing of it leaves this computer.
 */
export function SilentCards({ canvasId }: { readonly canvasId: Canvas['id'] }) {
  const { text } = useText()
  const { writing, drafts } = useSilence(canvasId)
  const zones = useQuery(canvasOutline, canvasId)?.zones ?? noZones
  const isOn = writing?.state === 'open' || writing?.state === 'aloud'
  const placed = useMemo(() => (isOn ? placeDrafts(zones, drafts) : []), [isOn, zones, drafts])
  if (placed.length === 0) return null
  return (
    <ul aria-label={text('canvases.silence.onSurface')} className={styles.cards}>
      {placed.map(({ card, box: { left, top, width, height } }) => {
        const { sizeUnits, lines } = fitText(card.text, true)
        return (
          <li
            key={card.id}
            className={styles.place}
            style={{ left: inRem(left), top: inRem(top), width: inRem(width), height: inRem(height) }}
          >
            <div className={classNames(cardFace(card.colour), styles.card, styles.silentCard)}>
              <span className={styles.words} style={{ fontSize: inRem(sizeUnits), WebkitLineClamp: lines }}>
                {card.text}
              </span>
              <span className={styles.silentFoot} style={{ fontSize: inRem(11.5) }}>
                <Icon of={LockKeyhole} size="small" /> {text('canvases.silence.onlyYou')}
              </span>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** Where drafts would lie if they were cards, after those of their zone. */
function placeDrafts(zones: CanvasOutline['zones'], drafts: readonly PrivateDraft[]): readonly PlacedCard[] {
  const cards = drafts.map((draft): Card => ({ ...cardType.defaults, ...draft, order: '' }))
  const ids = new Set(cards.map(({ id }) => id))
  const known = new Set(zones.map(({ zone }) => zone?.id ?? null))
  const homeOf = ({ zoneId }: Card) => (known.has(zoneId) ? zoneId : null)
  const withDrafts = zones.map((each) => ({
    ...each,
    cards: [...each.cards, ...cards.filter((card) => homeOf(card) === (each.zone?.id ?? null))],
  }))
  const outside = known.has(null) ? [] : cards.filter((card) => homeOf(card) === null)
  if (outside.length > 0) withDrafts.push({ zone: null, clusters: [], cards: outside })
  return canvasScene(withDrafts).cards.filter(({ card }) => ids.has(card.id))
}
