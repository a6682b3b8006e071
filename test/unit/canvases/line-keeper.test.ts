import { expect, test } from 'vitest'
import { createLineKeeper } from '../../../renderer/screens/canvases/outline/line-keeper.ts'
import { outlineLines } from '../../../renderer/screens/canvases/outline/outline-lines.ts'
import { showsTheSame } from '../../../renderer/ui/tree-line.ts'
import type { OutlineZone } from '../../../shared/doc/queries/canvas-outline.ts'
import { type Card, cardType } from '../../../shared/model/card.ts'
import { type Zone, zoneType } from '../../../shared/model/zone.ts'

const canvasId = 'canvas:1'
const zone: Zone = {
  ...zoneType.defaults,
  ...{ id: 'zone:1', canvasId, order: 'a0', label: 'Idee', frame: [0, 0, 9, 9] },
}

function card(id: string, text = id): Card {
  return { ...cardType.defaults, id: `card:${id}`, canvasId, order: 'a0', text }
}

function linesOf(cards: readonly Card[], more: Partial<Parameters<typeof outlineLines>[0]> = {}) {
  const zones: readonly OutlineZone[] = [{ zone, clusters: [], cards }]
  return outlineLines({
    ...{ zones, turnedIds: new Set(), silent: [], isSilent: false, draft: null, writtenId: null },
    labelOf: (item) => (item.kind === 'card' ? item.card.text : item.kind),
    ...more,
  })
}

const [first, second] = [card('prima'), card('seconda')]

test('a line that says the same is the same object, whatever is read anew', () => {
  const settle = createLineKeeper()
  const before = settle(linesOf([first, second]))
  const now = settle(linesOf([first, card('seconda', 'altro')]))
  expect(now.map((line, index) => line === before[index])).toEqual([true, true, false])
})

test('with a card more its siblings stand elsewhere, and show the same', () => {
  const settle = createLineKeeper()
  const [, before] = settle(linesOf([first]))
  const [, now] = settle(linesOf([first, second]))
  if (before === undefined || now === undefined) throw new Error('Both are there')
  expect([before.count, now.count]).toEqual([1, 2])
  expect(showsTheSame(before, now)).toBe(true)
  const [, other] = settle(linesOf([card('prima', 'altro'), second]))
  expect(other !== undefined && showsTheSame(now, other)).toBe(false)
})

test('where a card is being written its siblings stay the objects they were', () => {
  const settle = createLineKeeper()
  const before = settle(linesOf([first, second]))
  const draft = { zoneId: zone.id, clusterId: null }
  const now = settle(linesOf([first, second], { draft }))
  expect(now.slice(0, 3)).toEqual(before)
  expect(now.slice(0, 3).every((line, index) => line === before[index])).toBe(true)
  expect(now.at(-1)).toMatchObject({ place: 3, count: 3, item: { kind: 'draft' } })
})
