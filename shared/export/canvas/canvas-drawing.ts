import { type Box, doBoxesMeet } from '../../canvas/box.ts'
import { canvasScene, type CanvasScene, type PlacedCard } from '../../canvas/canvas-scene.ts'
import type { Canvas } from '../../model/canvas.ts'
import { cardColours } from '../../model/card.ts'
import { formatList } from '../../text/numbers.ts'
import { paperColors } from '../document-look.ts'
import { drawBox, drawLines, linesHeightPx } from '../drawing/draw.ts'
import { type DrawnPart, drawTable } from '../drawing/draw-table.ts'
import { type Drawing, type Picture, pictureOf } from '../drawing/drawing.ts'
import { linesOf } from '../drawing/measure-text.ts'
import type { PictureFontFile } from '../drawing/picture-font.ts'
import { headed, moved, stacked } from '../drawing/place-parts.ts'
import { drawingSheet, type LegendItem } from '../map/drawing-sheet.ts'
import type { MapSource } from '../map/map-source.ts'
import type { Xml } from '../xml.ts'
import { canvasCard } from './canvas-card.ts'
import { type CanvasContent, canvasContent, dotsOf, sourceBodies } from './canvas-source.ts'
import { cardPaper } from './card-look.ts'
import { type CanvasScope, inScope, wholeCanvas } from './canvas-scope.ts'
import { squeezedScene, zoneTitleUnits } from './squeeze-scene.ts'
import { stretchedZones } from './stretch-zones.ts'

/** How many pixels of a picture a unit of the canvas is. */
export const drawnPxPerUnit = 1.25

const scale = drawnPxPerUnit

/** As wide as a picture is whose words have their usual size, and how much larger they are at most. */
const [pageWidthPx, mostWordScale] = [1200, 2.25]

/** How much the lines around zones and clouds reach beyond the bounds. */
const edgePx = 2

/**
 * Draws a canvas: zones, clusters and cards where they lie, with the dots of the last vote that is closed. What cannot be read
 * to its end there, because it is long or lies under another card, stands in full under it. Without a scope it is all of it.
 */
export function canvasDrawing(
  canvasId: Canvas['id'],
  source: MapSource,
  scope: CanvasScope = wholeCanvas,
): Drawing {
  const { translate } = source
  const content = canvasContent(source, canvasId)
  if (content === null) {
    const nothing = { widthPx: 0, heightPx: 0, body: '' }
    const title = translate('canvases.gone')
    return drawingSheet(source, { title, description: title, legend: [], content: nothing })
  }
  const { canvas } = content
  const zones = inScope(content.zones, scope)
  const scene = squeezedScene(canvasScene(stretchedZones(zones)))
  const board = boardPart(scene, { content, source })
  // A canvas is as wide as a wall: its words are read from as far away.
  const wordScale = Math.min(Math.max(board.widthPx / pageWidthPx, 1), mostWordScale)
  const counts = translate('canvas-files.counts', { cards: scene.cards.length, zones: scene.zones.length })
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
  { fonts, scope }: { readonly fonts: readonly PictureFontFile[]; readonly scope?: CanvasScope | undefined },
): Picture {
  return pictureOf(canvasDrawing(canvasId, source, scope), fonts)
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
  const lines = linesOf(question, look, { widthPx: Math.max(widthPx, 560) })
  return {
    widthPx: 0,
    heightPx: linesHeightPx(lines.length, look),
    body: drawLines(lines, { ...look, xPx: 0, yPx: 0 }),
  }
}

/** The canvas, and the cards of it that cannot be read to their end. */
interface BoardPart extends DrawnPart {
  readonly unread: readonly PlacedCard[]
}

