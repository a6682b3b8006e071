import { formatMediumDate } from '../../text/dates.ts'
import { paperColors } from '../document-look.ts'
import { drawLines, drawShape, linesHeightPx, rounded } from '../drawing/draw.ts'
import type { DrawnPart, DrawnPiece } from '../drawing/draw-table.ts'
import type { Drawing } from '../drawing/drawing.ts'
import { linesOf, textWidthPx } from '../drawing/measure-text.ts'
import { moved, movedPieces } from '../drawing/place-parts.ts'
import { xmlElement, type Xml } from '../xml.ts'
import type { MapSource } from './map-source.ts'

/** What a shape means. */
export interface LegendItem {
  /** Made in a box of 20. */
  readonly shape: Xml
  /** How wide that box is, when it is wider: of lines one has to see more. */
  readonly shapeWidth?: number
  readonly words: string
}

const marginPx = 32
const leastWidthPx = 560
const tavoloLook = { sizePx: 15, isBold: false } as const
const titleLook = { sizePx: 26, isBold: true } as const
const legendLook = { sizePx: 13, isBold: false } as const
const footLook = { sizePx: 12, isBold: false } as const
const second = `#${paperColors.secondInk}`

/** Puts a view of the map on a sheet: tavolo and title over it, what the shapes mean, and the day under it. */
export function drawingSheet(
  source: MapSource,
  view: {
    readonly title: string
    readonly description: string
    readonly legend: readonly LegendItem[]
    readonly content: DrawnPart
    /** How much larger the words around it are than on a picture that is as wide as a page; 1 without. */
    readonly wordScale?: number
  },
): Drawing {
  const { snapshot, language, translate, today } = source
  const { content, wordScale = 1 } = view
  const innerPx = Math.max(content.widthPx, leastWidthPx)
  const widthPx = innerPx + 2 * marginPx
  const parts: Xml[] = []
  const pieces: DrawnPiece[] = []
  let yPx = marginPx
  /** Draws something that reaches so far down from here. */
  function draw(body: Xml, heightPx: number): void {
    parts.push(body)
    pieces.push({ box: { left: 0, top: yPx, width: widthPx, height: heightPx }, body })
  }
  function write(
    text: string,
    look: typeof tavoloLook | typeof titleLook | typeof footLook,
    color?: string,
  ): void {
    const scaled = { ...look, sizePx: look.sizePx * wordScale }
    const lines = linesOf(text, scaled, { widthPx: innerPx })
    const heightPx = linesHeightPx(lines.length, scaled)
    const ink = color === undefined ? {} : { color }
    draw(drawLines(lines, { ...scaled, ...ink, xPx: marginPx, yPx }), heightPx)
    yPx += heightPx
  }
  write(snapshot.process.title, tavoloLook, second)
  write(view.title, titleLook)
  const legend = drawLegend(view.legend, innerPx / wordScale)
  const legendPx = legend.heightPx === 0 ? 16 : legend.heightPx * wordScale + 28
  draw(enlarged(legend.body, wordScale, [marginPx, yPx + 12 * wordScale]), legendPx)
  yPx += legendPx
  parts.push(moved(content.body, marginPx, yPx))
  pieces.push(...movedPieces(content, marginPx, yPx))
  yPx += content.heightPx + 18
  write(translate('map-files.drawnOn', { date: formatMediumDate(today, language) }), footLook, second)
  return {
    language,
    widthPx: Math.ceil(widthPx),
    heightPx: Math.ceil(yPx + marginPx),
    title: `${view.title}, ${snapshot.process.title}`,
    description: view.description,
    body: parts.join(''),
    pieces,
  }
}

/** The same body larger, somewhere else. */
function enlarged(body: Xml, scale: number, [xPx, yPx]: readonly [number, number]): Xml {
  if (scale === 1 || body === '') return moved(body, xPx, yPx)
  const transform = `translate(${rounded(xPx)} ${rounded(yPx)}) scale(${rounded(scale)})`
  return xmlElement('g', { transform }, [body])
}

const itemPx = 22
const shapePx = 15

function drawLegend(items: readonly LegendItem[], widthPx: number): Pick<DrawnPart, 'heightPx' | 'body'> {
  let [xPx, yPx] = [0, 0]
  const parts: Xml[] = []
  for (const { shape, shapeWidth = 20, words } of items) {
    const indentPx = (shapePx * shapeWidth) / 20 + 6
    const ownPx = indentPx + textWidthPx(words, legendLook)
    if (xPx > 0 && xPx + ownPx > widthPx) {
      xPx = 0
      yPx += itemPx
    }
    parts.push(
      drawShape(shape, { xPx, yPx, sizePx: shapePx }),
      drawLines([words], { ...legendLook, xPx: xPx + indentPx, yPx }),
    )
    xPx += ownPx + 22
  }
  return { heightPx: items.length === 0 ? 0 : yPx + itemPx, body: parts.join('') }
}
