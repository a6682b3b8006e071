import { type Box, type Coordinates, doBoxesMeet } from './box.ts'
import { type CanvasScene, cardSize } from './canvas-scene.ts'
import { zoneTitleRoom } from './flow-in-zone.ts'

/** From one card to the next, as where the canvas places them. */
const step = { x: cardSize.width + 12, y: cardSize.height + 22 } as const

/** Room at the sides of a zone. */
const edge = { side: 8 } as const

/** A place is looked for so often: a zone with more cards has none that is free. */
const mostTries = 400

/**
 * Where a new card has room: at a place or after it, row by row, within a zone (null is outside all zones); where none is
 * left a little beside the place. `taken` is what the scene does not know of yet.
 */
export function freeCorner(
  { cards }: CanvasScene,
  {
    zone,
    from,
    taken,
  }: {
    readonly zone: Box | null
    /** null: from the zone's first place. */
    readonly from: Coordinates | null
    readonly taken: readonly Box[]
  },
): Coordinates {
  const boxes = [...cards.map(({ box }) => box), ...taken]
  const [left, right] = zone === null ? [0, step.x * 6] : [zone.left + edge.side, zone.left + zone.width]
  const start = from ?? { x: left, y: (zone?.top ?? 0) + (zone === null ? 0 : zoneTitleRoom) }
  const bottom = zone === null ? Infinity : zone.top + zone.height
  let corner = start
  for (let tries = 0; tries < mostTries && corner.y + cardSize.height <= bottom; tries += 1) {
    const box = { left: corner.x, top: corner.y, ...cardSize }
    if (!boxes.some((other) => doBoxesMeet(box, other))) return corner
    const isLast = corner.x + step.x + cardSize.width > Math.max(right, start.x + cardSize.width)
    corner = isLast
      ? { x: Math.min(left, start.x), y: corner.y + step.y }
      : { x: corner.x + step.x, y: corner.y }
  }
  return { x: start.x + 16, y: start.y + 16 }
}
