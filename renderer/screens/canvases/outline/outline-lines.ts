import {
  type DrawingsByZone,
  noDrawings,
  type ZoneDrawings,
} from '../../../../shared/canvas/drawings/drawings-by-zone.ts'
import type {
  CanvasOutline,
  OutlineCluster,
  OutlineZone,
} from '../../../../shared/doc/queries/canvas-outline.ts'
import type { Card } from '../../../../shared/model/card.ts'
import type { Cluster } from '../../../../shared/model/cluster.ts'
import type { Connector } from '../../../../shared/model/connector.ts'
import type { Figure } from '../../../../shared/model/figure.ts'
import type { PrivateDraft } from '../../../../shared/model/private-draft.ts'
import type { Zone } from '../../../../shared/model/zone.ts'
import type { TreeLine } from '../../../ui/tree-line.ts'

/** Where a card can lie: a zone (null is outside all zones), and in it a cluster or none. */
export interface CardHome {
  readonly zoneId: Zone['id'] | null
  readonly clusterId: Cluster['id'] | null
}

/** What a line of the outline stands for. */
export type OutlineItem =
  /** `zone` is null for what lies outside all zones; `number` from 1, as its key. */
  | {
      readonly kind: 'zone'
      readonly zone: Zone | null
      readonly number: number
      readonly cardCount: number
      /** Of frames, shapes, words, images and strokes of the pen. */
      readonly figureCount: number
      readonly lineCount: number
    }
  | { readonly kind: 'cluster'; readonly cluster: Cluster; readonly cardCount: number }
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** Strokes of the pen in a zone, as one: a hand draws dozens. What it is made of lies folded under it. */
  | { readonly kind: 'strokes'; readonly strokes: readonly Figure[] }
  | { readonly kind: 'connector'; readonly connector: Connector }
  /** The heading of the lines that lead from zone to zone. */
  | { readonly kind: 'between'; readonly lineCount: number }
  /** A card that was written in silence, and that only this computer has; `isLeft` when no reveal is to come. */
  | { readonly kind: 'silent'; readonly draft: PrivateDraft; readonly isLeft: boolean }
  /** Where a new card is being written, last in its home. */
  | { readonly kind: 'draft' }

/** A line of the outline. */
export interface OutlineLine extends TreeLine {
  readonly item: OutlineItem
  /** Where a card lies, or would lie that is added here: the zone and cluster in which the line stands. */
  readonly home: CardHome
  /** Whether its words are being written: a field is in their place. */
  readonly isWritten: boolean
}

/** Id of the heading of what lies outside all zones. */
export const outsideId = 'outside'

/** Id of the line in which a new card is written. */
export const draftId = 'draft'

/** Id of the heading of a zone. */
export function zoneLineId(zoneId: Zone['id'] | null): string {
  return zoneId ?? outsideId
}

/** A line with what lies under it, folded or not. */
interface Branch {
  readonly id: string
  readonly item: OutlineItem
  readonly home: CardHome
  /** null: nothing can be under it. */
  readonly below: readonly Branch[] | null
  /** Folded until somebody opens it. */
  readonly isFolded?: true
}

/**
 * The lines of a canvas that are in sight, in order: each zone with its clusters and their cards, its own cards, and what is
 * drawn in it; then lines that lead from zone to zone.
 */
export function outlineLines({
  zones,
  drawings = noDrawings,
  turnedIds,
  silent,
  isSilent,
  draft,
  writtenId,
  labelOf,
}: {
  readonly zones: CanvasOutline['zones']
  readonly drawings?: DrawingsByZone
  /** Lines that were folded; of those that begin folded, those that were opened. */
  readonly turnedIds: ReadonlySet<string>
  /** What was written in silence here and is not revealed. */
  readonly silent: readonly PrivateDraft[]
  /** Whether everybody writes in silence now. */
  readonly isSilent: boolean
  /** Where a card is being written; null when none is. */
  readonly draft: CardHome | null
  /** The line whose words are being written; null when none are. */
  readonly writtenId: string | null
  readonly labelOf: (item: OutlineItem) => string
}): OutlineLine[] {
  function flatten(branches: readonly Branch[], level: number, parentId: string | null): OutlineLine[] {
    const draftAt = draft === null ? -1 : branches.findIndex((each) => each.id === draftId)
    return branches.flatMap(({ id, item, home, below, isFolded = false }, index) => {
      const isExpanded = below === null ? null : turnedIds.has(id) === isFolded
      const isWritten = id === writtenId || id === draftId
      const line: OutlineLine = {
        id,
        item,
        home,
        parentId,
        level,
        // Where a card is being written none stands yet: its siblings keep their places.
        place: draftAt !== -1 && index > draftAt ? index : index + 1,
        count: draftAt !== -1 && index !== draftAt ? branches.length - 1 : branches.length,
        isExpanded,
        canBeChosen: item.kind === 'card' || item.kind === 'figure' || item.kind === 'connector',
        label: isWritten ? '' : labelOf(item),
        isWritten,
      }
      return isExpanded === true ? [line, ...flatten(below ?? [], level + 1, id)] : [line]
    })
  }
  const zoneIds = new Set(zones.map(({ zone }) => zone?.id ?? null))
  const zoneOf = ({ zoneId }: PrivateDraft) => (zoneIds.has(zoneId) ? zoneId : null)
  const silentIn = Map.groupBy(silent, zoneOf)
  const isOutside = (silentIn.has(null) || drawings.zones.has(null)) && !zoneIds.has(null)
  const branches = (isOutside ? [...zones, outside] : zones).map((zone, index) => {
    const zoneId = zone.zone?.id ?? null
    const more = { drawn: drawings.zones.get(zoneId), silent: silentIn.get(zoneId) ?? [] }
    return zoneBranch(zone, { ...more, number: index + 1, draft, isLeft: !isSilent })
  })
  return flatten([...branches, ...betweenBranch(drawings.between)], 1, null)
}

