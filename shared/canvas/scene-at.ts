import { type Box, centreOf, doBoxesMeet, isInBox, type Coordinates } from './box.ts'
import type { CanvasScene, PlacedCard, PlacedCluster, PlacedZone } from './canvas-scene.ts'

/** The zone at a place; of zones that overlap the last. null outside all zones. */
export function zoneAt({ zones }: Pick<CanvasScene, 'zones'>, at: Coordinates): PlacedZone | null {
  return zones.findLast(({ box }) => isInBox(box, at)) ?? null
}

/**
 * The zone that one looks at: the one in the middle of what is in sight, or where all of them are in sight the first, with
 * which a method begins. null on a canvas without zones.
 */
export function zoneLookedAt(scene: CanvasScene, sight: Box): PlacedZone | null {
  const isInSight = ({ box: { left, top, width, height } }: PlacedZone) =>
    isInBox(sight, { x: left, y: top }) && isInBox(sight, { x: left + width, y: top + height })
  const first = scene.zones[0] ?? null
  return scene.zones.every(isInSight) ? first : (zoneAt(scene, centreOf(sight)) ?? first)
}

/** The card at a place; of cards that overlap the one on top. null where none lies. */
export function cardAt({ cards }: CanvasScene, at: Coordinates): PlacedCard | null {
  return cards.findLast(({ box }) => isInBox(box, at)) ?? null
}

/** The cloud at a place; null where none lies. */
export function clusterAt({ clusters }: CanvasScene, at: Coordinates): PlacedCluster | null {
  return clusters.findLast(({ box }) => isInBox(box, at)) ?? null
}

/** Ids of the cards of which some part lies in a box: what is inside a frame that a hand draws. */
export function cardsInBox({ cards }: CanvasScene, within: Box): ReadonlySet<string> {
  return new Set(cards.filter(({ box }) => doBoxesMeet(box, within)).map(({ card }) => card.id))
}
