import { type Box, type Coordinates, doBoxesMeet } from './box.ts'

/** Room that the words of a zone take at its top, in canvas units: from afar they are drawn larger than what lies around them. */
export const zoneTitleRoom = 64

/** Room that is left free at the edges of a zone. */
const zoneEdge = { side: 8, bottom: 12 } as const

/** Room between two cards beside and above each other. */
const cardGap = { x: 12, y: 22 } as const

/** Room above the cards of a cluster for its name; the first one's stands under the words of the zone. */
const clusterHead = { first: 44, other: 22 } as const

/**
 * Where cards go that nobody put anywhere: row by row from the top, groups (clusters) first, each on rows of its own, in
 * places where none lies that somebody put. Where a zone has too few rows they lie closer, each over the one above, so that
 * nothing ever leaves its zone. Gives the upper left corner of each, by id.
 */
export function flowInZone({
  box,
  hasTitle,
  groups,
  taken,
  cardSize,
}: {
  /** The zone; of endless height where there is no zone. */
  readonly box: Box
  readonly hasTitle: boolean
  /** Ids by group, the last one the cards in none. */
  readonly groups: readonly (readonly string[])[]
  /** Where cards lie that somebody put there. */
  readonly taken: readonly Box[]
  readonly cardSize: CardSize
}): ReadonlyMap<string, Coordinates> {
  const stepX = cardSize.width + cardGap.x
  const grid = {
    left: box.left + zoneEdge.side,
    top: box.top + (hasTitle ? zoneTitleRoom : 0),
    columns: Math.max(1, Math.floor((box.width - 2 * zoneEdge.side + cardGap.x) / stepX)),
    stepX,
    stepY: cardSize.height + cardGap.y,
    cardSize,
  }
  const lastTop = box.top + box.height - zoneEdge.bottom - cardSize.height
  const flowed = flow(groups, grid, boxesByRow(taken, grid))
  if (flowed.lastTop <= lastTop) return flowed.corners
  const packed = flow(groups, grid, new Map())
  const closer = (lastTop - grid.top - packed.heads) / Math.max(packed.rows - 1, 1)
  return flow(groups, { ...grid, stepY: Math.min(grid.stepY, Math.max(1, closer)) }, new Map()).corners
}

interface CardSize {
  readonly width: number
  readonly height: number
}

interface Grid {
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly stepX: number
  readonly stepY: number
  readonly cardSize: CardSize
}

/** What lies in each row, so that of a thousand cards only those near a place are looked at. */
type Rows = ReadonlyMap<number, readonly Box[]>

function flow(groups: readonly (readonly string[])[], grid: Grid, taken: Rows) {
  const corners = new Map<string, Coordinates>()
  let [column, top, rows, heads] = [0, grid.top, 0, 0]
  function breakLine(): void {
    column = 0
    top += grid.stepY
    rows += 1
  }
  function place(id: string): void {
    for (;;) {
      if (column >= grid.columns) breakLine()
      const corner = { x: grid.left + column * grid.stepX, y: top }
      column += 1
      if (isTaken({ left: corner.x, top, ...grid.cardSize }, grid, taken)) continue
      corners.set(id, corner)
      return
    }
  }
  for (const [index, ids] of groups.entries()) {
    if (ids.length === 0) continue
    const isCluster = index < groups.length - 1
    if (isCluster) {
      const head = rows === 0 ? clusterHead.first : clusterHead.other
      top += head
      heads += head
    }
    for (const id of ids) place(id)
    // What follows a cluster begins on a row of its own.
    if (isCluster && column > 0) breakLine()
  }
  const isInRow = column > 0
  return { corners, heads, rows: isInRow ? rows + 1 : rows, lastTop: isInRow ? top : top - grid.stepY }
}

function boxesByRow(boxes: readonly Box[], grid: Grid): Rows {
  const rows = new Map<number, Box[]>()
  for (const box of boxes) {
    const row = rowAt(box.top, grid)
    const known = rows.get(row)
    if (known === undefined) rows.set(row, [box])
    else known.push(box)
  }
  return rows
}

function rowAt(top: number, grid: Grid): number {
  return Math.floor((top - grid.top) / grid.stepY)
}

function isTaken(box: Box, grid: Grid, taken: Rows): boolean {
  const row = rowAt(box.top, grid)
  return [row - 1, row, row + 1].some(
    (near) => taken.get(near)?.some((other) => doBoxesMeet(box, other)) === true,
  )
}
