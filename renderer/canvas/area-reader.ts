import { type Box, grownBox } from '../../shared/canvas/box.ts'
import { boxInSight } from '../../shared/canvas/camera.ts'
import type { CameraDesk } from './camera-desk.ts'

/** What is drawn around what is in sight, as a part of its width: the hand has some way to go before anything is drawn anew. */
const around = 0.25

/** Farther away than this the area that was drawn is too large for what is in sight. */
const mostTimes = 2.5

/** Reads the part of a canvas of which cards are drawn: what is in sight and some around; a new one only when that is left. */
export function areaReader({ get }: CameraDesk): () => Box {
  let area: Box = { left: 0, top: 0, width: 0, height: 0 }
  return () => {
    const { camera, size } = get()
    const sight = boxInSight(camera, size)
    if (!holds(area, sight) || area.width > sight.width * mostTimes)
      area = grownBox(sight, Math.max(sight.width, sight.height) * around)
    return area
  }
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  )
}
