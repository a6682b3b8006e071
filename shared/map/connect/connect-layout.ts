import { Graph, layout } from '@dagrejs/dagre'
import type { ConnectCardId, ConnectGraph } from './connect-graph.ts'

/** A place on the board, of the upper left corner of a card. Units are CSS pixels while text has its normal size. */
export type BoardPoint = readonly [x: number, y: number]

/** How large every card is: two lines of its title, and one under them. */
export const cardSize = { width: 232, height: 72 } as const

/** Between columns there is room for the word of a line. */
export const columnGap = 128

/** Between cards under each other. */
export const rowGap = 16

/**
 * With more lines in a group dagre takes more than a second, and everything would wait: then columns are only put into the
 * order of what they are tied to. Among so many lines nobody sees single crossings.
 */
const mostTidyLines = 1000

/** After so many turns an order hardly changes any more. */
const turns = 4

/** Cards that nothing ties stand in rows of so many at least: as wide as the three columns beside them. */
const leastAcross = 4

/** Columns that are taller, some four screens, go on beside themselves, as in a newspaper: else nothing is in sight of them. */
const tallestUnits = 3000

/** How much wider than tall it is then, as a screen is. */
const screenShape = 1.6

/**
 * Where cards lie when nobody placed them: what hangs together in columns (actions, resources, needs) with as few crossings
 * as dagre finds, one group under the other, the largest first; what hangs on nothing in rows under them.
 */
export function layoutCards({
  cards,
  lines,
}: Pick<ConnectGraph, 'cards' | 'lines'>): Map<ConnectCardId, BoardPoint> {
  const groups = tiedGroups({ cards, lines })
  const laid = groups
    .filter(({ length }) => length > 1)
    .map((group) => {
      const members = new Set(group)
      const own = lines.filter(({ fromId }) => members.has(fromId))
      return own.length > mostTidyLines ? placeInColumns(group, own) : placeTidily(group, own)
    })
  const places = inStrips(laid.map(foldTall))
  const loose = groups.filter(({ length }) => length === 1).flat()
  for (const [id, point] of inRows(loose, lowerEndOf(places))) places.set(id, point)
  return places
}

/** Cards in rows, from `top` down; the more they are, the wider. */
export function inRows(ids: readonly ConnectCardId[], top: number): Map<ConnectCardId, BoardPoint> {
  const [width, height] = [cardSize.width + 2 * rowGap, cardSize.height + rowGap]
  const across = Math.max(leastAcross, Math.round(Math.sqrt((ids.length * height * screenShape) / width)))
  return new Map(
    ids.map((id, index) => [id, [(index % across) * width, top + Math.floor(index / across) * height]]),
  )
}

/** Where cards of a group lie among themselves, from the upper left corner on. */
type GroupPlaces = ReadonlyMap<ConnectCardId, BoardPoint>

/** A group as dagre lays it out. */
function placeTidily(group: readonly ConnectCardId[], lines: ConnectGraph['lines']): GroupPlaces {
  const graph = new Graph()
  // `longest-path` is fast enough for hundreds of cards; ranks are only three, so a better one has nothing to gain.
  graph.setGraph({ rankdir: 'LR', ranksep: columnGap, nodesep: rowGap, ranker: 'longest-path' })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const id of group) graph.setNode(id, { ...cardSize })
  for (const { fromId, toId } of lines) graph.setEdge(fromId, toId)
  layout(graph)
  return new Map(
    group.map((id) => {
      const { x, y } = graph.node(id) as { readonly x: number; readonly y: number }
      return [id, [Math.round(x - cardSize.width / 2), Math.round(y - cardSize.height / 2)]]
    }),
  )
}

/** Cuts columns that are very tall into strips beside each other; in a strip all lies as it lay. */
function foldTall(places: GroupPlaces): GroupPlaces {
  if (heightOf(places) <= tallestUnits) return places
  const width = widthOf(places) + columnGap
  // By whole rows, so that strips of plain columns begin in line.
  const rowHeight = cardSize.height + rowGap
  const height = Math.ceil(stripHeight({ height: heightOf(places), width }) / rowHeight) * rowHeight
  return new Map(
    [...places].map(([id, [x, y]]) => [id, [x + Math.floor(y / height) * width, y % height]] as const),
  )
}

