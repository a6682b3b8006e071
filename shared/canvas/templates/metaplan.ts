import type { CanvasTemplate } from '../canvas-template.ts'
import { columns } from '../zone-frames.ts'

/** Metaplan: cards without names, read out, clustered, named, dotted. */
export const metaplan: CanvasTemplate = {
  key: 'metaplan',
  minutes: 60,
  people: [5, 25],
  zones: columns(['cards', 'clusters'], { width: 900, height: 1200 }),
  steps: [
    { key: 'question', minutes: 5 },
    { key: 'writing', minutes: 10 },
    { key: 'reading', minutes: 15 },
    { key: 'clustering', minutes: 15 },
    { key: 'naming', minutes: 5 },
    { key: 'dots', minutes: 10 },
  ],
}
