import { type Card, cardType } from '../../model/card.ts'
import { type Cluster, clusterType } from '../../model/cluster.ts'
import type { Id } from '../../model/id.ts'
import { type Zone, zoneType } from '../../model/zone.ts'
import { isSameValue } from '../../util/same-value.ts'
import type { TavoloDocuments } from '../documents.ts'
import { listRecords } from '../records.ts'
import { findCanvas, type ListedCanvas } from './canvases.ts'

/** A cluster with its cards in order; it may have none. */
export interface OutlineCluster {
  readonly cluster: Cluster
  readonly cards: readonly Card[]
}

/** A zone with its clusters and the cards in none of them, each in order. */
export interface OutlineZone {
  /** null is what lies outside all zones: put there, or its zone is gone. */
  readonly zone: Zone | null
  readonly clusters: readonly OutlineCluster[]
  readonly cards: readonly Card[]
}

/** A canvas as a tree: every card of it is in it exactly once. */
export interface CanvasOutline {
  readonly canvas: ListedCanvas
  /** In order; what lies outside all zones comes last, and only when something does or there is no zone. */
  readonly zones: readonly OutlineZone[]
}

/**
 * The tree of a canvas; null when it is not there. A card belongs where its cluster lies, else to its zone; what names a
 * zone or a cluster that is gone, or of another canvas, lies outside it.
 */
export function canvasOutline(documents: TavoloDocuments, canvasId: Id<'canvas'>): CanvasOutline | null {
  const canvas = findCanvas(documents, canvasId)
  if (canvas === null) return null
  return { canvas, zones: steadyZones(documents, canvasId) }
}

/** Zones as they were read last, with the lists of records of which they were made. */
interface ReadZones {
  readonly lists: Parameters<typeof outlineZones>[1]
  readonly zones: readonly OutlineZone[]
}

const lastRead = new WeakMap<TavoloDocuments, Map<Id<'canvas'>, ReadZones>>()

/** A zone in which nothing changed is the same object as before, and so are all of them when nothing did. */
function steadyZones(documents: TavoloDocuments, canvasId: Id<'canvas'>): readonly OutlineZone[] {
  const lists = {
    zones: listRecords(documents, zoneType),
    clusters: listRecords(documents, clusterType),
    cards: listRecords(documents, cardType),
  }
  const canvases = lastRead.get(documents) ?? new Map<Id<'canvas'>, ReadZones>()
  lastRead.set(documents, canvases)
  const last = canvases.get(canvasId)
  if (last !== undefined && areSameLists(last.lists, lists)) return last.zones
  const read = outlineZones(canvasId, lists)
  const known = new Map(last?.zones.map((each) => [each.zone?.id ?? null, each]))
  const settled = read.map((each) => {
    const before = known.get(each.zone?.id ?? null)
    return before !== undefined && isSameValue(before, each) ? before : each
  })
  const zones = last !== undefined && isSameValue(last.zones, settled) ? last.zones : settled
  canvases.set(canvasId, { lists, zones })
  return zones
}

function areSameLists(before: ReadZones['lists'], now: ReadZones['lists']): boolean {
  return before.zones === now.zones && before.clusters === now.clusters && before.cards === now.cards
}

/** The zones of a canvas with what lies in them, of records that were read already, each list in order. */
export function outlineZones(
  canvasId: Id<'canvas'>,
  records: {
    readonly zones: readonly Zone[]
    readonly clusters: readonly Cluster[]
    readonly cards: readonly Card[]
  },
): readonly OutlineZone[] {
  const isHere = (record: { readonly canvasId: string }) => record.canvasId === canvasId
  const zones = records.zones.filter(isHere)
  const clusters = records.clusters.filter(isHere)
  const cards = records.cards.filter(isHere)
  const zoneIds = new Set(zones.map(({ id }) => id))
  const clusterIds = new Set(clusters.map(({ id }) => id))
  const zoneOf = ({ zoneId }: Cluster | Card) => (zoneId !== null && zoneIds.has(zoneId) ? zoneId : null)
  const isLoose = ({ clusterId }: Card) => clusterId === null || !clusterIds.has(clusterId)
  const clustersIn = Map.groupBy(clusters, zoneOf)
  const cardsIn = Map.groupBy(cards.filter(isLoose), zoneOf)
  const cardsOfCluster = Map.groupBy(
    cards.filter((card) => !isLoose(card)),
    ({ clusterId }) => clusterId,
  )
  const outlined = [...zones, null].map((zone): OutlineZone => {
    const key = zone?.id ?? null
    return {
      zone,
      clusters: (clustersIn.get(key) ?? []).map((cluster) => ({
        cluster,
        cards: cardsOfCluster.get(cluster.id) ?? [],
      })),
      cards: cardsIn.get(key) ?? [],
    }
  })
  const isShown = (each: OutlineZone) =>
    each.zone !== null || zones.length === 0 || each.clusters.length + each.cards.length > 0
  return outlined.filter(isShown)
}
