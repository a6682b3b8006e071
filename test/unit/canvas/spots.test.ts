import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPersonUndo } from '../../../renderer/state/person-undo.ts'
import { watchRecords } from '../../../renderer/state/record-watch.ts'
import { addCanvas } from '../../../shared/doc/commands/canvases.ts'
import { addCards, moveCards, removeCards } from '../../../shared/doc/commands/cards.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { dropCards } from '../../../shared/doc/commands/drop-cards.ts'
import { addFigures } from '../../../shared/doc/commands/figures.ts'
import { restoreSnapshot } from '../../../shared/doc/commands/restore-snapshot.ts'
import { writeSnapshot } from '../../../shared/doc/commands/write-snapshot.ts'
import { addZone } from '../../../shared/doc/commands/zones.ts'
import { findRecord } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { touchedRecords } from '../../../shared/doc/touched-records.ts'
import type { CanvasPoint } from '../../../shared/model/canvas-point.ts'
import { cardType } from '../../../shared/model/card.ts'
import type { Id } from '../../../shared/model/id.ts'
import { exchangePeer } from '../../support/exchange-peer.ts'
import { testContext } from '../../support/sample-documents.ts'
import { seededRandom } from '../../support/seeded-random.ts'
import { valueOf } from '../../support/value-of.ts'

const words =
  'Chi abita in alto non scende se il pulmino non torna la sera, e nessuno lo ha mai chiesto a loro.'

function table(count: number) {
  const context = testContext()
  valueOf(writeSnapshot(context, readSnapshot(context.documents), 'lineage:spots'))
  const made = { title: 'Prova', template: '', sessionId: null, words: { zones: {} } }
  const { id: canvasId } = valueOf(addCanvas(context, made))
  const zoneId = valueOf(addZone(context, { canvasId, label: 'Idee' })).id
  const texts = Array.from({ length: count }, (_, index) => `${index}. ${words}`)
  const cards = valueOf(addCards(context, { canvasId, zoneId, texts, authorId: null })).map(({ id }) => id)
  const [first, second] = cards
  if (first === undefined || second === undefined) throw new Error('At least two cards')
  return { context, canvasId, zoneId, cards, first, second }
}

function put(context: CommandContext, id: Id<'card'>, point: CanvasPoint): void {
  const card = findRecord(context.documents, cardType, id)
  if (card === null) return
  const { zoneId, clusterId } = card
  valueOf(dropCards(context, { cards: [{ id, point, zoneId, clusterId }], clusters: [] }))
}

function pointOf({ documents }: CommandContext, id: Id<'card'>): CanvasPoint | null | undefined {
  return findRecord(documents, cardType, id)?.point
}

function bring(from: CommandContext, to: CommandContext): void {
  const [give, take] = [from.documents.work, to.documents.work]
  Y.applyUpdate(take, Y.encodeStateAsUpdate(give, Y.encodeStateVector(take)), 'file')
}

function meet(...peers: readonly CommandContext[]): void {
  for (let round = 0; round < 2; round += 1)
    for (const from of peers) for (const to of peers) if (from !== to) bring(from, to)
}

function sizeOf({ documents }: CommandContext): number {
  return Y.encodeStateAsUpdate(documents.work).byteLength
}

describe('a card that is put somewhere', () => {
  test('lies there, for whoever opens the tavolo later too', () => {
    const { context, first, second } = table(2)
    put(context, first, [10, 20])
    put(context, first, [30, 40.5])
    expect(pointOf(context, first)).toEqual([30, 40.5])
    expect(pointOf(context, second)).toBe(null)
    expect(pointOf(exchangePeer(1, context.documents), first)).toEqual([30, 40.5])
  })

  test('and moved in the outline is placed by the canvas again', () => {
    const { context, first } = table(2)
    put(context, first, [10, 20])
    valueOf(moveCards(context, { ids: [first], zoneId: null, clusterId: null }))
    expect(pointOf(context, first)).toBe(null)
  })

  test('lies where an older Tavolo put it, until it is put elsewhere', () => {
    const { context, first } = table(2)
    const stored = context.documents.work.getMap<Y.Map<unknown>>(cardType.collection).get(first)
    stored?.set('point', [7, 8])
    expect(pointOf(context, first)).toEqual([7, 8])
    put(context, first, [9, 9])
    expect(pointOf(context, first)).toEqual([9, 9])
    valueOf(moveCards(context, { ids: [first], zoneId: null, clusterId: null }))
    expect(pointOf(context, first)).toBe(null)
  })

  test('goes back where it lay by undo, and there again by redo', () => {
    const { context, first, second } = table(2)
    put(context, first, [1, 1])
    const undo = createPersonUndo(context.documents)
    undo.asOneStep(() => put(context, first, [2, 2]))
    undo.asOneStep(() => put(context, second, [3, 3]))
    undo.undo()
    expect([pointOf(context, first), pointOf(context, second)]).toEqual([[2, 2], null])
    undo.undo()
    expect(pointOf(context, first)).toEqual([1, 1])
    undo.redo()
    expect(pointOf(context, first)).toEqual([2, 2])
  })

  test('stays where others put it since, when one takes back one’s own move', () => {
    const { context, first } = table(2)
    put(context, first, [1, 1])
    const [one, other] = [exchangePeer(1, context.documents), exchangePeer(2, context.documents)]
    const undo = createPersonUndo(one.documents)
    undo.asOneStep(() => put(one, first, [2, 2]))
    meet(one, other)
    put(other, first, [3, 3])
    meet(one, other)
    undo.undo()
    meet(one, other)
    expect([pointOf(one, first), pointOf(other, first)]).toEqual([
      [3, 3],
      [3, 3],
    ])
  })

  test('comes back with its place when its removal is undone, and as it was when a moment is restored', () => {
    const { context, first } = table(2)
    put(context, first, [1, 1])
    const then = readSnapshot(context.documents)
    const undo = createPersonUndo(context.documents)
    undo.asOneStep(() => valueOf(removeCards(context, [first])))
    undo.undo()
    expect(pointOf(context, first)).toEqual([1, 1])
    put(context, first, [5, 5])
    valueOf(restoreSnapshot(context, then, { kind: 'all' }))
    expect(pointOf(context, first)).toEqual([1, 1])
    put(context, first, [5, 5])
    valueOf(removeCards(context, [first]))
    valueOf(restoreSnapshot(context, then, { kind: 'all' }))
    expect(pointOf(context, first)).toEqual([1, 1])
    expect(readSnapshot(context.documents)).toEqual(then)
  })

  test('is told as a change of the card, also when another device did it', () => {
    const { context, first } = table(2)
    const here = exchangePeer(1, context.documents)
    const watch = watchRecords(here.documents)
    const touched: string[] = []
    here.documents.work.on('afterTransaction', (transaction) => {
      for (const { place, id, kind } of touchedRecords(here.documents, transaction).touched)
        touched.push(`${kind} ${place} ${id}`)
    })
    put(context, first, [1, 1])
    bring(context, here)
    expect(touched).toEqual([`changed cards ${first}`])
    expect(watch.version()).toBe(1)
  })

  test('is not lost among spots that no Tavolo wrote', () => {
    const { context, first } = table(2)
    put(context, first, [1, 1])
    const bad = [null, 'x', [first], [first, -1, 0, 0], [first, 1.5, 0, 0], [first, 1e12], [first, 9, 1e9, 0]]
    context.documents.work.getArray('spots/hostile').push([...bad, [first, 2, 'a', 'b'], [1, 1, 1, 1]])
    expect(pointOf(context, first)).toEqual([1, 1])
    expect(pointOf(exchangePeer(1, context.documents), first)).toEqual([1, 1])
  })
})

