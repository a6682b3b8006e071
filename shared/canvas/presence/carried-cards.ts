import type { Coordinates } from '../box.ts'
import type { CanvasScene, PlacedCard } from '../canvas-scene.ts'
import type { CanvasPresence } from './canvas-presence.ts'

/** What others have in their hands just now, by id: how far it is drawn from where it lies, in canvas units. */
export interface Carried {
  readonly cards: ReadonlyMap<string, Coordinates>
  /** Clouds of which all cards go one way. */
  readonly clusters: ReadonlyMap<string, Coordinates>
}

/** Nothing is carried. */
export const nothingCarried: Carried = { cards: new Map(), clusters: new Map() }

/** Where a card lay when somebody took it, by the card's id. */
export type TakenFrom = ReadonlyMap<string, Coordinates>

/**
 * What hands carry. A card that lies elsewhere than when it was taken has been put down: that came first, and the hand is not
 * empty yet. Without this it would be drawn as far again for a moment.
 */
export function carriedBy(
  hands: readonly NonNullable<CanvasPresence['hand']>[],
  before: TakenFrom,
  { scene, find }: { readonly scene: CanvasScene; readonly find: (id: string) => PlacedCard | null },
): { readonly carried: Carried; readonly from: TakenFrom } {
  if (hands.length === 0) return { carried: nothingCarried, from: new Map() }
  const cards = new Map<string, Coordinates>()
  const from = new Map<string, Coordinates>()
  const touched = new Set<string>()
  for (const { ids, way } of hands) {
    for (const id of ids) {
      const placed = find(id)
      if (placed === null || from.has(id)) continue
      const { left, top } = placed.box
      const taken = before.get(id) ?? { x: left, y: top }
      from.set(id, taken)
      if (taken.x !== left || taken.y !== top) continue
      cards.set(id, way)
      if (placed.clusterId !== null) touched.add(placed.clusterId)
    }
  }
  return { carried: { cards, clusters: wholeClusters(scene, cards, touched) }, from }
}

function wholeClusters(
  scene: CanvasScene,
  cards: ReadonlyMap<string, Coordinates>,
  touched: ReadonlySet<string>,
): ReadonlyMap<string, Coordinates> {
  const whole = new Map<string, Coordinates>()
  if (touched.size === 0) return whole
  const broken = new Set<string>()
  for (const { card, clusterId } of scene.cards) {
    if (clusterId === null || !touched.has(clusterId)) continue
    const way = cards.get(card.id)
    const known = whole.get(clusterId)
    if (way === undefined || (known !== undefined && known !== way)) broken.add(clusterId)
    else whole.set(clusterId, way)
  }
  for (const id of broken) whole.delete(id)
  return whole
}
