import type { CanvasTemplate } from '../canvas-template.ts'
import { matrixByColumn } from '../zone-frames.ts'

/** GOPP: from the tree of problems to the tree of objectives. */
export const problemTree: CanvasTemplate = {
  key: 'problem-tree',
  minutes: 120,
  people: [6, 25],
  zones: matrixByColumn(
    [
      ['effects', 'problem', 'causes'],
      ['ends', 'objective', 'means'],
    ],
    { width: 900, height: 420 },
  ),
  steps: [
    { key: 'problem', minutes: 20 },
    { key: 'causes', minutes: 25 },
    { key: 'effects', minutes: 15 },
    { key: 'check', minutes: 10 },
    { key: 'turn', minutes: 30 },
    { key: 'choose', minutes: 20 },
  ],
}