/** Where what was written in a zone that is gone is shown. */
const outside: OutlineZone = { zone: null, clusters: [], cards: [] }

function zoneBranch(
  { zone, clusters, cards }: OutlineZone,
  more: {
    readonly number: number
    readonly draft: CardHome | null
    readonly silent: readonly PrivateDraft[]
    readonly isLeft: boolean
    readonly drawn: ZoneDrawings | undefined
  },
): Branch {
  const { number, draft, silent, isLeft, drawn = nothingDrawn } = more
  const figureCount = drawn.figures.length + drawn.strokes.length
  const zoneId = zone?.id ?? null
  const home: CardHome = { zoneId, clusterId: null }
  const cardCount = clusters.reduce((count, each) => count + each.cards.length, cards.length)
  return {
    id: zoneLineId(zoneId),
    item: { kind: 'zone', zone, number, cardCount, figureCount, lineCount: drawn.lines.length },
    home,
    below: [
      ...clusters.map((each) => clusterBranch(each, zoneId, draft)),
      ...cards.map((card) => cardBranch(card, home)),
      ...silent.map((each): Branch => ({
        id: each.id,
        item: { kind: 'silent', draft: each, isLeft },
        home,
        below: null,
      })),
      ...draftBranch(draft, home),
      ...drawingBranches(drawn, home),
    ],
  }
}

const nothingDrawn: ZoneDrawings = { figures: [], strokes: [], lines: [] }

function clusterBranch(
  { cluster, cards }: OutlineCluster,
  zoneId: CardHome['zoneId'],
  draft: CardHome | null,
): Branch {
  const home: CardHome = { zoneId, clusterId: cluster.id }
  return {
    id: cluster.id,
    item: { kind: 'cluster', cluster, cardCount: cards.length },
    home,
    below: [...cards.map((card) => cardBranch(card, home)), ...draftBranch(draft, home)],
  }
}

function cardBranch(card: Card, home: CardHome): Branch {
  return { id: card.id, item: itemOf(card), home, below: null }
}

const items = new WeakMap<Card, OutlineItem>()

/** The same item as long as the card is the same. */
function itemOf(card: Card): OutlineItem {
  const known = items.get(card)
  if (known !== undefined) return known
  const item: OutlineItem = { kind: 'card', card }
  items.set(card, item)
  return item
}

function draftBranch(draft: CardHome | null, home: CardHome): Branch[] {
  const isHere = draft !== null && draft.zoneId === home.zoneId && draft.clusterId === home.clusterId
  return isHere ? [{ id: draftId, item: { kind: 'draft' }, home, below: null }] : []
}

/** Id of the heading of the lines that lead from zone to zone. */
const betweenId = 'between'

/** What is drawn in a zone, after its cards: figures, strokes of the pen, lines. */
function drawingBranches({ figures, strokes, lines }: ZoneDrawings, home: CardHome): Branch[] {
  return [
    ...figures.map((figure) => figureBranch(figure, home)),
    ...strokesBranch(strokes, home),
    ...lines.map((connector) => connectorBranch(connector, home)),
  ]
}

/** The lines that lead from zone to zone, under a heading of their own; nothing where there are none. */
function betweenBranch(connectors: readonly Connector[]): Branch[] {
  if (connectors.length === 0) return []
  const below = connectors.map((connector) => connectorBranch(connector, nowhere))
  return [{ id: betweenId, item: { kind: 'between', lineCount: below.length }, home: nowhere, below }]
}

/** A card that is added beside such a line lies outside all zones. */
const nowhere: CardHome = { zoneId: null, clusterId: null }

/** Id of the line of all strokes of a zone. */
export function strokesLineId(zoneId: Zone['id'] | null): string {
  return `strokes ${zoneId ?? ''}`
}

/** One stroke stands for itself. */
function strokesBranch(strokes: readonly Figure[], home: CardHome): Branch[] {
  const below = strokes.map((figure) => figureBranch(figure, home))
  if (below.length < 2) return below
  const id = strokesLineId(home.zoneId)
  return [{ id, item: { kind: 'strokes', strokes }, home, below, isFolded: true }]
}

function figureBranch(figure: Figure, home: CardHome): Branch {
  return { id: figure.id, item: { kind: 'figure', figure }, home, below: null }
}

function connectorBranch(connector: Connector, home: CardHome): Branch {
  return { id: connector.id, item: { kind: 'connector', connector }, home, below: null }
}
