import type { CanvasTemplate } from '../canvas-template.ts'
import { grid } from '../zone-frames.ts'

/** Service blueprint: what the person does, what they see, what they do not see. */
export const serviceBlueprint: CanvasTemplate = {
  key: 'service-blueprint',
  minutes: 90,
  people: [3, 15],
  zones: grid(['person', 'front-office', 'back-office', 'supports'], { width: 2000, height: 360, perRow: 1 }),
  steps: [
    { key: 'person', minutes: 15 },
    { key: 'front', minutes: 20 },
    { key: 'back', minutes: 20 },
    { key: 'supports', minutes: 15 },
    { key: 'weak', minutes: 20 },
  ],
}
