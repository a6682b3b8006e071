import { type Box, boxAround } from '../box.ts'
import type { CanvasScene } from '../canvas-scene.ts'
import type { DrawingScene } from './place-drawings.ts'

/** Around everything on a canvas, also what is drawn on it; of an empty canvas a place to begin. */
export function boundsOf({ zones, cards, bounds }: CanvasScene, drawn: DrawingScene): Box {
  if (drawn.bounds === null) return bounds
  const isEmpty = zones.length + cards.length === 0
  return boxAround(isEmpty ? [drawn.bounds] : [bounds, drawn.bounds]) ?? bounds
}
