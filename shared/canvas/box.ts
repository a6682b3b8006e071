/** A rectangle on a canvas, in canvas units, y downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A place, or a way between two, in whatever unit is said beside it. */
export interface Coordinates {
  readonly x: number
  readonly y: number
}

/** The middle of a box. */
export function centreOf({ left, top, width, height }: Box): Coordinates {
  return { x: left + width / 2, y: top + height / 2 }
}

/** Whether a place lies in a box, edges included. */
export function isInBox({ left, top, width, height }: Box, { x, y }: Coordinates): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height
}

/** Whether two boxes have more than an edge in common. */
export function doBoxesMeet(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  )
}

/** The smallest box around all of them; null around none. */
export function boxAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    left = Math.min(left, box.left)
    top = Math.min(top, box.top)
    right = Math.max(right, box.left + box.width)
    bottom = Math.max(bottom, box.top + box.height)
  }
  return { left, top, width: right - left, height: bottom - top }
}

/** A box with so much more on every side. */
export function grownBox({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by }
}

/** The box between two opposite corners, in whatever order they were given. */
export function boxBetween(one: Coordinates, other: Coordinates): Box {
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  }
}
