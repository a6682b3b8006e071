import { type Box, doBoxesMeet, grownBox } from '../../canvas/box.ts'
import type { CanvasScene } from '../../canvas/canvas-scene.ts'
import type { DrawingScene } from '../../canvas/drawings/place-drawings.ts'
import { countUnderLabels, stackedThings, type StackedThing } from '../../canvas/drawings/stacked-things.ts'
import type { Figure } from '../../model/figure.ts'
import { formatList } from '../../text/numbers.ts'
import { paperColors } from '../document-look.ts'
import { drawBox, drawLines, linesHeightPx } from '../drawing/draw.ts'
import type { DrawnPart, DrawnPiece } from '../drawing/draw-table.ts'
import { linesOf } from '../drawing/measure-text.ts'
import { moved, movedPieces } from '../drawing/place-parts.ts'
import type { MapSource } from '../map/map-source.ts'
import type { Pictures } from '../pictures.ts'
import type { Xml } from '../xml.ts'
import { canvasCard } from './canvas-card.ts'
import { calledBy, type CanvasContent, dotsOf, sourceBodies } from './canvas-source.ts'
import { drawConnector } from './draw-connector.ts'
import { drawFigure } from './draw-figure.ts'
import { extentOfCanvas, extentOfFigure, extentOfLine } from './drawn-extents.ts'
import { zoneTitleRoom } from '../../canvas/flow-in-zone.ts'

/** How many pixels of a picture a unit of the canvas is. */
export const drawnPxPerUnit = 1.25

const scale = drawnPxPerUnit

/** How far ink may reach beyond the box of a thing: the name over a cloud, the head of an arrow, a thick line; in units. */
const reachUnits = 32

/** How much the lines around zones and clouds reach beyond the bounds. */
const edgePx = 2

/** Words that cannot be read to their end where they are drawn. */
export interface UnreadWords {
  readonly text: string
  readonly zoneId: string | null
}

/** The canvas, and the words on it that cannot be read to their end. */
export interface BoardPart extends DrawnPart {
  readonly unread: readonly UnreadWords[]
}

/** What is drawn of one thing: where it lies in the stack, and what lies over everything. */
interface DrawnThing {
  readonly body: DrawnPiece
  /** Labels of lines. */
  readonly over: DrawnPiece | null
  readonly unread: UnreadWords | null
}

/** Draws zones and clouds, and over them everything else as it lies. */
export function boardPart(
  { scene, drawn }: { readonly scene: CanvasScene; readonly drawn: DrawingScene },
  {
    content,
    source,
    pictures,
  }: { readonly content: CanvasContent; readonly source: MapSource; readonly pictures: Pictures },
): BoardPart {
  const { translate } = source
  const bounds = extentOfCanvas(scene, drawn)
  const last = content.votes.at(-1)
  const dots = last === undefined ? new Map<string, number>() : new Map<string, number>(dotsOf(last))
  const dotWords = (id: string) => {
    const count = dots.get(id) ?? 0
    const lying = count === 0 ? '' : `● ${translate('canvases.outline.dots', { count })}`
    return [calledBy(content, id, translate), lying].filter((words) => words !== '').join('  ')
  }
  const cornerOf = (box: Box) => [(box.left - bounds.left) * scale, (box.top - bounds.top) * scale] as const
  /** What lies within a box of the canvas, or reaches a little beyond. */
  const pieceAt = (box: Box, body: Xml): DrawnPiece => {
    const { left, top, width, height } = grownBox(box, reachUnits)
    const corner = cornerOf({ left, top, width, height })
    return { box: { left: corner[0], top: corner[1], width: width * scale, height: height * scale }, body }
  }
  const zones = scene.zones.map(({ zone, box }) => pieceAt(box, moved(zoneBody(zone, box), ...cornerOf(box))))
  const clusters = scene.clusters.map(({ cluster, box }) => {
    const name = cluster.title === '' ? translate('canvases.outline.unnamed') : cluster.title
    return pieceAt(box, moved(clusterBody(name, dotWords(cluster.id), box), ...cornerOf(box)))
  })
  const stack = stackedThings(scene, drawn)
  const things = stack.map((thing, index): DrawnThing => {
    if (thing.kind === 'line') {
      const { line, label, isShortened } = drawConnector(thing.placed, { scale, ...bounds })
      const unread = isShortened ? { text: thing.placed.connector.label, zoneId: null } : null
      const extent = extentOfLine(thing.placed)
      return { body: pieceAt(extent, line), over: pieceAt(extent, label), unread }
    }
    const { box } = thing.placed
    if (thing.kind === 'figure') {
      const { figure } = thing.placed
      const imageName = (image: Figure) => nameOfImage(image, source)
      const { body, isShortened } = drawFigure(thing.placed, { scale, pictures, imageName })
      const isUnread = isShortened || (figure.text !== '' && isCovered(index, stack))
      const unread = isUnread ? { text: figure.text, zoneId: null } : null
      const drawing = moved(body, ...cornerOf(box))
      return { body: pieceAt(extentOfFigure(thing.placed), drawing), over: null, unread }
    }
    const { card, zoneId } = thing.placed
    const { body, isShortened } = cardBody(thing.placed, dotWords(card.id), source)
    const unread = isShortened || isCovered(index, stack) ? { text: card.text, zoneId } : null
    return { body: pieceAt(box, moved(body, ...cornerOf(box))), over: null, unread }
  })
  const bodies = things.map(({ body }) => body)
  const under = countUnderLabels(stack)
  const labels = things.flatMap(({ over }) => over ?? [])
  const pieces = [...zones, ...clusters, ...bodies.slice(0, under), ...labels, ...bodies.slice(under)]
  // In the order of the outline, as one reads.
  const places = new Map(scene.cards.map(({ card }, index) => [card.id as string, index]))
  const unread = stack
    .map((thing, index) => ({ place: placeIn(places, thing), unread: things[index]?.unread ?? null }))
    .toSorted((one, other) => one.place - other.place)
    .flatMap((each) => each.unread ?? [])
  const widthPx = bounds.width * scale + 2 * edgePx
  const heightPx = bounds.height * scale + 2 * edgePx
  const body = moved(pieces.map((piece) => piece.body).join(''), edgePx, edgePx)
  return {
    widthPx,
    heightPx,
    body,
    pieces: movedPieces({ widthPx, heightPx, body, pieces }, edgePx, edgePx),
    unread,
  }
}

