import type { CanvasTemplate } from '../canvas-template.ts'
import { columns } from '../zone-frames.ts'

/** OPERA: own opinions, in pairs, explained, ranked, arranged. */
export const opera: CanvasTemplate = {
  key: 'opera',
  minutes: 60,
  people: [6, 30],
  zones: columns(['opinions', 'pairs', 'exposition', 'relevance', 'aggregation'], {
    width: 520,
    height: 1200,
  }),
  steps: [
    { key: 'opinions', minutes: 8 },
    { key: 'pairs', minutes: 12 },
    { key: 'exposition', minutes: 15 },
    { key: 'relevance', minutes: 10 },
    { key: 'aggregation', minutes: 15 },
  ],
}
