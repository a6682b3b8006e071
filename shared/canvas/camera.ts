import type { Box, Coordinates } from './box.ts'

/** What of a canvas is in sight: the place in the upper left corner in canvas units, and how many pixels a unit has. */
export interface Camera {
  readonly left: number
  readonly top: number
  readonly scale: number
}

/** Size of what one looks through, in pixels. */
export interface ViewSize {
  readonly width: number
  readonly height: number
}

/** At the smallest a wall of thousands of cards is in sight, at the largest one card fills a projector. */
const scaleRange = { least: 0.02, most: 4 } as const

/** Where a pixel of the view lies on the canvas. */
export function toCanvas({ left, top, scale }: Camera, { x, y }: Coordinates): Coordinates {
  return { x: left + x / scale, y: top + y / scale }
}

/** Where a place of the canvas lies in the view, in pixels. */
export function toView({ left, top, scale }: Camera, { x, y }: Coordinates): Coordinates {
  return { x: (x - left) * scale, y: (y - top) * scale }
}

/** The camera after the canvas was pushed by so many pixels. */
export function pannedBy({ left, top, scale }: Camera, { x, y }: Coordinates): Camera {
  return { left: left - x / scale, top: top - y / scale, scale }
}

/** The camera so many times nearer; what lies under a pixel of the view stays there. */
export function zoomedAbout(camera: Camera, times: number, at: Coordinates): Camera {
  const scale = Math.min(Math.max(camera.scale * times, scaleRange.least), scaleRange.most)
  const fixed = toCanvas(camera, at)
  return { left: fixed.x - at.x / scale, top: fixed.y - at.y / scale, scale }
}

/** The camera that has all of a box in the middle of its view, not nearer than `mostScale`, with so many pixels around. */
export function fittedTo(
  box: Box,
  view: ViewSize,
  { aroundPx, mostScale }: { readonly aroundPx: number; readonly mostScale: number },
): Camera {
  const room = Math.min(
    (view.width - 2 * aroundPx) / Math.max(box.width, 1),
    (view.height - 2 * aroundPx) / Math.max(box.height, 1),
  )
  const scale = Math.min(Math.max(room, scaleRange.least), mostScale)
  return {
    left: box.left + box.width / 2 - view.width / 2 / scale,
    top: box.top + box.height / 2 - view.height / 2 / scale,
    scale,
  }
}

/** What of the canvas is in sight. */
export function boxInSight({ left, top, scale }: Camera, view: ViewSize): Box {
  return { left, top, width: view.width / scale, height: view.height / scale }
}

/** The camera, pushed as little as is needed to have a box in sight with so many pixels around. */
export function withInSight(
  camera: Camera,
  view: ViewSize,
  { box, aroundPx }: { readonly box: Box; readonly aroundPx: number },
): Camera {
  const around = aroundPx / camera.scale
  const sight = boxInSight(camera, view)
  return {
    ...camera,
    left: nudged({ from: sight.left, length: sight.width }, { from: box.left, length: box.width }, around),
    top: nudged({ from: sight.top, length: sight.height }, { from: box.top, length: box.height }, around),
  }
}

interface Stretch {
  readonly from: number
  readonly length: number
}

function nudged(sight: Stretch, wanted: Stretch, around: number): number {
  const [least, most] = [wanted.from - around, wanted.from + wanted.length + around]
  if (least < sight.from) return least
  return most > sight.from + sight.length ? Math.min(most - sight.length, least) : sight.from
}