/** Cards in the order of the outline, then drawings. */
function placeIn(places: ReadonlyMap<string, number>, thing: StackedThing): number {
  return thing.kind === 'card' ? (places.get(thing.placed.card.id) ?? 0) : places.size
}

function cardBody(
  { card, box }: CanvasScene['cards'][number],
  dots: string,
  source: MapSource,
): ReturnType<typeof canvasCard> {
  const { translate, language } = source
  const colour = card.colour === 'yellow' ? '' : translate(`changes.value.cardColour.${card.colour}`)
  return canvasCard(card, {
    widthPx: box.width * scale,
    heightPx: box.height * scale,
    foot: [formatList(sourceBodies(card, source), language), colour]
      .filter((words) => words !== '')
      .join(' · '),
    dots,
  })
}

function nameOfImage({ text, file }: Figure, { translate }: MapSource): string {
  return text === '' ? translate('drawings.undescribed', { name: file?.name ?? '' }) : text
}

/** Whether something that hides what is under it lies over a thing of the stack. */
function isCovered(index: number, stack: readonly StackedThing[]): boolean {
  const thing = stack[index]
  if (thing === undefined || thing.kind === 'line') return false
  const { box } = thing.placed
  // What is drawn in a frame is meant to lie there.
  if (thing.kind === 'figure' && thing.placed.figure.form === 'frame') return false
  return stack
    .slice(index + 1)
    .some((other) => other.kind !== 'line' && isSolid(other) && doBoxesMeet(box, other.placed.box))
}

function isSolid(thing: StackedThing): boolean {
  if (thing.kind !== 'figure') return thing.kind === 'card'
  return !['frame', 'stroke', 'text'].includes(thing.placed.figure.form)
}

const labelLook = { sizePx: 18, isBold: true } as const
const noteLook = { sizePx: 12, isBold: false } as const
const zoneEdgePx = 10

function zoneBody({ label, note }: { readonly label: string; readonly note: string }, box: Box): Xml {
  const [widthPx, heightPx] = [box.width * scale, box.height * scale]
  const room = { widthPx: widthPx - 2 * zoneEdgePx, mostLines: 2 }
  const labelLines = linesOf(label, labelLook, room)
  const labelPx = linesHeightPx(labelLines.length, labelLook)
  const noteRows = Math.floor((zoneTitleRoom * scale - 20 - labelPx) / linesHeightPx(1, noteLook))
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
