import type { CanvasTemplate } from '../canvas-template.ts'
import { columns } from '../zone-frames.ts'

/** Know, ideate, realise: three columns of one path, or three sessions. */
export const knowIdeateRealise: CanvasTemplate = {
  key: 'know-ideate-realise',
  minutes: 135,
  people: [6, 30],
  zones: columns(['know', 'charismatic', 'chameleon', 'interventions', 'resources', 'policies'], {
    width: 460,
    height: 1000,
  }),
  steps: [
    { key: 'know', minutes: 40 },
    { key: 'ideate', minutes: 40 },
    { key: 'realise', minutes: 40 },
    { key: 'next', minutes: 15 },
  ],
}
