import type { Box, Coordinates } from './box.ts'

/** Room that the words of a zone take at its top, and that is left free at its edges. */
const zoneEdge = { title: 52, side: 8, bottom: 12 } as const

/** Room between two cards beside and above each other; the name of a cluster stands in the second. */
const cardGap = { x: 12, y: 22 } as const

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
  readonly cardSize: { readonly width: number; readonly height: number }
}): ReadonlyMap<string, Coordinates> {
  const [stepX, stepY] = [cardSize.width + cardGap.x, cardSize.height + cardGap.y]
  const origin = { x: box.left + zoneEdge.side, y: box.top + (hasTitle ? zoneEdge.title : 0) }
  const columns = Math.max(1, Math.floor((box.width - 2 * zoneEdge.side + cardGap.x) / stepX))
  const lastTop = box.top + box.height - zoneEdge.bottom - cardSize.height
  const grid = { origin, columns, stepX, stepY }
  const cells = fillCells(groups, columns, cellsUnder(taken, grid))
  const rows = rowsOf(cells, columns)
  if (origin.y + (rows - 1) * stepY <= lastTop) return cornersOf(cells, grid)
  const packed = fillCells(groups, columns, new Set())
  const closer = Math.max(1, (lastTop - origin.y) / Math.max(rowsOf(packed, columns) - 1, 1))
  return cornersOf(packed, { ...grid, stepY: Math.min(stepY, closer) })
}

interface Grid {
  readonly origin: Coordinates
  readonly columns: number
  readonly stepX: number
  readonly stepY: number
}

/** The number of the cell of each card, counted row by row. */
function fillCells(
  groups: readonly (readonly string[])[],
  columns: number,
  taken: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const cells = new Map<string, number>()
  let next = 0
  for (const [index, ids] of groups.entries()) {
    for (const id of ids) {
      while (taken.has(next)) next += 1
      cells.set(id, next)
      next += 1
    }
    // What follows a cluster begins on a row of its own.
    if (ids.length > 0 && index < groups.length - 1) next = Math.ceil(next / columns) * columns
  }
  return cells
}

/** The cells of which a card that somebody put covers some part. */
function cellsUnder(boxes: readonly Box[], { origin, columns, stepX, stepY }: Grid): ReadonlySet<number> {
  const cells = new Set<number>()
  for (const { left, top, width, height } of boxes) {
    const last = {
      column: Math.floor((left + width - 1 - origin.x) / stepX),
      row: Math.floor((top + height - 1 - origin.y) / stepY),
    }
    for (let row = Math.max(0, Math.floor((top - origin.y) / stepY)); row <= last.row; row += 1) {
      const first = Math.max(0, Math.floor((left - origin.x) / stepX))
      for (let column = first; column <= Math.min(last.column, columns - 1); column += 1)
        cells.add(row * columns + column)
    }
  }
  return cells
}

function rowsOf(cells: ReadonlyMap<string, number>, columns: number): number {
  let last = 0
  for (const cell of cells.values()) last = Math.max(last, Math.floor(cell / columns))
  return last + 1
}

function cornersOf(
  cells: ReadonlyMap<string, number>,
  { origin, columns, stepX, stepY }: Grid,
): ReadonlyMap<string, Coordinates> {
  return new Map(
    [...cells].map(([id, cell]) => [
      id,
      { x: origin.x + (cell % columns) * stepX, y: origin.y + Math.floor(cell / columns) * stepY },
    ]),
  )
}
