import type { CanvasTemplate } from '../canvas-template.ts'
import { matrixByColumn, withBands } from '../zone-frames.ts'

/** EASW: scenarios by role, one vision in common, ideas by theme, a vote. */
export const easw: CanvasTemplate = {
  key: 'easw',
  minutes: 200,
  people: [24, 40],
  zones: withBands(
    matrixByColumn(
      ['residents', 'experts', 'administrators', 'businesses'].map((role) => [
        `${role}-negative`,
        `${role}-positive`,
      ]),
      { width: 760, height: 360 },
    ),
    ['vision', 'ideas', 'chosen'],
    420,
  ),
  steps: [
    { key: 'scenarios', minutes: 60 },
    { key: 'telling', minutes: 30 },
    { key: 'vision', minutes: 20 },
    { key: 'ideas', minutes: 60 },
    { key: 'vote', minutes: 30 },
  ],
}
