import type { CanvasTemplate } from '../canvas-template.ts'
import { columns } from '../zone-frames.ts'

/** An empty sheet: one zone, nothing to follow. */
export const blank: CanvasTemplate = {
  key: 'blank',
  minutes: 0,
  people: null,
  zones: columns(['cards'], { width: 1600, height: 900 }),
  steps: [],
}
