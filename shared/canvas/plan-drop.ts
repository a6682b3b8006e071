import type { CardDrop, Drop } from '../doc/commands/drop-cards.ts'
import type { CanvasPoint } from '../model/canvas-point.ts'
import type { Card } from '../model/card.ts'
import { type Box, boxAround, centreOf, grownBox, isInBox, type Coordinates } from './box.ts'
import { type CanvasScene, cardSize, type PlacedCard, type PlacedZone } from './canvas-scene.ts'
import { zoneAt } from './scene-at.ts'

/** How near to its cards a cluster takes in what is put down: nobody has to aim. */
const cloudReach = 40

/** Upper left corners that cards are to have, by id. */
export type CardCorners = ReadonlyMap<string, Coordinates>

/** Where cards come to lie that go so far, all of them together. */
export function cornersMoved(scene: CanvasScene, ids: ReadonlySet<string>, way: Coordinates): CardCorners {
  return new Map(
    scene.cards
      .filter(({ card }) => ids.has(card.id))
      .map(({ card, box }) => [card.id, { x: box.left + way.x, y: box.top + way.y }]),
  )
}

/**
 * What follows when cards are put down there. Each belongs to the zone under its middle and to the cluster on whose cloud it
 * comes to lie; a cluster all of whose cards go stays one, goes into the zone under its middle and does not stand over its
 * edge. What the canvas had placed in the zones that are touched stays where it lies from then on: nothing moves that nobody
 * moved.
 */
export function planDrop(scene: CanvasScene, corners: CardCorners): Drop {
  const moved = scene.cards.filter(({ card }) => corners.has(card.id))
  const boxOf = (placed: PlacedCard): Box => {
    const corner = corners.get(placed.card.id)
    return corner === undefined ? placed.box : { left: corner.x, top: corner.y, ...cardSize }
  }
  const members = Map.groupBy(scene.cards, ({ clusterId }) => clusterId)
  const whole = scene.clusters.flatMap(({ cluster }) => {
    const cards = members.get(cluster.id) ?? []
    const box = cards.every(({ card }) => corners.has(card.id)) ? boxAround(cards.map(boxOf)) : null
    return box === null ? [] : { cluster, zone: zoneAt(scene, centreOf(box)) }
  })
  const zoneOfWhole = new Map(whole.map(({ cluster, zone }) => [cluster.id, zone]))
  // A cloud without the cards that are in the hand.
  const clouds = scene.clusters.flatMap(({ cluster, zoneId }) => {
    const resting = (members.get(cluster.id) ?? []).filter(({ card }) => !corners.has(card.id))
    const box = boxAround(resting.map((placed) => placed.box))
    return box === null ? [] : { cluster, zoneId, box: grownBox(box, cloudReach) }
  })
  const drops = moved.map((placed) => {
    const box = boxOf(placed)
    const zoneOfAll = placed.clusterId === null ? undefined : zoneOfWhole.get(placed.clusterId)
    if (zoneOfAll !== undefined) {
      const point = pointOf(zoneOfAll === null ? box : within(zoneOfAll, box))
      return { id: placed.card.id, point, zoneId: zoneOfAll?.zone.id ?? null, clusterId: placed.clusterId }
    }
    const zoneId = zoneAt(scene, centreOf(box))?.zone.id ?? null
    const cloud = clouds.findLast((each) => each.zoneId === zoneId && isInBox(each.box, centreOf(box)))
    return { id: placed.card.id, point: pointOf(box), zoneId, clusterId: cloud?.cluster.id ?? null }
  })
  const touched = new Set([...moved, ...drops].map(({ zoneId }) => zoneId))
  return {
    cards: [...drops, ...restingDrops(scene, touched).filter(({ id }) => !corners.has(id))],
    clusters: whole.map(({ cluster, zone }) => ({ id: cluster.id, zoneId: zone?.zone.id ?? null })),
  }
}

/** What the canvas had placed in some zones, where it lies: kept so, because somebody puts something beside it. */
export function restingDrops(scene: CanvasScene, zoneIds: ReadonlySet<Card['zoneId']>): CardDrop[] {
  return scene.cards
    .filter(({ zoneId, isPut }) => !isPut && zoneIds.has(zoneId))
    .map(({ card: { id, zoneId, clusterId }, box }) => ({ id, point: pointOf(box), zoneId, clusterId }))
}

function pointOf({ left, top }: Box): CanvasPoint {
  return [Math.round(left), Math.round(top)]
}

/** A card pushed so far that it lies in a zone with all of it, or as much as there is room for. */
function within({ box: zone }: PlacedZone, { left, top, width, height }: Box): Box {
  return {
    left: Math.max(zone.left, Math.min(left, zone.left + zone.width - width)),
    top: Math.max(zone.top, Math.min(top, zone.top + zone.height - height)),
    width,
    height,
  }
}
