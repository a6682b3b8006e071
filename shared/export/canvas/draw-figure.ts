import { toBase64 } from 'lib0/buffer'
import type { PlacedFigure } from '../../canvas/drawings/place-drawings.ts'
import { strokeOutline } from '../../canvas/drawings/stroke-outline.ts'
import type { Figure } from '../../model/figure.ts'
import { assertNever } from '../../util/assert-never.ts'
import { paperColors } from '../document-look.ts'
import { drawBox, drawLines, lineHeight, linesHeightPx, rounded } from '../drawing/draw.ts'
import { linesOf, type TextLook } from '../drawing/measure-text.ts'
import type { Pictures } from '../pictures.ts'
import { escapeXml, xmlElement, type Xml } from '../xml.ts'
import { inkPaper } from './ink-paper.ts'

/** A figure as it is drawn, from its own corner. */
export interface DrawnFigure {
  readonly body: Xml
  /** Whether its words did not all fit. */
  readonly isShortened: boolean
}

/** What drawing a figure needs to know beside it. */
export interface FigureLook {
  /** Pixels of a unit of the canvas. */
  readonly scale: number
  readonly pictures: Pictures
  /** What an image is called whose bytes are not here, or that has no description. */
  readonly imageName: (figure: Figure) => string
}

/** What the title of a frame takes over it, in units of the canvas. */
export const frameTitleUnits = 24

/** Draws a figure from its own corner. */
export function drawFigure({ figure, box }: PlacedFigure, look: FigureLook): DrawnFigure {
  const { scale } = look
  const size = { widthPx: box.width * scale, heightPx: box.height * scale }
  switch (figure.form) {
    case 'frame':
      return frameBody(figure, size)
    case 'stroke':
      return { body: strokeBody(figure, scale), isShortened: false }
    case 'image':
      return { body: imageBody(figure, size, look), isShortened: false }
    case 'rectangle':
    case 'ellipse':
    case 'diamond':
    case 'text':
      return wordedBody(figure.form, figure, size)
    default:
      return assertNever(figure.form)
  }
}

interface Size {
  readonly widthPx: number
  readonly heightPx: number
}

const titleLook = { sizePx: 19, isBold: true } as const

function frameBody({ text, colour }: Figure, { widthPx, heightPx }: Size): DrawnFigure {
  const edge = { xPx: 0, yPx: 0, widthPx, heightPx, fill: 'none', edge: inkPaper[colour], edgeWidthPx: 2 }
  if (text === '') return { body: drawBox({ ...edge, radiusPx: 6 }), isShortened: false }
  const room = { widthPx: Math.max(widthPx, 150), mostLines: 1 }
  const lines = linesOf(text, titleLook, room)
  const title = drawLines(lines, {
    ...titleLook,
    color: inkPaper[colour],
    xPx: 4,
    yPx: -linesHeightPx(1, titleLook) - 2,
  })
  return {
    body: drawBox({ ...edge, radiusPx: 6 }) + title,
    isShortened: isCut(text, lines),
  }
}

function strokeBody(figure: Figure, scale: number): Xml {
  const [x, y] = figure.point ?? [0, 0]
  return xmlElement('path', {
    d: strokeOutline(figure),
    transform: `scale(${rounded(scale)}) translate(${rounded(-x)} ${rounded(-y)})`,
    fill: inkPaper[figure.colour],
  })
}

function imageBody(figure: Figure, { widthPx, heightPx }: Size, { pictures, imageName }: FigureLook): Xml {
  const name = imageName(figure)
  const { file } = figure
  const bytes = file === null ? undefined : pictures.get(file.screen?.sha256 ?? file.sha256)
  if (bytes !== undefined) {
    return xmlElement(
      'image',
      {
        width: rounded(widthPx),
        height: rounded(heightPx),
        href: `data:image/jpeg;base64,${toBase64(bytes)}`,
      },
      [xmlElement('title', {}, [escapeXml(name)])],
    )
  }
  const { lines, look } = fittedWords(name, { widthPx: widthPx - 20, heightPx: heightPx - 12, mostPx: 16 })
  return (
    drawBox({
      ...{ xPx: 0, yPx: 0, widthPx, heightPx, radiusPx: 4 },
      ...{ fill: '#f1eee8', edge: `#${paperColors.rule}` },
    }) + centred(lines, look, { widthPx, heightPx })
  )
}

