import type { CanvasTemplate } from '../canvas-template.ts'
import { grid } from '../zone-frames.ts'

/** Ecosystem map: the person at the centre, who is near and far, what goes back and forth. */
export const ecosystemMap: CanvasTemplate = {
  key: 'ecosystem-map',
  minutes: 65,
  people: [3, 20],
  zones: grid(['centre', 'near', 'middle', 'far', 'exchanges'], { width: 1800, height: 320, perRow: 1 }),
  steps: [
    { key: 'centre', minutes: 10 },
    { key: 'rings', minutes: 25 },
    { key: 'exchanges', minutes: 20 },
    { key: 'reading', minutes: 10 },
  ],
}
