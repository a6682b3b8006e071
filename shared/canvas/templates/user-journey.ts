import type { CanvasTemplate } from '../canvas-template.ts'
import { matrix } from '../zone-frames.ts'

/** User journey: one person, one goal, before, during and after. */
export const userJourney: CanvasTemplate = {
  key: 'user-journey',
  minutes: 85,
  people: [3, 20],
  zones: matrix(['activities', 'contacts', 'actors', 'troubles', 'emotions'], ['before', 'during', 'after'], {
    width: 640,
    height: 340,
  }),
  steps: [
    { key: 'person', minutes: 10 },
    { key: 'activities', minutes: 20 },
    { key: 'contacts', minutes: 15 },
    { key: 'troubles', minutes: 15 },
    { key: 'better', minutes: 25 },
  ],
}
