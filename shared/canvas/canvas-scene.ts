import type { CanvasOutline, OutlineZone } from '../doc/queries/canvas-outline.ts'
import type { Card } from '../model/card.ts'
import type { Cluster } from '../model/cluster.ts'
import type { Zone } from '../model/zone.ts'
import { isSameValue } from '../util/same-value.ts'
import { type Box, boxAround, centreOf, grownBox, isInBox } from './box.ts'
import { flowInZone } from './flow-in-zone.ts'

/** Size of a card in canvas units: three stand side by side in the narrowest zone of a method. */
export const cardSize = { width: 160, height: 108 } as const

/** How far the cloud of a cluster reaches beyond its cards. */
const cloudEdge = 6

/** A zone as it lies on the canvas. */
export interface PlacedZone {
  readonly zone: Zone
  readonly box: Box
}

/** A cluster with the cloud around its cards; one without cards is nowhere. */
export interface PlacedCluster {
  readonly cluster: Cluster
  readonly zoneId: Zone['id'] | null
  readonly box: Box
}

/** A card as it lies on the canvas. */
export interface PlacedCard {
  readonly card: Card
  readonly box: Box
  /** Where it lies, of what is there: null is outside all zones. */
  readonly zoneId: Zone['id'] | null
  readonly clusterId: Cluster['id'] | null
  /** Whether it lies where somebody put it; else the canvas placed it. */
  readonly isPut: boolean
}

/** A canvas as it is drawn: every card of its outline lies somewhere, in the order of the outline. */
export interface CanvasScene {
  readonly zones: readonly PlacedZone[]
  readonly clusters: readonly PlacedCluster[]
  readonly cards: readonly PlacedCard[]
  /** Around all of it; of an empty canvas a place to begin. */
  readonly bounds: Box
}

/** Where one begins on a canvas on which nothing lies. */
const emptyBounds: Box = { left: 0, top: 0, width: 6 * cardSize.width, height: 4 * cardSize.height }

/** Room between the zones and what lies outside them. */
const outsideGap = 60

/**
 * Places what an outline holds. A card lies where somebody put it as long as its middle is in its zone: of two who, apart,
 * put it somewhere and moved it to another zone, the zone counts. All others the zone places, row by row, where none lies.
 */
export function canvasScene(outlined: CanvasOutline['zones']): CanvasScene {
  const zones = outlined.flatMap(({ zone }) => (zone === null ? [] : { zone, box: frameBox(zone) }))
  const around = boxAround(zones.map(({ box }) => box))
  const cards = outlined.flatMap((each) =>
    cardsOnce(each, each.zone === null ? outside(around) : frameBox(each.zone)),
  )
  const clustered = cards.filter(({ clusterId }) => clusterId !== null)
  const byCluster = Map.groupBy(clustered, ({ clusterId }) => clusterId)
  const clusters = outlined.flatMap((each) =>
    each.clusters.flatMap(({ cluster }) => {
      const box = boxAround((byCluster.get(cluster.id) ?? []).map((placed) => placed.box))
      return box === null ? [] : { cluster, zoneId: each.zone?.id ?? null, box: grownBox(box, cloudEdge) }
    }),
  )
  const boxes = [...zones, ...clusters, ...cards].map(({ box }) => box)
  return { zones, clusters, cards, bounds: boxAround(boxes) ?? emptyBounds }
}

/** A frame as a box. */
function frameBox({ frame: [left, top, width, height] }: Zone): Box {
  return { left, top, width, height }
}

/** Below all zones, as wide as they are, without an end; where there are none, from the corner on. */
function outside(zones: Box | null): Box {
  const width = Math.max(zones?.width ?? 0, emptyBounds.width)
  const [left, top] = zones === null ? [0, 0] : [zones.left, zones.top + zones.height + outsideGap]
  return { left, top, width, height: Infinity }
}

const placedZones = new WeakMap<OutlineZone, { readonly box: Box; readonly cards: readonly PlacedCard[] }>()

/** A zone in which nothing changed is placed once. */
function cardsOnce(outlined: OutlineZone, box: Box): readonly PlacedCard[] {
  const known = placedZones.get(outlined)
  if (known !== undefined && isSameValue(known.box, box)) return known.cards
  const cards = cardsOf(outlined, box)
  placedZones.set(outlined, { box, cards })
  return cards
}

const placedCards = new WeakMap<Card, PlacedCard>()

/** A card that lies where it lay is the same object: of thousands in a zone one changes. */
function placedOnce(placed: PlacedCard): PlacedCard {
  const known = placedCards.get(placed.card)
  if (known !== undefined && isSameValue(known, placed)) return known
  placedCards.set(placed.card, placed)
  return placed
}

function cardsOf({ zone, clusters, cards }: OutlineZone, box: Box): PlacedCard[] {
  const putBox = ({ point }: Card): Box | null => {
    if (point === null) return null
    const put = { left: point[0], top: point[1], ...cardSize }
    return zone === null || isInBox(box, centreOf(put)) ? put : null
  }
  const groups = [...clusters.map((each) => each.cards), cards].map((group) =>
    group.map((card) => ({ card, put: putBox(card) })),
  )
  const loose = groups.map((group) => group.flatMap(({ card, put }) => (put === null ? card.id : [])))
  const flown = loose.every((ids) => ids.length === 0)
    ? nowhere
    : flowInZone({
        box,
        hasTitle: zone !== null,
        groups: loose,
        taken: groups.flat().flatMap(({ put }) => put ?? []),
        cardSize,
      })
  return groups.flatMap((group, index) =>
    group.map(({ card, put }): PlacedCard => {
      const corner = flown.get(card.id) ?? { x: box.left, y: box.top }
      return placedOnce({
        card,
        box: put ?? { left: corner.x, top: corner.y, ...cardSize },
        zoneId: zone?.id ?? null,
        clusterId: clusters[index]?.cluster.id ?? null,
        isPut: put !== null,
      })
    }),
  )
}

const nowhere: ReturnType<typeof flowInZone> = new Map()
