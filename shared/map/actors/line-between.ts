/** A card on the board, in pixels from its corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A straight line from the edge of one card to the edge of another. */
export interface StraightLine {
  readonly from: Point
  readonly to: Point
}

/** Between a card and the tip of an arrow: they touch without running into each other. */
const airPx = 3

/** The line between the middles of two cards, as far as it is seen; null when they touch. */
export function lineBetween(one: Box, other: Box): StraightLine | null {
  const start = middleOf(one)
  const end = middleOf(other)
  const [x, y] = [end.x - start.x, end.y - start.y]
  const length = Math.hypot(x, y)
  const leave = partInside(one, { x, y }) + airPx / length
  const arrive = 1 - partInside(other, { x, y }) - airPx / length
  // Not «leave >= arrive»: of two cards in the same place nothing can be said.
  if (!(leave < arrive)) return null
  const at = (part: number): Point => ({ x: start.x + x * part, y: start.y + y * part })
  return { from: at(leave), to: at(arrive) }
}

function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

/** Which part of a way from the middle of a box is still in it. */
function partInside({ width, height }: Box, way: Point): number {
  return Math.min(width / 2 / Math.abs(way.x), height / 2 / Math.abs(way.y))
}

/** Long enough to see which way, on a line of two pixels. */
const headPx = { length: 9, half: 4 }

/** The three corners of the arrow's head at the end of a line, as SVG writes points. */
export function headAt({ from, to }: StraightLine): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const foot = { x: to.x - x * headPx.length, y: to.y - y * headPx.length }
  return [
    to,
    { x: foot.x - y * headPx.half, y: foot.y + x * headPx.half },
    { x: foot.x + y * headPx.half, y: foot.y - x * headPx.half },
  ]
    .map((corner) => `${Math.round(corner.x)},${Math.round(corner.y)}`)
    .join(' ')
}
