import { mapOfSize } from '../support/map-of-size.ts'
import { figuresBesideFlow } from './beside-flow.ts'
import type { Figure } from './figure.ts'

/** Needs, and as many resources: 500 cards in all. */
const side = 250

/** Share of needs and resources that a line ties: one line and a bit for each card, as in React Flow's example. */
const fewLinked = 0.01

/** (j) Frames while a board of 500 cards is scrolled: with about as many lines as the example, and with ten times as many. */
export async function connectFigures(): Promise<Figure[]> {
  const scrolled = { view: 'connect', scroller: '[data-board]', limit: 1.1 } as const
  const few = mapOfSize(side, fewLinked)
  const many = mapOfSize(side)
  return [
    ...(await figuresBesideFlow({ ...scrolled, name: nameOf(few.links.length), snapshot: few })),
    ...(await figuresBesideFlow({ ...scrolled, name: nameOf(many.links.length), snapshot: many })),
  ]
}

function nameOf(lineCount: number): string {
  return `«Connetti» with ${2 * side} cards and ${lineCount} lines`
}
