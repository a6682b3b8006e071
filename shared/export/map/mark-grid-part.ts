import type { MarkGrid } from '../../map/marks/mark-grid.ts'
import { marks, type MarkSpot } from '../../map/marks/mark-spot.ts'
import { paperColors } from '../document-look.ts'
import { drawBox, drawLines } from '../drawing/draw.ts'
import type { DrawnPart } from '../drawing/draw-table.ts'
import { moved, stacked } from '../drawing/place-parts.ts'
import { xmlElement, type Xml } from '../xml.ts'

/** A side of the grid: what it is called, and what its ends mean. */
export interface GridAxis {
  readonly name: string
  readonly little: string
  readonly much: string
}

/** How a grid of two marks is drawn. */
export interface GridLook<Item> {
  /** Of each column, from the lowest mark on. */
  readonly columnsPx: readonly number[]
  readonly up: GridAxis
  readonly across: GridAxis
  /** Six hex digits with the hash. */
  readonly fillOf: (spot: MarkSpot) => string
  readonly drawItem: (item: Item, widthPx: number) => DrawnPart
  /** What stands over a row, across all columns; null for nothing. */
  readonly bandAbove?: (up: number) => DrawnPart | null
}

/** Room to the left of the grid: its side's name and the marks. */
export const gridAxisPx = 56

/** Between the edge of a cell and what is in it. */
export const gridEdgePx = 7

const leastRowPx = 76
const betweenPx = 5
const axisLook = { sizePx: 14, isBold: true } as const

/** Draws a grid of two marks with the records in their cells; rows are as high as what is in them. */
export function drawMarkGrid<Item>(grid: MarkGrid<Item>, look: GridLook<Item>): DrawnPart {
  const { columnsPx, up, across } = look
  const widthPx = gridAxisPx + columnsPx.reduce((sum, columnPx) => sum + columnPx, 0)
  const parts: Xml[] = []
  let yPx = 0
  for (const mark of marks.toReversed()) {
    const band = look.bandAbove?.(mark) ?? null
    if (band !== null) {
      parts.push(moved(band.body, gridAxisPx, yPx))
      yPx += band.heightPx
    }
    const row = drawRow(mark, { grid, look })
    parts.push(moved(row.body, 0, yPx))
    yPx += row.heightPx
  }
  for (const mark of marks) {
    const xPx = leftOf(mark, columnsPx) + (columnsPx[mark - 1] ?? 0) / 2
    parts.push(drawLines([String(mark)], { ...axisLook, xPx, yPx: yPx + 6, anchor: 'middle' }))
  }
  parts.push(
    moved(drawAxis(across, widthPx - gridAxisPx), gridAxisPx, yPx + 26),
    xmlElement('g', { transform: `translate(4 ${yPx}) rotate(-90)` }, [drawAxis(up, yPx)]),
  )
  return { widthPx, heightPx: yPx + 48, body: parts.join('') }
}

function leftOf(mark: number, columnsPx: readonly number[]): number {
  return gridAxisPx + columnsPx.slice(0, mark - 1).reduce((sum, columnPx) => sum + columnPx, 0)
}

function drawRow<Item>(
  mark: number,
  { grid, look }: { readonly grid: MarkGrid<Item>; readonly look: GridLook<Item> },
): Pick<DrawnPart, 'heightPx' | 'body'> {
  const cells = marks.map((across) => {
    const spot = { up: mark, across }
    const columnPx = look.columnsPx[across - 1] ?? 0
    const items = grid.at(spot).map((item) => look.drawItem(item, columnPx - 2 * gridEdgePx))
    return { spot, columnPx, inside: stacked(items, betweenPx) }
  })
  const heightPx = Math.max(leastRowPx, ...cells.map(({ inside }) => inside.heightPx + 2 * gridEdgePx))
  const drawn = cells.map(({ spot, columnPx, inside }) => {
    const xPx = leftOf(spot.across, look.columnsPx)
    const fill = look.fillOf(spot)
    return (
      drawBox({ xPx, yPx: 0, widthPx: columnPx, heightPx, fill, edge: `#${paperColors.rule}` }) +
      moved(inside.body, xPx + gridEdgePx, gridEdgePx)
    )
  })
  const number = drawLines([String(mark)], {
    ...axisLook,
    xPx: gridAxisPx - 14,
    yPx: heightPx / 2 - 9,
    anchor: 'middle',
  })
  return { heightPx, body: [...drawn, number].join('') }
}

/** The name of a side in its middle, and what its ends mean. */
function drawAxis({ name, little, much }: GridAxis, lengthPx: number): Xml {
  const endLook = { sizePx: 13, isBold: false, color: `#${paperColors.secondInk}`, yPx: 0 } as const
  return [
    drawLines([little], { ...endLook, xPx: 0 }),
    drawLines([name], { ...axisLook, xPx: lengthPx / 2, yPx: -1, anchor: 'middle' }),
    drawLines([much], { ...endLook, xPx: lengthPx, anchor: 'end' }),
  ].join('')
}
