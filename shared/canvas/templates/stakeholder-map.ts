import type { CanvasTemplate } from '../canvas-template.ts'
import { matrixByColumn } from '../zone-frames.ts'

/** Stakeholder map: power over interest, and what each quadrant calls for. */
export const stakeholderMap: CanvasTemplate = {
  key: 'stakeholder-map',
  minutes: 60,
  people: [3, 20],
  zones: matrixByColumn(
    [
      ['institutional', 'marginal'],
      ['key', 'operational'],
    ],
    { width: 900, height: 640 },
  ),
  steps: [
    { key: 'names', minutes: 10 },
    { key: 'placing', minutes: 20 },
    { key: 'missing', minutes: 10 },
    { key: 'moves', minutes: 20 },
  ],
}
