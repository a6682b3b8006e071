import type { CanvasTemplate } from '../canvas-template.ts'
import { grid, withBands } from '../zone-frames.ts'

/** Facilitating and hindering factors, and the directions that follow from them. */
export const helpingHindering: CanvasTemplate = {
  key: 'helping-hindering',
  minutes: 75,
  people: [4, 30],
  zones: withBands(
    grid(['facilitating', 'hindering', 'challenges', 'opportunities'], {
      width: 800,
      height: 560,
      perRow: 2,
    }),
    ['directions'],
    480,
  ),
  steps: [
    { key: 'factors', minutes: 20 },
    { key: 'reading', minutes: 15 },
    { key: 'around', minutes: 15 },
    { key: 'directions', minutes: 25 },
  ],
}
