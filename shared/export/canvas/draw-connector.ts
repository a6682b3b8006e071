import { headPath, linePath } from '../../canvas/drawings/line-path.ts'
import type { PlacedLine } from '../../canvas/drawings/place-drawings.ts'
import { paperColors } from '../document-look.ts'
import { drawBox, drawLines, linesHeightPx, rounded } from '../drawing/draw.ts'
import { linesOf, textWidthPx } from '../drawing/measure-text.ts'
import { xmlElement, type Xml } from '../xml.ts'
import { inkPaper } from './ink-paper.ts'

/** A line as it is drawn, from the corner of the canvas. */
export interface DrawnConnector {
  readonly line: Xml
  /** Its label, which is drawn over everything. */
  readonly label: Xml
  readonly isShortened: boolean
}

const labelLook = { sizePx: 15, isBold: false } as const

/** Most of a label, as on the screen: 240 units in three lines. */
const labelRoom = { widthPx: 300, mostLines: 3 } as const

/** Draws a line; `scale` is how many pixels a unit of the canvas is, `left` and `top` what of the canvas is at the corner. */
export function drawConnector(
  { connector, from, to, middle }: PlacedLine,
  { scale, left, top }: { readonly scale: number; readonly left: number; readonly top: number },
): DrawnConnector {
  const { heads, stroke, colour, label } = connector
  const placed = ({ x, y }: PlacedLine['from']) => ({ x: (x - left) * scale, y: (y - top) * scale })
  const ends = { from: placed(from), to: placed(to) }
  const pen = { fill: 'none', stroke: inkPaper[colour], 'stroke-width': 3, 'stroke-linecap': 'round' }
  const headed = [
    heads === 'none' ? '' : headPath(ends),
    heads === 'both' ? headPath({ from: ends.to, to: ends.from }) : '',
  ].join('')
  const line =
    xmlElement('path', {
      d: linePath(ends),
      ...pen,
      'stroke-dasharray': stroke === 'dashed' ? '11 10' : null,
    }) + (headed === '' ? '' : xmlElement('path', { d: headed, ...pen, 'stroke-linejoin': 'round' }))
  if (label === '') return { line, label: '', isShortened: false }
  const lines = linesOf(label, labelLook, labelRoom)
  const widthPx = Math.max(...lines.map((words) => textWidthPx(words, labelLook))) + 18
  const heightPx = linesHeightPx(lines.length, labelLook) + 4
  const { x, y } = placed(middle)
  return {
    line,
    label:
      drawBox({
        ...{ xPx: x - widthPx / 2, yPx: y - heightPx / 2, widthPx, heightPx, radiusPx: 9 },
        ...{ fill: '#ffffff', edge: `#${paperColors.rule}` },
      }) + drawLines(lines, { ...labelLook, xPx: rounded(x), yPx: y - heightPx / 2 + 1, anchor: 'middle' }),
    isShortened: !label.endsWith('…') && (lines.at(-1) ?? '').endsWith('…'),
  }
}
