import type { Box } from '../../canvas/box.ts'
import { paperColors } from '../document-look.ts'
import type { Xml } from '../xml.ts'
import { drawBox, drawLines, drawRule, drawShape, linesHeightPx } from './draw.ts'
import { linesOf, type TextLook } from './measure-text.ts'

/** A part of a drawing, from its own upper left corner. */
export interface DrawnPart {
  readonly widthPx: number
  readonly heightPx: number
  readonly body: Xml
  /** What the body is made of, in its order; not given when it is drawn as a whole. */
  readonly pieces?: readonly DrawnPiece[]
}

/** Something of a drawing that can be drawn alone, where only what lies somewhere is wanted. */
export interface DrawnPiece {
  /** All of it lies within, in the pixels of what it is a piece of. */
  readonly box: Box
  readonly body: Xml
}

/** A paragraph in a cell of a drawn table. */
export interface DrawnParagraph {
  readonly text: string
  readonly isBold?: boolean
  readonly isSecond?: boolean
  /** Before the text, made in a box of 20. */
  readonly shape?: Xml
}

/** A row of a drawn table: its cells, or words across all columns. */
export type DrawnRow =
  | { readonly kind: 'cells'; readonly cells: readonly (readonly DrawnParagraph[])[] }
  | { readonly kind: 'group'; readonly text: string }

const look = { sizePx: 14, isBold: false } as const
const headLook = { sizePx: 13, isBold: true } as const
const groupLook = { sizePx: 16, isBold: true } as const
const edgePx = 10
const betweenPx = 4
const shapePx = 15

/** Draws a table: headings, then rows as high as their text. */
export function drawTable(
  columns: readonly { readonly heading: string; readonly widthPx: number }[],
  rows: readonly DrawnRow[],
): DrawnPart {
  const widthPx = columns.reduce((sum, column) => sum + column.widthPx, 0)
  const widthsPx = columns.map((column) => column.widthPx)
  const headCells = columns.map(({ heading }) => [{ text: heading, isBold: true }])
  const head = drawCells(headCells, { widthsPx, yPx: 0, look: headLook })
  const parts: Xml[] = [
    drawBox({ xPx: 0, yPx: 0, widthPx, heightPx: head.heightPx, fill: `#${paperColors.headerFill}` }),
    head.body,
  ]
  let yPx = head.heightPx
  for (const row of rows) {
    if (row.kind === 'group') {
      const lines = linesOf(row.text, groupLook, { widthPx: widthPx - 2 * edgePx })
      parts.push(drawLines(lines, { ...groupLook, xPx: edgePx, yPx: yPx + 2 * edgePx }))
      yPx += linesHeightPx(lines.length, groupLook) + 2.5 * edgePx
    } else {
      const drawn = drawCells(row.cells, { widthsPx, yPx, look })
      parts.push(drawn.body)
      yPx += drawn.heightPx
    }
    parts.push(drawRule([0, yPx], [widthPx, yPx]))
  }
  return { widthPx, heightPx: yPx, body: parts.join('') }
}

function drawCells(
  cells: readonly (readonly DrawnParagraph[])[],
  place: { readonly widthsPx: readonly number[]; readonly yPx: number; readonly look: TextLook },
): { readonly heightPx: number; readonly body: Xml } {
  let xPx = 0
  let heightPx = 0
  const parts: Xml[] = []
  for (const [index, cell] of cells.entries()) {
    const widthPx = place.widthsPx[index] ?? 0
    const drawn = drawCell(cell, { xPx, yPx: place.yPx, widthPx, look: place.look })
    parts.push(drawn.body)
    heightPx = Math.max(heightPx, drawn.heightPx)
    xPx += widthPx
  }
  return { heightPx, body: parts.join('') }
}

function drawCell(
  paragraphs: readonly DrawnParagraph[],
  place: { readonly xPx: number; readonly yPx: number; readonly widthPx: number; readonly look: TextLook },
): { readonly heightPx: number; readonly body: Xml } {
  const parts: Xml[] = []
  let usedPx = edgePx
  for (const { text, isBold = false, isSecond = false, shape } of paragraphs) {
    const own = { sizePx: place.look.sizePx, isBold }
    const indentPx = shape === undefined ? 0 : shapePx + 6
    const xPx = place.xPx + edgePx + indentPx
    const lines = linesOf(text, own, { widthPx: place.widthPx - 2 * edgePx - indentPx })
    if (shape !== undefined) {
      parts.push(drawShape(shape, { xPx: place.xPx + edgePx, yPx: place.yPx + usedPx + 1, sizePx: shapePx }))
    }
    const color = isSecond ? { color: `#${paperColors.secondInk}` } : {}
    parts.push(drawLines(lines, { ...own, ...color, xPx, yPx: place.yPx + usedPx }))
    usedPx += linesHeightPx(lines.length, own) + betweenPx
  }
  return { heightPx: usedPx - betweenPx + edgePx, body: parts.join('') }
}
