import { mapOfSize } from '../support/map-of-size.ts'
import { figuresBesideFlow } from './beside-flow.ts'
import type { Figure } from './figure.ts'

/** Needs, and as many resources. */
const side = 300

/** (i) Frames while a matrix of 300 by 300 is scrolled. */
export async function matrixFigures(): Promise<Figure[]> {
  return figuresBesideFlow({
    name: `a matrix of ${side} by ${side}`,
    snapshot: mapOfSize(side),
    view: 'matrix',
    scroller: '[role="grid"]',
    limit: 1.1,
  })
}