describe('two who put the same card somewhere apart', () => {
  test('find it in the same place, that one of them chose, whoever hears first', () => {
    const { context, first } = table(2)
    const [one, other] = [exchangePeer(1, context.documents), exchangePeer(2, context.documents)]
    put(one, first, [100, 1])
    put(other, first, [50, 999])
    bring(one, other)
    bring(other, one)
    expect(pointOf(one, first)).toEqual([100, 1])
    expect(pointOf(other, first)).toEqual([100, 1])
    expect(pointOf(exchangePeer(3, one.documents), first)).toEqual([100, 1])
  })

  test('and whoever puts it down after both has the last word', () => {
    const { context, first } = table(2)
    const [one, other] = [exchangePeer(1, context.documents), exchangePeer(2, context.documents)]
    put(one, first, [100, 1])
    put(other, first, [50, 999])
    meet(one, other)
    put(other, first, [3, 4])
    meet(one, other)
    expect(pointOf(one, first)).toEqual([3, 4])
  })
})

describe('a document in which 200 cards were put somewhere', () => {
  test.each([
    { people: 1, drags: 50_000, name: '50 000 times by one person' },
    // As large after 50 000: only the time that the test takes grows.
    { people: 3, drags: 6000, name: '6000 times by three in turn' },
  ])(
    '$name is at most half as large again as one in which nothing was moved',
    ({ people, drags }) => {
      const { context, cards } = table(200)
      const peers = Array.from({ length: people }, (_, index) => exchangePeer(index + 1, context.documents))
      const before = sizeOf(context)
      for (const [index, peer] of peers.entries()) {
        const others = peers.filter((_each, other) => other !== index)
        peer.documents.work.on('update', (update: Uint8Array, origin: unknown) => {
          if (origin !== 'wire')
            for (const other of others) Y.applyUpdate(other.documents.work, update, 'wire')
        })
      }
      const random = seededRandom(6)
      for (let drag = 0; drag < drags; drag += 1) {
        const peer = peers[drag % people]
        if (peer === undefined) throw new Error('Somebody drags')
        put(peer, random.pick(cards), [random.between(-4000, 4000) / 2, random.between(-4000, 4000) / 2])
      }
      const growth = sizeOf(exchangePeer(9, peers[0]?.documents ?? context.documents)) / before
      expect(growth).toBeLessThan(1.5)
      // Three seconds of work; five would be too few beside other tests.
    },
    30_000,
  )

  test('and 200 figures, moved 4000 times with a card, leave no more behind', () => {
    const { context, canvasId, first } = table(2)
    const place = { canvasId, authorId: null, form: 'rectangle' } as const
    const figures = valueOf(
      addFigures(
        context,
        Array.from({ length: 200 }, (_, index) => ({
          ...place,
          text: `${index}. ${words}`,
          size: [100, 60],
          point: [0, 0],
        })),
      ),
    )
    const before = sizeOf(context)
    const random = seededRandom(7)
    for (let drag = 0; drag < 4000; drag += 1) {
      const point = (): CanvasPoint => [random.between(-4000, 4000) / 2, random.between(-4000, 4000) / 2]
      const card = { id: first, point: point(), zoneId: null, clusterId: null }
      const figure = { id: random.pick(figures).id, point: point() }
      valueOf(dropCards(context, { cards: [card], clusters: [], figures: [figure] }))
    }
    expect(sizeOf(exchangePeer(9, context.documents)) / before).toBeLessThan(1.5)
  }, 30_000)
})
