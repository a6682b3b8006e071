import type { CanvasTemplate } from '../canvas-template.ts'
import { grid, withBands } from '../zone-frames.ts'

/** Resource mapping (ABCD): what there is already, and the actions that links make of it. */
export const resourceMapping: CanvasTemplate = {
  key: 'resource-mapping',
  minutes: 85,
  people: [4, 40],
  zones: withBands(
    grid(['people', 'associations', 'institutions', 'places', 'economy', 'stories'], {
      width: 600,
      height: 520,
      perRow: 3,
    }),
    ['actions'],
    440,
  ),
  steps: [
    { key: 'gathering', minutes: 30 },
    { key: 'reading', minutes: 15 },
    { key: 'connecting', minutes: 25 },
    { key: 'choosing', minutes: 15 },
  ],
}
