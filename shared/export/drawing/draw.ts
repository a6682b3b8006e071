import { paperColors } from '../document-look.ts'
import { escapeXml, xmlElement, type Xml } from '../xml.ts'
import type { TextLook } from './measure-text.ts'

/** Lines of text stand this far apart, as a share of their size. */
export const lineHeight = 1.28

/** Where text stands, and how. */
export interface TextPlace extends TextLook {
  readonly xPx: number
  /** The upper edge of the first line. */
  readonly yPx: number
  /** Six hex digits with the hash; ink without. */
  readonly color?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Draws lines of text, one under the other. */
export function drawLines(lines: readonly string[], place: TextPlace): Xml {
  const { xPx, yPx, sizePx, isBold, color, anchor } = place
  return lines
    .map((line, index) =>
      xmlElement(
        'text',
        {
          x: rounded(xPx),
          // Letters of these fonts reach 0.9 of their size above the line they stand on.
          y: rounded(yPx + sizePx * (0.92 + index * lineHeight)),
          'font-size': sizePx,
          'font-weight': isBold ? 600 : null,
          fill: color ?? null,
          'text-anchor': anchor === undefined || anchor === 'start' ? null : anchor,
        },
        [escapeXml(line)],
      ),
    )
    .join('')
}

/** How high so many lines are. */
export function linesHeightPx(count: number, { sizePx }: Pick<TextLook, 'sizePx'>): number {
  return Math.ceil(count * sizePx * lineHeight)
}

/** Draws a shape that is made in a box of 20. */
export function drawShape(
  shape: Xml,
  at: { readonly xPx: number; readonly yPx: number; readonly sizePx: number },
): Xml {
  const scale = rounded(at.sizePx / 20)
  return xmlElement('g', { transform: `translate(${rounded(at.xPx)} ${rounded(at.yPx)}) scale(${scale})` }, [
    shape,
  ])
}

/** Draws a hairline. */
export function drawRule(from: readonly [x: number, y: number], to: readonly [x: number, y: number]): Xml {
  return xmlElement('line', {
    x1: rounded(from[0]),
    y1: rounded(from[1]),
    x2: rounded(to[0]),
    y2: rounded(to[1]),
    stroke: `#${paperColors.rule}`,
  })
}

/** Draws a filled box. */
export function drawBox(box: {
  readonly xPx: number
  readonly yPx: number
  readonly widthPx: number
  readonly heightPx: number
  readonly fill: string
  readonly edge?: string
  readonly edgeWidthPx?: number
  readonly radiusPx?: number
}): Xml {
  return xmlElement('rect', {
    x: rounded(box.xPx),
    y: rounded(box.yPx),
    width: rounded(box.widthPx),
    height: rounded(box.heightPx),
    rx: box.radiusPx ?? null,
    fill: box.fill,
    stroke: box.edge ?? null,
    'stroke-width': box.edgeWidthPx ?? null,
  })
}

/** Two decimals: a picture of a hundred thousand numbers is read, compared and sent. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
