import type { RemoteSights } from './canvas-remote.ts'
import { figureOf, type Figure } from './figure.ts'
import type { RemoteSight } from './remote-sight.ts'

/** Changes of others are never slower than there, whatever lies on the canvas. */
const remoteLimit = 1

/**
 * Changes of others beside Excalidraw's. Excalidraw is given them in its own page, without a network: like with like is what is
 * handed to our page in the same way. What comes through the room, with a hub and a network on the way, is held to the same.
 */
export function remoteFigures(cardCount: number, own: RemoteSights, beside: RemoteSight): Figure[] {
  const ways = [
    ['handed to the page', own.handed],
    ['through the room', own.room],
  ] as const
  return ways.flatMap(([way, sight]) => {
    const of = `of a canvas of ${cardCount} cards, ${way}`
    const told = { unit: 'ms', limit: remoteLimit, runs: sight.runs } as const
    return [
      figureOf({
        ...told,
        name: `200 changes of others in 2 s ${of}, from the last until all are painted, beside Excalidraw`,
        value: sight.visibleMs,
        baseline: beside.visibleMs,
      }),
      figureOf({
        ...told,
        name: `frame meanwhile ${of}, p95, beside Excalidraw`,
        value: sight.frameMs,
        baseline: beside.frameMs,
      }),
    ]
  })
}
