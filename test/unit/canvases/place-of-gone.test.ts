import { expect, test } from 'vitest'
import { applyUpdate, encodeStateAsUpdate } from 'yjs'
import { outlineLines } from '../../../renderer/screens/canvases/outline/outline-lines.ts'
import { lineInPlace } from '../../../renderer/ui/tree-keys.ts'
import type { Box } from '../../../shared/canvas/box.ts'
import { drawingsByZone } from '../../../shared/canvas/drawings/drawings-by-zone.ts'
import { nearestThing } from '../../../shared/canvas/nearest-thing.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { removeThings } from '../../../shared/doc/commands/things.ts'
import { canvasDrawings } from '../../../shared/doc/queries/canvas-drawings.ts'
import { canvasOutline } from '../../../shared/doc/queries/canvas-outline.ts'
import type { ThingId } from '../../../shared/doc/things.ts'
import type { Id } from '../../../shared/model/id.ts'
import { drawingTable, scenesOf } from '../../support/drawing-table.ts'
import { exchangePeer } from '../../support/exchange-peer.ts'
import { valueOf } from '../../support/value-of.ts'

/** The lines of a canvas, as one of two who are at it has them. */
function linesOf({ documents }: CommandContext, canvasId: Id<'canvas'>) {
  const zones = canvasOutline(documents, canvasId)?.zones ?? []
  const drawings = drawingsByZone(zones, canvasDrawings(documents, canvasId))
  return outlineLines({
    ...{ zones, drawings, turnedIds: new Set(), silent: [], isSilent: false, draft: null, writtenId: null },
    labelOf: (item) => item.kind,
  })
}

/** One who is at a canvas, and another who takes things away that the first is at. */
function twoAtATable() {
  const table = drawingTable()
  const { context, canvasId, zoneId, card, figure } = table
  const cards = [
    card('Primo', [20, 80], zoneId),
    card('Secondo', [20, 300], zoneId),
    card('Terzo', [20, 500], zoneId),
  ]
  const shape = figure('ellipse', { point: [300, 300] })
  const [marta, iris] = [exchangePeer(1, context.documents), exchangePeer(2, context.documents)]
  return {
    ...{ ...table, marta, iris, cards, shape },
    lines: () => linesOf(iris, canvasId),
    scenes: () => scenesOf(iris, canvasId),
    /** Marta takes something away, and Iris hears of it. */
    takeAway: (...ids: readonly ThingId[]) => {
      valueOf(removeThings(marta, ids))
      applyUpdate(iris.documents.work, encodeStateAsUpdate(marta.documents.work))
    },
  }
}

test('whoever is at a line that the other takes away goes on at the one that comes in its place, in the same zone', () => {
  const { cards, shape, lines, takeAway, one } = twoAtATable()
  const [first, second, third] = cards
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three cards')
  let before = lines()
  takeAway(second)
  expect(lineInPlace(before, lines(), second)?.id).toBe(third)
  before = lines()
  takeAway(third)
  expect(lineInPlace(before, lines(), third)?.id).toBe(shape)
  before = lines()
  takeAway(shape)
  expect(lineInPlace(before, lines(), shape)?.id).toBe(first)
  before = lines()
  takeAway(first)
  // Rather the zone itself than what lies outside it.
  expect(lineInPlace(before, lines(), first)?.id).toMatch(/^zone:/u)
  expect(lines().map(({ id }) => id)).toContain(one)
})

test('whoever is at a card on the surface that the other takes away goes on at what lies nearest, in the same zone', () => {
  const { cards, shape, scenes, takeAway, one, two } = twoAtATable()
  const [first, second, third] = cards
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three cards')
  function nextTo(id: string, ...gone: readonly ThingId[]): string | null {
    const box = boxesOf(scenes()).get(id)
    takeAway(...gone)
    return box === undefined ? null : nearestThing(scenes().scene, boxesOf(scenes()), box)
  }
  expect(nextTo(second, second)).toBe(third)
  expect(nextTo(third, third)).toBe(shape)
  expect(nextTo(shape, shape, first)).toBe(two)
  expect(nextTo(two, one, two)).toBeNull()
})

function boxesOf({ scene, drawn }: ReturnType<typeof scenesOf>) {
  return new Map<string, Box>([
    ...scene.cards.map(({ card, box }) => [card.id, box] as const),
    ...drawn.figures.map(({ figure, box }) => [figure.id, box] as const),
  ])
}
