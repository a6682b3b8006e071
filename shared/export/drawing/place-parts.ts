import type { Xml } from '../xml.ts'
import { xmlElement } from '../xml.ts'
import { drawLines, linesHeightPx, rounded } from './draw.ts'
import type { DrawnPart, DrawnPiece } from './draw-table.ts'
import { linesOf } from './measure-text.ts'

/** Puts what was drawn from its own corner somewhere else. */
export function moved(body: Xml, xPx: number, yPx: number): Xml {
  return body === ''
    ? ''
    : xmlElement('g', { transform: `translate(${rounded(xPx)} ${rounded(yPx)})` }, [body])
}

/** What a part is made of, somewhere else: itself, when it is drawn as a whole. */
export function movedPieces(
  { widthPx, heightPx, body, pieces }: DrawnPart,
  xPx: number,
  yPx: number,
): DrawnPiece[] {
  const whole = { box: { left: 0, top: 0, width: widthPx, height: heightPx }, body }
  return (pieces ?? [whole]).map((piece) => ({
    box: { ...piece.box, left: piece.box.left + xPx, top: piece.box.top + yPx },
    body: moved(piece.body, xPx, yPx),
  }))
}

/** Parts one under the other; what is null is not there. */
export function stacked(parts: readonly (DrawnPart | null)[], gapPx: number): DrawnPart {
  const drawn: Xml[] = []
  const pieces: DrawnPiece[] = []
  let [widthPx, endPx] = [0, 0]
  for (const part of parts) {
    if (part === null) continue
    const yPx = endPx === 0 ? 0 : endPx + gapPx
    drawn.push(moved(part.body, 0, yPx))
    pieces.push(...movedPieces(part, 0, yPx))
    widthPx = Math.max(widthPx, part.widthPx)
    endPx = yPx + part.heightPx
  }
  return { widthPx, heightPx: endPx, body: drawn.join(''), pieces }
}

const headingLook = { sizePx: 16, isBold: true } as const

/** A part under its heading. */
export function headed(heading: string, part: DrawnPart): DrawnPart {
  const lines = linesOf(heading, headingLook, { widthPx: Math.max(part.widthPx, 320) })
  const topPx = linesHeightPx(lines.length, headingLook) + 10
  return {
    widthPx: part.widthPx,
    heightPx: topPx + part.heightPx,
    body: drawLines(lines, { ...headingLook, xPx: 0, yPx: 0 }) + moved(part.body, 0, topPx),
  }
}

/** Parts of one width in rows of so many, from left to right. */
export function inRowsOf(
  across: number,
  parts: readonly DrawnPart[],
  room: { readonly columnPx: number; readonly gapPx: number },
): DrawnPart {
  const columns = Array.from({ length: across }, (_column, index) =>
    stacked(
      parts.filter((_part, place) => place % across === index),
      room.gapPx,
    ),
  )
  return {
    widthPx: across * room.columnPx,
    heightPx: Math.max(...columns.map(({ heightPx }) => heightPx)),
    body: columns.map(({ body }, index) => moved(body, index * room.columnPx, 0)).join(''),
  }
}