/** Of an ellipse and a diamond the corners hold no words. */
const roomShare = { rectangle: 1, ellipse: 0.72, diamond: 0.72, text: 1 } as const

function wordedBody(form: keyof typeof roomShare, figure: Figure, size: Size): DrawnFigure {
  const { widthPx, heightPx } = size
  const outline = form === 'text' ? '' : shapeOutline(form, size, inkPaper[figure.colour])
  if (figure.text === '') return { body: outline, isShortened: false }
  const edgePx = form === 'text' ? 0 : 12
  const { lines, look, isShortened } = fittedWords(figure.text, {
    widthPx: (widthPx - 2 * edgePx) * roomShare[form],
    heightPx: (heightPx - edgePx) * roomShare[form],
    mostPx: form === 'text' ? 120 : 35,
  })
  const words =
    form === 'text'
      ? drawLines(lines, {
          ...look,
          color: inkPaper[figure.colour],
          xPx: 0,
          yPx: middleTop(lines, look, heightPx),
        })
      : centred(lines, look, size)
  return { body: outline + words, isShortened }
}

function shapeOutline(
  form: 'rectangle' | 'ellipse' | 'diamond',
  { widthPx, heightPx }: Size,
  ink: string,
): Xml {
  const look = { fill: '#ffffff', stroke: ink, 'stroke-width': 3 }
  const [right, bottom] = [rounded(widthPx), rounded(heightPx)]
  const [x, y] = [rounded(widthPx / 2), rounded(heightPx / 2)]
  if (form === 'ellipse') return xmlElement('ellipse', { cx: x, cy: y, rx: x, ry: y, ...look })
  if (form === 'diamond') {
    return xmlElement('path', {
      d: `M${x} 0L${right} ${y}L${x} ${bottom}L0 ${y}Z`,
      ...look,
      'stroke-linejoin': 'round',
    })
  }
  return xmlElement('rect', { width: right, height: bottom, rx: 7, ...look })
}

/** The smallest size that is read at all. */
const leastPx = 11

/** Words as large as they fit, cut where even the smallest do not. */
function fittedWords(
  text: string,
  room: Size & { readonly mostPx: number },
): { readonly lines: readonly string[]; readonly look: TextLook; readonly isShortened: boolean } {
  const { widthPx, heightPx, mostPx } = room
  for (let sizePx = mostPx; sizePx >= leastPx; sizePx = Math.floor(sizePx * 0.94)) {
    const look = { sizePx, isBold: false }
    const lines = linesOf(text, look, { widthPx: Math.max(1, widthPx) })
    const isWhole = lines.join('').replaceAll(/\s/g, '') === text.replaceAll(/\s/g, '')
    const broken = lines.length > text.split(/\s+/).length + text.split('\n').length
    if (linesHeightPx(lines.length, look) <= heightPx && isWhole && !broken)
      return { lines, look, isShortened: false }
  }
  const look = { sizePx: leastPx, isBold: false }
  const mostLines = Math.max(1, Math.floor(heightPx / linesHeightPx(1, look)))
  const lines = linesOf(text, look, { widthPx: Math.max(1, widthPx), mostLines })
  return { lines, look, isShortened: isCut(text, lines) }
}

function isCut(text: string, lines: readonly string[]): boolean {
  return !text.endsWith('…') && (lines.at(-1) ?? '').endsWith('…')
}

function centred(lines: readonly string[], look: TextLook, { widthPx, heightPx }: Size): Xml {
  return drawLines(lines, {
    ...look,
    xPx: widthPx / 2,
    yPx: middleTop(lines, look, heightPx),
    anchor: 'middle',
  })
}

function middleTop(lines: readonly string[], { sizePx }: TextLook, heightPx: number): number {
  return Math.max(0, (heightPx - lines.length * sizePx * lineHeight) / 2)
}