function boardPart(
  scene: CanvasScene,
  { content, source }: { readonly content: CanvasContent; readonly source: MapSource },
): BoardPart {
  const { translate, language } = source
  const { bounds } = scene
  const last = content.votes.at(-1)
  const dots = last === undefined ? new Map<string, number>() : new Map<string, number>(dotsOf(last))
  const dotWords = (id: string) => {
    const count = dots.get(id) ?? 0
    return count === 0 ? '' : `● ${translate('canvases.outline.dots', { count })}`
  }
  const cornerOf = (box: Box) => [(box.left - bounds.left) * scale, (box.top - bounds.top) * scale] as const
  const shortened = new Set<string>()
  const cards = scene.cards.map(({ card, box }) => {
    const colour = card.colour === 'yellow' ? '' : translate(`changes.value.cardColour.${card.colour}`)
    const drawn = canvasCard(card, {
      widthPx: box.width * scale,
      heightPx: box.height * scale,
      foot: [formatList(sourceBodies(card, source), language), colour]
        .filter((words) => words !== '')
        .join(' · '),
      dots: dotWords(card.id),
    })
    if (drawn.isShortened) shortened.add(card.id)
    return moved(drawn.body, ...cornerOf(box))
  })
  const zones = scene.zones.map(({ zone, box }) => moved(zoneBody(zone, box), ...cornerOf(box)))
  const clusters = scene.clusters.map(({ cluster, box }) => {
    const name = cluster.title === '' ? translate('canvases.outline.unnamed') : cluster.title
    return moved(clusterBody(name, dotWords(cluster.id), box), ...cornerOf(box))
  })
  return {
    widthPx: bounds.width * scale + 2 * edgePx,
    heightPx: bounds.height * scale + 2 * edgePx,
    body: moved([...zones, ...clusters, ...cards].join(''), edgePx, edgePx),
    unread: scene.cards.filter(
      (placed, index) => shortened.has(placed.card.id) || isCovered(index, scene.cards),
    ),
  }
}

/** Whether another card lies over one: cards are drawn in their order. */
function isCovered(index: number, cards: readonly PlacedCard[]): boolean {
  const box = cards[index]?.box
  return box !== undefined && cards.slice(index + 1).some((other) => doBoxesMeet(box, other.box))
}

const labelLook = { sizePx: 18, isBold: true } as const
const noteLook = { sizePx: 12, isBold: false } as const
const zoneEdgePx = 10

function zoneBody({ label, note }: { readonly label: string; readonly note: string }, box: Box): Xml {
  const [widthPx, heightPx] = [box.width * scale, box.height * scale]
  const room = { widthPx: widthPx - 2 * zoneEdgePx, mostLines: 2 }
  const labelLines = linesOf(label, labelLook, room)
  const labelPx = linesHeightPx(labelLines.length, labelLook)
  const noteRows = Math.floor((zoneTitleUnits * scale - 20 - labelPx) / linesHeightPx(1, noteLook))
  const noteLines =
    note === '' || noteRows < 1 ? [] : linesOf(note, noteLook, { ...room, mostLines: noteRows })
  return [
    drawBox({
      xPx: 0,
      yPx: 0,
      widthPx,
      heightPx,
      fill: '#faf8f4',
      edge: `#${paperColors.rule}`,
      radiusPx: 6,
    }),
    drawLines(labelLines, { ...labelLook, xPx: zoneEdgePx, yPx: 5 }),
    drawLines(noteLines, {
      ...noteLook,
      color: `#${paperColors.secondInk}`,
      xPx: zoneEdgePx,
      yPx: 5 + labelPx,
    }),
  ].join('')
}

const nameLook = { sizePx: 16, isBold: true } as const

/** The cloud around the cards of a cluster, and its name over it. */
function clusterBody(name: string, dots: string, box: Box): Xml {
  const widthPx = box.width * scale
  const words = dots === '' ? name : `${name}  ${dots}`
  const lines = linesOf(words, nameLook, { widthPx: widthPx - 4, mostLines: 1 })
  return [
    drawBox({
      xPx: 0,
      yPx: 0,
      widthPx,
      heightPx: box.height * scale,
      fill: '#e6e0d4',
      edge: '#857d70',
      radiusPx: 9,
    }),
    drawLines(lines, { ...nameLook, xPx: 3, yPx: -linesHeightPx(1, nameLook) - 1 }),
  ].join('')
}

/** The words of cards that cannot be read to their end, zone by zone; null when all can. */
function wholePart(unread: readonly PlacedCard[], { snapshot, translate }: MapSource): DrawnPart | null {
  if (unread.length === 0) return null
  const zones = new Map<string, string>(snapshot.zones.map(({ id, label }) => [id, label]))
  const table = drawTable(
    [
      { heading: translate('canvas-files.zone'), widthPx: 240 },
      { heading: translate('canvas-files.text'), widthPx: 780 },
    ],
    unread.map(({ card, zoneId }) => ({
      kind: 'cells',
      cells: [
        [{ text: zoneId === null ? translate('canvases.outline.outside') : (zones.get(zoneId) ?? '') }],
        [{ text: card.text }],
      ],
    })),
  )
  return headed(translate('canvas-files.wholeHelp'), table)
}
