import type { CanvasTemplate } from '../canvas-template.ts'
import { grid } from '../zone-frames.ts'

/** Empathy map: one invented person, seen from within and without. */
export const empathyMap: CanvasTemplate = {
  key: 'empathy-map',
  minutes: 65,
  people: [3, 25],
  zones: grid(['thinks', 'sees', 'hears', 'says', 'pains', 'gains'], {
    width: 600,
    height: 560,
    perRow: 3,
  }),
  steps: [
    { key: 'person', minutes: 10 },
    { key: 'around', minutes: 15 },
    { key: 'within', minutes: 15 },
    { key: 'pains', minutes: 10 },
    { key: 'reading', minutes: 15 },
  ],
}
