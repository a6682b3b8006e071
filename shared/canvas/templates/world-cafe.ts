import type { CanvasTemplate } from '../canvas-template.ts'
import { columns } from '../zone-frames.ts'

/** World Café: small tables, rounds, one who stays and the others who move on. */
export const worldCafe: CanvasTemplate = {
  key: 'world-cafe',
  minutes: 110,
  people: [12, 120],
  zones: columns(['questions', 'tables', 'tablecloths', 'harvest'], { width: 640, height: 1000 }),
  steps: [
    { key: 'welcome', minutes: 10 },
    { key: 'first', minutes: 25 },
    { key: 'second', minutes: 25 },
    { key: 'third', minutes: 25 },
    { key: 'harvest', minutes: 25 },
  ],
}
