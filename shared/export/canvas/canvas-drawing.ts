import { canvasScene, type CanvasScene } from '../../canvas/canvas-scene.ts'
import { placeDrawings } from '../../canvas/drawings/place-drawings.ts'
import type { Canvas } from '../../model/canvas.ts'
import { cardColours } from '../../model/card.ts'
import { paperColors } from '../document-look.ts'
import { drawLines, linesHeightPx } from '../drawing/draw.ts'
import { type DrawnPart, drawTable } from '../drawing/draw-table.ts'
import { type Drawing, type Picture, pictureOf } from '../drawing/drawing.ts'
import { linesOf } from '../drawing/measure-text.ts'
import type { PictureFontFile } from '../drawing/picture-font.ts'
import { headed, stacked } from '../drawing/place-parts.ts'
import { drawingSheet, type LegendItem } from '../map/drawing-sheet.ts'
import type { MapSource } from '../map/map-source.ts'
import { noPictures, type Pictures } from '../pictures.ts'
import { boardPart, type UnreadWords } from './canvas-board.ts'
import { type CanvasContent, canvasContent } from './canvas-source.ts'
import { cardPaper } from './card-look.ts'
import { type CanvasScope, drawingsInScope, inScope, wholeCanvas } from './canvas-scope.ts'
import { shiftedDrawings, squeezedScene } from './squeeze-scene.ts'
import { stretchedZones } from './stretch-zones.ts'

/** As wide as a picture is whose words have their usual size, and how much larger they are at most. */
const [pageWidthPx, mostWordScale] = [1200, 2.25]

/** Which part of a canvas is drawn, all of it without one, and the bytes of its images; those that are not given are named. */
export interface CanvasPictureOptions {
  readonly scope?: CanvasScope | undefined
  readonly pictures?: Pictures | undefined
}

/**
 * Draws a canvas: zones, clusters and cards where they lie, with the dots of the last vote that is closed. What cannot be read
 * to its end there, because it is long or lies under another card, stands in full under it. Without a scope it is all of it.
 */
export function canvasDrawing(
  canvasId: Canvas['id'],
  source: MapSource,
  { scope = wholeCanvas, pictures = noPictures }: CanvasPictureOptions = {},
): Drawing {
  const { translate } = source
  const content = canvasContent(source, canvasId)
  if (content === null) {
    const nothing = { widthPx: 0, heightPx: 0, body: '' }
    const title = translate('canvases.gone')
    return drawingSheet(source, { title, description: title, legend: [], content: nothing })
  }
  const { canvas } = content
  const stretched = stretchedZones(inScope(content.zones, scope))
  const lying = canvasScene(stretched.zones)
  const lowered = shiftedDrawings(content.drawings, stretched.down)
  const squeezed = squeezedScene(lying, drawingsInScope(lying, lowered, scope))
  const { scene } = squeezed
  const drawn = placeDrawings(scene, squeezed.drawings)
  const board = boardPart({ scene, drawn }, { content, source, pictures })
  // A canvas is as wide as a wall: its words are read from as far away.
  const wordScale = Math.min(Math.max(board.widthPx / pageWidthPx, 1), mostWordScale)
  const drawnCount = drawn.figures.length + drawn.lines.length
  const counts = [
    translate('canvas-files.counts', { cards: scene.cards.length, zones: scene.zones.length }),
    ...(drawnCount === 0 ? [] : [translate('canvas-files.drawnCount', { count: drawnCount })]),
  ].join('. ')
  return drawingSheet(source, {
    title: canvas.title,
    description: [canvas.question, counts].filter((words) => words !== '').join(' '),
    legend: legendOf(scene, content, source),
    wordScale,
    content: stacked(
      [questionPart(canvas.question, board.widthPx, wordScale), board, wholePart(board.unread, source)],
      24,
    ),
  })
}

/** Draws a canvas as SVG. */
export function canvasPicture(
  canvasId: Canvas['id'],
  source: MapSource,
  { fonts, ...options }: CanvasPictureOptions & { readonly fonts: readonly PictureFontFile[] },
): Picture {
  return pictureOf(canvasDrawing(canvasId, source, options), fonts)
}

/** Colours in words, and which vote the dots are of. */
function legendOf(scene: CanvasScene, { votes }: CanvasContent, { translate }: MapSource): LegendItem[] {
  // Yellow is what cards are: alone it needs no word.
  const used = new Set(scene.cards.map(({ card }) => card.colour))
  if (used.size === 1) used.delete('yellow')
  const last = votes.at(-1)
  const colours = cardColours
    .filter((colour) => used.has(colour))
    .map((colour): LegendItem => {
      const { face, edge } = cardPaper[colour]
      return {
        shape: `<rect x="1" y="3" width="18" height="14" rx="2" fill="${face}" stroke="${edge}"/>`,
        words: translate(`changes.value.cardColour.${colour}`),
      }
    })
  if (last === undefined) return colours
  const question = last.vote.question === '' ? translate('canvases.vote.defaultQuestion') : last.vote.question
  const dot = `<circle cx="10" cy="10" r="6" fill="#${paperColors.ink}"/>`
  return [...colours, { shape: dot, words: translate('canvas-files.dotsOf', { question }) }]
}

function questionPart(question: string, widthPx: number, wordScale: number): DrawnPart | null {
  if (question === '') return null
  const look = { sizePx: 17 * wordScale, isBold: false }
  const roomPx = Math.max(widthPx, 560)
  const lines = linesOf(question, look, { widthPx: roomPx })
  const heightPx = linesHeightPx(lines.length, look)
  const body = drawLines(lines, { ...look, xPx: 0, yPx: 0 })
  // It makes no picture wider, but it is as wide as it is.
  return {
    widthPx: 0,
    heightPx,
    body,
    pieces: [{ box: { left: 0, top: 0, width: roomPx, height: heightPx }, body }],
  }
}

/** The words that cannot be read to their end where they are drawn, zone by zone; null when all can. */
function wholePart(unread: readonly UnreadWords[], { snapshot, translate }: MapSource): DrawnPart | null {
  if (unread.length === 0) return null
  const zones = new Map<string, string>(snapshot.zones.map(({ id, label }) => [id, label]))
  const table = drawTable(
    [
      { heading: translate('canvas-files.zone'), widthPx: 240 },
      { heading: translate('canvas-files.text'), widthPx: 780 },
    ],
    unread.map(({ text, zoneId }) => ({
      kind: 'cells',
      cells: [
        [{ text: zoneId === null ? translate('canvases.outline.outside') : (zones.get(zoneId) ?? '') }],
        [{ text }],
      ],
    })),
  )
  return headed(translate('canvas-files.wholeHelp'), table)
}
