import type { Placement } from '../../model/placement.ts'
import type { ConnectCardId, ConnectGraph } from './connect-graph.ts'
import { type BoardPoint, cardSize, columnGap, inRows, layoutCards, rowGap } from './connect-layout.ts'

/** Where cards lie. */
export type BoardPlaces = ReadonlyMap<ConnectCardId, BoardPoint>

/** The view whose placements these are. */
const viewId = 'view:connect'

/** Room between what somebody placed and what came since. */
const gap = 40

/**
 * Where every card lies. `kept` is what people placed; `before` is where cards lay a moment ago, so that nothing jumps while
 * one links. What neither knows is laid out by itself: everything when nothing is known, else actions beside what they put
 * together, and the rest in rows under all.
 */
export function placeCards(graph: ConnectGraph, kept: BoardPlaces, before: BoardPlaces): BoardPlaces {
  const known = new Map<ConnectCardId, BoardPoint>()
  for (const { id } of graph.cards) {
    const point = kept.get(id) ?? before.get(id)
    if (point !== undefined) known.set(id, point)
  }
  if (known.size === 0) return layoutCards(graph)
  for (const { kind, id } of graph.cards) {
    const beside = kind === 'action' && !known.has(id) ? besideParts(id, { graph, known }) : null
    if (beside !== null) known.set(id, beside)
  }
  const unknown = graph.cards.map(({ id }) => id).filter((id) => !known.has(id))
  const end = Math.max(...[...known.values()].map(([, y]) => y)) + cardSize.height
  for (const [id, point] of inRows(unknown, end + gap)) known.set(id, point)
  return known
}

/** To the left of the parts of an action, in their middle or under what lies there; null when no part lies anywhere. */
function besideParts(
  id: ConnectCardId,
  { graph, known }: { readonly graph: ConnectGraph; readonly known: BoardPlaces },
): BoardPoint | null {
  const parts = graph.lines
    .filter(({ fromId }) => fromId === id)
    .map(({ toId }) => known.get(toId))
    .filter((point) => point !== undefined)
  if (parts.length === 0) return null
  const left = Math.min(...parts.map(([x]) => x)) - cardSize.width - columnGap
  const column = [...known.values()]
    .filter(([x]) => Math.abs(x - left) < cardSize.width + rowGap)
    .map(([, y]) => y)
    .toSorted((one, other) => one - other)
  let top = Math.round(parts.reduce((sum, [, y]) => sum + y, 0) / parts.length)
  for (const y of column) {
    if (Math.abs(y - top) < cardSize.height + rowGap) top = y + cardSize.height + rowGap
  }
  return [left, top]
}

/** What people placed in this view, out of all placements. */
export function keptPlaces(placements: readonly Placement[]): BoardPlaces {
  return new Map(
    placements.flatMap(({ viewId: view, itemId, point }) =>
      view === viewId && point !== null && !isOrganization(itemId) ? [[itemId, point] as const] : [],
    ),
  )
}

function isOrganization(id: Placement['itemId']): id is Exclude<Placement['itemId'], ConnectCardId> {
  return id.startsWith('organization:')
}

/** A part of the board. */
export interface BoardArea {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The area that all cards take. */
export function areaOf(places: BoardPlaces): BoardArea {
  let [left, top, right, bottom] = [0, 0, cardSize.width as number, cardSize.height as number]
  for (const [x, y] of places.values()) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + cardSize.width)
    bottom = Math.max(bottom, y + cardSize.height)
  }
  return { left, top, right, bottom }
}

/** Whether some of a card lies in an area. */
export function isInArea([x, y]: BoardPoint, area: BoardArea): boolean {
  const { left, top, right, bottom } = area
  return x < right && x + cardSize.width > left && y < bottom && y + cardSize.height > top
}

/** Whether a line between two cards may cross an area: the box around its ends does. */
export function mayCross(from: BoardPoint, to: BoardPoint, area: BoardArea): boolean {
  const [fromX, fromY] = centreOf(from)
  const [toX, toY] = centreOf(to)
  return (
    Math.min(fromX, toX) < area.right &&
    Math.max(fromX, toX) > area.left &&
    Math.min(fromY, toY) < area.bottom &&
    Math.max(fromY, toY) > area.top
  )
}

/** The middle of a card. */
export function centreOf([x, y]: BoardPoint): BoardPoint {
  return [x + cardSize.width / 2, y + cardSize.height / 2]
}
