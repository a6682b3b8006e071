import { type Box, doBoxesMeet, grownBox } from '../../shared/canvas/box.ts'
import { boxInSight } from '../../shared/canvas/camera.ts'
import type { PaintLook } from './paint-cards.ts'

/** A figure or a line from afar: paths in canvas units, and what is written with it. */
export interface PaintedDrawing {
  readonly id: string
  readonly box: Box
  readonly ink: string
  /** What is filled with the ink, as a stroke of the pen. */
  readonly filled: Path2D | null
  /** What is drawn with the ink, as an outline. */
  readonly drawn: Path2D | null
  /** Whether an outline has paper in it. */
  readonly hasPaper: boolean
  readonly isDashed: boolean
  readonly picture: CanvasImageSource | null
  readonly words: PaintedWords | null
  /** How far it is painted from where it lies. */
  readonly way: { readonly x: number; readonly y: number }
}

/** What drawings are painted with. */
export interface DrawingPaints {
  /** Colours by the name of the ink. */
  readonly inks: ReadonlyMap<string, string>
  readonly paper: string
  /** How much of the ink the paper of a shape has, 0 to 1. */
  readonly tint: number
  /** How much larger titles are written from so far. */
  readonly titleTimes: number
}

/** Words where they are painted, in canvas units. */
export interface PaintedWords {
  readonly lines: readonly string[]
  readonly sizeUnits: number
  readonly x: number
  readonly y: number
  readonly align: 'center' | 'left'
  /** From afar it is written larger, as titles of zones are. */
  readonly isTitle: boolean
}

/** Smaller than this, in pixels, words could not be read. */
const leastWordsPx = 5

/** Paints drawings as they lie, the lowest first, in pixels of the view. */
export function paintDrawings(
  context: CanvasRenderingContext2D,
  {
    drawings,
    camera,
    size,
    inks,
    paper,
    tint,
    face,
    titleTimes,
    ratio,
  }: PaintLook & DrawingPaints & { readonly drawings: readonly PaintedDrawing[]; readonly ratio: number },
): void {
  const sight = boxInSight(camera, size)
  const unit = camera.scale * ratio
  context.save()
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.textBaseline = 'middle'
  for (const drawing of drawings) {
    const { way } = drawing
    const box = { ...drawing.box, left: drawing.box.left + way.x, top: drawing.box.top + way.y }
    if (!doBoxesMeet(grownBox(box, 1), sight)) continue
    context.setTransform(unit, 0, 0, unit, (way.x - camera.left) * unit, (way.y - camera.top) * unit)
    paintOne(context, drawing, {
      ...{ ink: inks.get(drawing.ink) ?? '', paper, tint, face, titleTimes },
      scale: camera.scale,
    })
  }
  context.restore()
}

function paintOne(
  context: CanvasRenderingContext2D,
  { box, filled, drawn, hasPaper, isDashed, picture, words }: PaintedDrawing,
  {
    ink,
    paper,
    tint,
    face,
    titleTimes,
    scale,
  }: {
    readonly ink: string
    readonly paper: string
    readonly tint: number
    readonly face: string
    readonly titleTimes: number
    readonly scale: number
  },
): void {
  if (picture !== null) context.drawImage(picture, box.left, box.top, box.width, box.height)
  context.fillStyle = ink
  if (filled !== null) context.fill(filled)
  if (drawn !== null) {
    if (hasPaper) {
      context.fillStyle = paper
      context.fill(drawn)
      context.fillStyle = ink
      context.globalAlpha = tint
      context.fill(drawn)
      context.globalAlpha = 1
    }
    context.strokeStyle = ink
    // A line is seen from afar too.
    context.lineWidth = 2.5 * titleTimes
    context.setLineDash(isDashed ? [9, 8] : [])
    context.stroke(drawn)
  }
  const sizeUnits = (words?.sizeUnits ?? 0) * (words?.isTitle === true ? titleTimes : 1)
  if (words === null || sizeUnits * scale < leastWordsPx) return
  context.font = `${words.isTitle ? '600 ' : ''}${sizeUnits}px ${face}`
  context.textAlign = words.align
  const height = sizeUnits * 1.2
  for (const [index, line] of words.lines.entries())
    context.fillText(line, words.x, words.y + (index - (words.lines.length - 1) / 2) * height)
}