/** Puts groups one under the other; in strips beside each other where they would be very tall. */
function inStrips(groups: readonly GroupPlaces[]): Map<ConnectCardId, BoardPoint> {
  const places = new Map<ConnectCardId, BoardPoint>()
  const width = Math.max(0, ...groups.map(widthOf)) + columnGap
  const height = groups.reduce((sum, group) => sum + heightOf(group) + 2 * rowGap, 0)
  const most = stripHeight({ height, width })
  let [left, top] = [0, 0]
  for (const group of groups) {
    // Of what is at the end of a strip half may stand over.
    if (top > 0 && top + heightOf(group) / 2 > most) [left, top] = [left + width, 0]
    for (const [id, [x, y]] of group) places.set(id, [left + x, top + y])
    top += heightOf(group) + 2 * rowGap
  }
  return places
}

/** How tall strips are that make the shape of a screen of something tall and narrow; its whole height when it is not tall. */
function stripHeight({ height, width }: { readonly height: number; readonly width: number }): number {
  if (height <= tallestUnits) return height
  return height / Math.max(2, Math.round(Math.sqrt((height * screenShape) / width)))
}

/** Where there is room under what is placed. */
function lowerEndOf(places: GroupPlaces): number {
  return places.size === 0 ? 0 : heightOf(places) + 2 * rowGap
}

function heightOf(places: GroupPlaces): number {
  return Math.max(...[...places.values()].map(([, y]) => y)) + cardSize.height
}

function widthOf(places: GroupPlaces): number {
  return Math.max(...[...places.values()].map(([x]) => x)) + cardSize.width
}

/** The same without dagre: each column in the order of the middle of what its cards are tied to. */
function placeInColumns(group: readonly ConnectCardId[], lines: ConnectGraph['lines']): GroupPlaces {
  const columns = (['connection:', 'resource:', 'need:'] as const)
    .map((kind) => group.filter((id) => id.startsWith(kind)))
    .filter(({ length }) => length > 0)
  const ties = new Map<ConnectCardId, ConnectCardId[]>(group.map((id) => [id, []]))
  for (const { fromId, toId } of lines) {
    ties.get(fromId)?.push(toId)
    ties.get(toId)?.push(fromId)
  }
  const ranks = new Map<ConnectCardId, number>()
  function number(column: readonly ConnectCardId[]): void {
    for (const [index, id] of column.entries()) ranks.set(id, index / column.length)
  }
  function middleOf(id: ConnectCardId): number {
    const tied = ties.get(id) ?? []
    return tied.reduce((sum, other) => sum + (ranks.get(other) ?? 0), 0) / Math.max(tied.length, 1)
  }
  for (const column of columns) number(column)
  for (let turn = 0; turn < turns; turn += 1) {
    for (const column of columns) {
      const middles = new Map(column.map((id) => [id, middleOf(id)]))
      column.sort((left, right) => (middles.get(left) ?? 0) - (middles.get(right) ?? 0))
      number(column)
    }
  }
  const [width, height] = [cardSize.width + columnGap, cardSize.height + rowGap]
  return new Map(
    columns.flatMap((column, index) => column.map((id, row) => [id, [index * width, row * height]] as const)),
  )
}

/** Cards that hang together, the largest group first, each in the order of the cards. */
function tiedGroups({ cards, lines }: Pick<ConnectGraph, 'cards' | 'lines'>): ConnectCardId[][] {
  const leaders = new Map<ConnectCardId, ConnectCardId>()
  function leaderOf(id: ConnectCardId): ConnectCardId {
    let leader = id
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader)) {
      leader = next
    }
    leaders.set(id, leader)
    return leader
  }
  for (const { fromId, toId } of lines) leaders.set(leaderOf(fromId), leaderOf(toId))
  const groups = Map.groupBy(
    cards.map(({ id }) => id),
    leaderOf,
  )
  return [...groups.values()].toSorted((left, right) => right.length - left.length)
}
