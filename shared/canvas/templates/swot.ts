import type { CanvasTemplate } from '../canvas-template.ts'
import { grid } from '../zone-frames.ts'

/** SWOT: strengths and weaknesses within, opportunities and threats around. */
export const swot: CanvasTemplate = {
  key: 'swot',
  minutes: 60,
  people: [4, 24],
  zones: grid(['strengths', 'weaknesses', 'opportunities', 'threats'], {
    width: 900,
    height: 640,
    perRow: 2,
  }),
  steps: [
    { key: 'alone', minutes: 10 },
    { key: 'pairs', minutes: 15 },
    { key: 'reading', minutes: 20 },
    { key: 'dots', minutes: 15 },
  ],
}
