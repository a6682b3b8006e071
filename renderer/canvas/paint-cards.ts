import { type Box, doBoxesMeet } from '../../shared/canvas/box.ts'
import { boxInSight, type Camera, type ViewSize } from '../../shared/canvas/camera.ts'

/** A card from afar: its paper, its words in lines, its dots. */
export interface PaintedCard {
  readonly id: string
  readonly box: Box
  readonly tone: string
  /** How large they are written, in canvas units. */
  readonly sizeUnits: number
  readonly lines: readonly string[]
  /** Dots that one may see now; 0 when there are none. */
  readonly dots: number
}

/** Colours of a paper. */
export interface Paint {
  readonly face: string
  readonly edge: string
  readonly ink: string
}

/** Smaller than this, in pixels, an edge around a card would be all of it. */
const leastEdgedPx = 7

/** With more cards in sight, or smaller ones, words could not be read, and cost most of the time. */
const wordsLimit = { cards: 350, leastPx: 64 } as const

/** The mark with the number of dots at the lower right of a card, in canvas units; smaller than this, in pixels, it is not drawn. */
const dotsMark = { radius: 15, inset: 18, leastPx: 4 } as const

/** How what is painted is looked at. */
export interface PaintLook {
  readonly camera: Camera
  readonly size: ViewSize
  /** Type of the words. */
  readonly face: string
}

/** Whether cards that are in sight are few and large enough to be read. */
export function areWordsRead(
  layers: readonly (readonly PaintedCard[])[],
  { camera, size }: Pick<PaintLook, 'camera' | 'size'>,
): boolean {
  const sight = boxInSight(camera, size)
  let count = 0
  let width = 0
  for (const cards of layers) {
    for (const { box } of cards) {
      if (!doBoxesMeet(box, sight)) continue
      count += 1
      if (count > wordsLimit.cards) return false
      width = box.width
    }
  }
  return count > 0 && width * camera.scale >= wordsLimit.leastPx
}

/** Paints cards as they lie, one over the other, in pixels of the view: paper, a stronger edge at its left, and first words. */
export function paintCards(
  context: CanvasRenderingContext2D,
  {
    cards,
    camera,
    size,
    paints,
    face,
    hasWords,
  }: PaintLook & {
    readonly cards: readonly PaintedCard[]
    readonly paints: ReadonlyMap<string, Paint>
    readonly hasWords: boolean
  },
): void {
  const sight = boxInSight(camera, size)
  const { left, top, scale } = camera
  const shown = cards.filter(({ box }) => doBoxesMeet(box, sight))
  for (const { box, tone } of shown) {
    const paint = paints.get(tone)
    if (paint === undefined) continue
    const [x, y] = [(box.left - left) * scale, (box.top - top) * scale]
    const [width, height] = [box.width * scale, box.height * scale]
    const edge = width >= leastEdgedPx ? 1 : 0
    context.fillStyle = paint.edge
    context.fillRect(x, y, width, height)
    context.fillStyle = paint.face
    const stripe = Math.max(edge, stripeUnits * scale)
    context.fillRect(x + stripe, y + edge, width - stripe - edge, height - 2 * edge)
  }
  paintDots(context, shown, { camera, paints, face })
  if (!hasWords) return
  context.textBaseline = 'top'
  context.textAlign = 'start'
  for (const { box, tone, sizeUnits, lines } of shown) {
    const textPx = sizeUnits * scale
    context.font = `${textPx}px ${face}`
    context.fillStyle = paints.get(tone)?.ink ?? ''
    const [x, y] = [(box.left - left + 13) * scale, (box.top - top + 7) * scale]
    for (const [index, line] of lines.entries()) context.fillText(line, x, y + index * textPx * lineHeight)
  }
}

function paintDots(
  context: CanvasRenderingContext2D,
  cards: readonly PaintedCard[],
  {
    camera: { left, top, scale },
    paints,
    face,
  }: {
    readonly camera: Camera
    readonly paints: ReadonlyMap<string, Paint>
    readonly face: string
  },
): void {
  const radius = dotsMark.radius * scale
  if (radius < dotsMark.leastPx) return
  context.font = `600 ${radius * 1.3}px ${face}`
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  for (const { box, tone, dots } of cards) {
    const paint = paints.get(tone)
    if (dots === 0 || paint === undefined) continue
    const x = (box.left + box.width - dotsMark.inset - left) * scale
    const y = (box.top + box.height - dotsMark.inset - top) * scale
    context.fillStyle = paint.ink
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fill()
    context.fillStyle = paint.face
    context.fillText(String(dots), x, y)
  }
}

/** The edge at the left of a card, in canvas units. */
const stripeUnits = 5

/** From a line of words to the next, as a part of their size. */
const lineHeight = 1.2
