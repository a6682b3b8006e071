import type { CanvasTemplate } from '../canvas-template.ts'
import { matrix } from '../zone-frames.ts'

/** Logical framework: four levels, each with its logic, indicators, sources and assumptions. */
export const logicalFramework: CanvasTemplate = {
  key: 'logical-framework',
  minutes: 110,
  people: [4, 15],
  zones: matrix(
    ['goals', 'purpose', 'results', 'activities'],
    ['logic', 'indicators', 'sources', 'assumptions'],
    { width: 460, height: 400 },
  ),
  steps: [
    { key: 'logic', minutes: 30 },
    { key: 'assumptions', minutes: 20 },
    { key: 'indicators', minutes: 30 },
    { key: 'sources', minutes: 15 },
    { key: 'check', minutes: 15 },
  ],
}
