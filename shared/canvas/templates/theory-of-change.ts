import type { CanvasTemplate } from '../canvas-template.ts'
import { columns, withBands } from '../zone-frames.ts'

/** Theory of change: from the long-term outcome backwards to what is put in. */
export const theoryOfChange: CanvasTemplate = {
  key: 'theory-of-change',
  minutes: 105,
  people: [4, 20],
  zones: withBands(
    columns(['problem', 'inputs', 'activities', 'outputs', 'outcomes', 'impact'], {
      width: 420,
      height: 720,
    }),
    ['assumptions', 'indicators'],
    320,
  ),
  steps: [
    { key: 'impact', minutes: 15 },
    { key: 'outcomes', minutes: 20 },
    { key: 'outputs', minutes: 15 },
    { key: 'activities', minutes: 20 },
    { key: 'assumptions', minutes: 20 },
    { key: 'indicators', minutes: 15 },
  ],
}
