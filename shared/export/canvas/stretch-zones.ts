import { canvasScene } from '../../canvas/canvas-scene.ts'
import type { OutlineZone } from '../../doc/queries/canvas-outline.ts'
import type { Card } from '../../model/card.ts'

/** Free at the lower edge of a zone, in units of the canvas. */
const bottomUnits = 12

/** Higher than any zone with cards in it. */
const endlessUnits = 1_000_000

/** Zones as they are drawn on paper. */
export interface StretchedZones {
  readonly zones: readonly OutlineZone[]
  /** Where what lay at a height comes to lie. */
  readonly down: (y: number) => number
}

/**
 * Makes zones higher that have more cards than room: on the screen these lie closer, each over the one above, and can be lifted;
 * on paper they could not be read. What lies below goes down as far, with the cards that somebody put there.
 */
export function stretchedZones(zones: readonly OutlineZone[]): StretchedZones {
  const missing = new Map<number, number>()
  for (const outlined of zones) {
    if (outlined.zone === null) continue
    const [, top, , height] = outlined.zone.frame
    const lacking = neededHeight(outlined) - height
    const bottom = top + height
    if (lacking > 0) missing.set(bottom, Math.max(missing.get(bottom) ?? 0, lacking))
  }
  if (missing.size === 0) return { zones, down: (y) => y }
  const down = (y: number) => y + [...missing].reduce((sum, [at, by]) => (at <= y ? sum + by : sum), 0)
  const lowered = (card: Card): Card => ({
    ...card,
    point: card.point === null ? null : [card.point[0], down(card.point[1])],
  })
  const stretched = zones.map(({ zone, clusters, cards }): OutlineZone => ({
    zone: zone === null ? null : { ...zone, frame: loweredFrame(zone.frame, down) },
    clusters: clusters.map((each) => ({ ...each, cards: each.cards.map(lowered) })),
    cards: cards.map(lowered),
  }))
  return { zones: stretched, down }
}

function loweredFrame(
  [left, top, width, height]: NonNullable<OutlineZone['zone']>['frame'],
  down: (y: number) => number,
): NonNullable<OutlineZone['zone']>['frame'] {
  return [left, down(top), width, down(top + height) - down(top)]
}

/** How high a zone must be for the cards that the canvas places in it. */
function neededHeight({ zone, clusters, cards }: OutlineZone): number {
  if (zone === null) return 0
  const [left, top, width, height] = zone.frame
  // Whether a card lies where it was put is said by the zone as it is.
  const put = new Map(
    canvasScene([{ zone, clusters, cards }]).cards.map(({ card, isPut }) => [card.id, isPut]),
  )
  const kept = (card: Card): Card => (put.get(card.id) === true ? card : { ...card, point: null })
  const tall = canvasScene([
    {
      zone: { ...zone, frame: [left, top, width, Math.max(height, endlessUnits)] },
      clusters: clusters.map((each) => ({ ...each, cards: each.cards.map(kept) })),
      cards: cards.map(kept),
    },
  ])
  const bottoms = tall.cards.flatMap(({ isPut, box }) => (isPut ? [] : box.top + box.height))
  return bottoms.reduce((most, bottom) => Math.max(most, bottom - top + bottomUnits), 0)
}
