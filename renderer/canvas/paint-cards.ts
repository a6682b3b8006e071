import { type Box, doBoxesMeet } from '../../shared/canvas/box.ts'
import { boxInSight, type Camera, type ViewSize } from '../../shared/canvas/camera.ts'

/** A card from afar: its paper, and the first words that are on it. */
export interface PaintedCard {
  readonly id: string
  readonly box: Box
  readonly tone: string
  readonly words: string
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
const wordsLimit = { cards: 700, leastPx: 64 } as const

/** Paints cards as they lie, one over the other, in pixels of the view: paper, a stronger edge at its left, and first words. */
export function paintCards(
  context: CanvasRenderingContext2D,
  {
    cards,
    camera,
    size,
    paints,
    face,
  }: {
    readonly cards: readonly PaintedCard[]
    readonly camera: Camera
    readonly size: ViewSize
    readonly paints: ReadonlyMap<string, Paint>
    /** Type of the words. */
    readonly face: string
  },
): void {
  context.clearRect(0, 0, size.width, size.height)
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
  const [first] = shown
  if (first === undefined || shown.length > wordsLimit.cards) return
  if (first.box.width * scale < wordsLimit.leastPx) return
  const textPx = textUnits * scale
  context.font = `${textPx}px ${face}`
  context.textBaseline = 'top'
  for (const { box, tone, words } of shown) {
    context.fillStyle = paints.get(tone)?.ink ?? ''
    const [x, y] = [(box.left - left + 12) * scale, (box.top - top + 8) * scale]
    for (const [index, line] of linesOf(words).entries()) context.fillText(line, x, y + index * textPx * 1.25)
  }
}

/** The edge at the left of a card, and its words, in canvas units. */
const [stripeUnits, textUnits] = [5, 15]

const lineLength = 20

/** The first words in three lines, broken where it comes. */
function linesOf(words: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of words.slice(0, 120).split(/\s+/u)) {
    if (line.length + word.length < lineLength) line = line === '' ? word : `${line} ${word}`
    else {
      if (line !== '') lines.push(line)
      if (lines.length === 3) return lines
      line = word.slice(0, lineLength)
    }
  }
  return [...lines, line].slice(0, 3)
}
