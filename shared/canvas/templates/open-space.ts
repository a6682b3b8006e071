import type { CanvasTemplate } from '../canvas-template.ts'
import { columns } from '../zone-frames.ts'

/** Open space: who has a theme opens a group, and the reports hang before the end. */
export const openSpace: CanvasTemplate = {
  key: 'open-space',
  minutes: 180,
  people: [15, 200],
  zones: columns(['board', 'reports', 'priorities'], { width: 900, height: 1100 }),
  steps: [
    { key: 'opening', minutes: 20 },
    { key: 'market', minutes: 25 },
    { key: 'groups', minutes: 100 },
    { key: 'reading', minutes: 20 },
    { key: 'priorities', minutes: 15 },
  ],
}
