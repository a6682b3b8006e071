import { coActivities } from '../../model/co-activity.ts'
import type { CanvasTemplate } from '../canvas-template.ts'
import { grid } from '../zone-frames.ts'

/** The seven co-activities: who takes part in what now, who could, where citizens are missing. */
export const sevenCoActivities: CanvasTemplate = {
  key: 'seven-co-activities',
  minutes: 75,
  people: [4, 30],
  zones: grid(coActivities, { width: 600, height: 560, perRow: 4 }),
  steps: [
    { key: 'now', minutes: 25 },
    { key: 'could', minutes: 20 },
    { key: 'levels', minutes: 15 },
    { key: 'missing', minutes: 15 },
  ],
}
