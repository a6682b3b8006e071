import type { Box, Coordinates } from '../box.ts'
import type { CanvasScene } from '../canvas-scene.ts'
import type { CanvasPresence } from './canvas-presence.ts'

/** Cards and figures that others have in their hands just now, by id: how far it is drawn from where it lies, in canvas units. */
export interface Carried {
  readonly cards: ReadonlyMap<string, Coordinates>
  /** Clouds of which all cards go one way. */
  readonly clusters: ReadonlyMap<string, Coordinates>
  readonly zones: ReadonlyMap<string, Coordinates>
}

/** Nothing is carried. */
export const nothingCarried: Carried = { cards: new Map(), clusters: new Map(), zones: new Map() }

/** Where a card lay when somebody took it, by the card's id. */
export type TakenFrom = ReadonlyMap<string, Coordinates>

/**
 * What hands carry. A card that lies elsewhere than when it was taken has been put down: that came first, and the hand is not
 * empty yet. Without this it would be drawn as far again for a moment.
 */
export function carriedBy(
  hands: readonly NonNullable<CanvasPresence['hand']>[],
  before: TakenFrom,
  { scene, boxOf }: { readonly scene: CanvasScene; readonly boxOf: (id: string) => Box | null },
): { readonly carried: Carried; readonly from: TakenFrom } {
  if (hands.length === 0) return { carried: nothingCarried, from: new Map() }
  const cards = new Map<string, Coordinates>()
  const from = new Map<string, Coordinates>()
  const zones = new Map<string, Coordinates>()
  function take(id: string, box: Box | null): boolean {
    if (box === null || from.has(id)) return false
    const taken = before.get(id) ?? { x: box.left, y: box.top }
    from.set(id, taken)
    return taken.x === box.left && taken.y === box.top
  }
  for (const { ids, way, zoneId } of hands) {
    for (const id of ids) if (take(id, boxOf(id))) cards.set(id, way)
    const zone = zoneId === null ? undefined : scene.zones.find((each) => each.zone.id === zoneId)
    if (zone !== undefined && take(zone.zone.id, zone.box)) zones.set(zone.zone.id, way)
  }
  return { carried: { cards, clusters: wholeClusters(scene, cards), zones }, from }
}

function wholeClusters(
  scene: CanvasScene,
  cards: ReadonlyMap<string, Coordinates>,
): ReadonlyMap<string, Coordinates> {
  const whole = new Map<string, Coordinates>()
  const broken = new Set<string>()
  for (const { card, clusterId } of scene.cards) {
    if (clusterId === null) continue
    const way = cards.get(card.id)
    const known = whole.get(clusterId)
    if (way === undefined || (known !== undefined && known !== way)) broken.add(clusterId)
    else whole.set(clusterId, way)
  }
  for (const id of broken) whole.delete(id)
  return whole
}
