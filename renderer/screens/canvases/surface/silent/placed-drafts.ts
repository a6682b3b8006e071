import type { Box } from '../../../../../shared/canvas/box.ts'
import { canvasScene, type PlacedCard } from '../../../../../shared/canvas/canvas-scene.ts'
import type { CanvasOutline } from '../../../../../shared/doc/queries/canvas-outline.ts'
import { canvasOutline } from '../../../../../shared/doc/queries/canvas-outline.ts'
import { type Card, cardType } from '../../../../../shared/model/card.ts'
import type { Canvas } from '../../../../../shared/model/canvas.ts'
import type { PrivateDraft } from '../../../../../shared/model/private-draft.ts'
import type { TavoloSession } from '../../../../state/tavolo-session.ts'

/** A draft as it would lie as a card. */
export interface PlacedDraft {
  readonly draft: PrivateDraft
  readonly box: Box
  readonly colour: Card['colour']
}

/** Where drafts would lie if they were cards: where somebody put them, else after those of their zone. */
export function placeDrafts(
  zones: CanvasOutline['zones'],
  drafts: readonly PrivateDraft[],
): readonly PlacedDraft[] {
  const cards = drafts.map((draft): Card => ({ ...cardType.defaults, ...draft, order: '' }))
  const byId = new Map<string, PrivateDraft>(drafts.map((draft) => [draft.id, draft]))
  const known = new Set(zones.map(({ zone }) => zone?.id ?? null))
  const homeOf = ({ zoneId }: Card) => (known.has(zoneId) ? zoneId : null)
  const withDrafts = zones.map((each) => ({
    ...each,
    cards: [...each.cards, ...cards.filter((card) => homeOf(card) === (each.zone?.id ?? null))],
  }))
  const outside = known.has(null) ? [] : cards.filter((card) => homeOf(card) === null)
  if (outside.length > 0) withDrafts.push({ zone: null, clusters: [], cards: outside })
  return canvasScene(withDrafts).cards.flatMap(({ card, box }: PlacedCard) => {
    const draft = byId.get(card.id)
    return draft === undefined ? [] : { draft, box, colour: card.colour }
  })
}

/** Where the drafts of a canvas lie at this moment: a new one goes beside them. */
export function draftBoxes(
  { documents, drafts }: Pick<TavoloSession, 'documents' | 'drafts'>,
  canvasId: Canvas['id'],
): readonly Box[] {
  const own = drafts.kept.get().drafts.filter((draft) => draft.canvasId === canvasId)
  if (own.length === 0) return []
  return placeDrafts(canvasOutline(documents, canvasId)?.zones ?? [], own).map(({ box }) => box)
}
