import { describe, expect, test } from 'vitest'
import { createPersonUndo } from '../../../renderer/state/person-undo.ts'
import { planMove, movingWith } from '../../../shared/canvas/drawings/move-together.ts'
import { setLocks } from '../../../shared/doc/commands/canvas-locks.ts'
import { removeCanvas } from '../../../shared/doc/commands/canvases.ts'
import { moveCards, removeCards } from '../../../shared/doc/commands/cards.ts'
import { gatherCards, moveCluster } from '../../../shared/doc/commands/clusters.ts'
import { addConnector, changeConnector } from '../../../shared/doc/commands/connectors.ts'
import { dropCards } from '../../../shared/doc/commands/drop-cards.ts'
import { duplicateThings } from '../../../shared/doc/commands/duplicate-things.ts'
import {
  addFigure,
  addFigures,
  changeFigure,
  type NewFigure,
  resizeFigure,
} from '../../../shared/doc/commands/figures.ts'
import {
  groupThings,
  pinThings,
  removeThings,
  restackThings,
  ungroupThings,
} from '../../../shared/doc/commands/things.ts'
import { removeZone } from '../../../shared/doc/commands/zones.ts'
import { type LockedDeed, lockedDeeds } from '../../../shared/doc/canvas-locks.ts'
import { canvasDrawings } from '../../../shared/doc/queries/canvas-drawings.ts'
import { findRecord, listRecords } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { findThings, listedThings } from '../../../shared/doc/things.ts'
import { cardType } from '../../../shared/model/card.ts'
import { connectorType } from '../../../shared/model/connector.ts'
import { figureType } from '../../../shared/model/figure.ts'
import { drawingTable, scenesOf } from '../../support/drawing-table.ts'
import { valueOf } from '../../support/value-of.ts'

const pinned = { error: { kind: 'forbidden', rule: 'pinned' } }

describe('a figure', () => {
  test('is drawn over those before it, changed, and made larger', () => {
    const { context, canvasId, figure } = drawingTable()
    const first = figure('rectangle', { text: 'Oggi' })
    const second = figure('ellipse')
    expect(canvasDrawings(context.documents, canvasId).figures.map(({ id }) => id)).toEqual([first, second])
    valueOf(changeFigure(context, { id: first, patch: { text: 'Domani', colour: 'red', form: 'diamond' } }))
    valueOf(resizeFigure(context, { id: first, size: [200, 50], point: [-20, 5] }))
    expect(findRecord(context.documents, figureType, first)).toMatchObject({
      ...{ text: 'Domani', colour: 'red', form: 'diamond', size: [200, 50], point: [-20, 5] },
    })
  })

  test('of one form does not become what it cannot be', () => {
    const { context, canvasId, figure } = drawingTable()
    const shape = figure('rectangle')
    expect(changeFigure(context, { id: shape, patch: { form: 'stroke' } }).isOk).toBe(false)
    const image: NewFigure = { canvasId, form: 'image', authorId: null, point: [0, 0], size: [9, 9] }
    expect(addFigure(context, image)).toMatchObject({ error: { field: 'file' } })
  })

  test('that cannot be drawn leaves those drawn with it out too', () => {
    const { context, canvasId } = drawingTable()
    const good: NewFigure = { canvasId, form: 'text', authorId: null, point: [0, 0], size: [50, 50] }
    expect(addFigures(context, [good, { ...good, size: [0, 5] }]).isOk).toBe(false)
    expect(addFigures(context, [good, { ...good, canvasId: 'canvas:none' }]).isOk).toBe(false)
    expect(listRecords(context.documents, figureType)).toEqual([])
  })
})

describe('a line', () => {
  test('ties two things, says why, and can be led elsewhere', () => {
    const { context, tie, figure, one, two } = drawingTable()
    const id = tie(one, two, 'causa')
    expect(findRecord(context.documents, connectorType, id)).toMatchObject({
      ...{ label: 'causa', heads: 'end', from: { itemId: one, point: [80, 1054] } },
    })
    const shape = figure('ellipse')
    valueOf(changeConnector(context, { id, patch: { label: 'risponde a', to: { itemId: shape } } }))
    expect(findRecord(context.documents, connectorType, id)).toMatchObject({
      ...{ label: 'risponde a', from: { itemId: one }, to: { itemId: shape, point: [50, 50] } },
    })
  })

  test('is never tied to itself, nor to what is not on its canvas', () => {
    const { context, canvasId, tie, one, two } = drawingTable()
    const other = drawingTable(context)
    const line = { canvasId, authorId: null, from: { itemId: one } }
    expect(addConnector(context, { ...line, to: { itemId: one } })).toMatchObject({
      error: { rule: 'line-to-itself' },
    })
    expect(addConnector(context, { ...line, to: { itemId: other.one } })).toMatchObject({
      error: { kind: 'not-found' },
    })
    const id = tie(one, two)
    expect(changeConnector(context, { id, patch: { to: { itemId: one } } }).isOk).toBe(false)
    expect(valueOf(addConnector(context, { ...line, to: { itemId: null, point: [5, 5] } })).to.point).toEqual(
      [5, 5],
    )
  })

  test('goes with what it is tied to, and comes back with it', () => {
    const { context, zoneId, figure, tie, one, two } = drawingTable()
    const shape = figure('rectangle')
    const lines = () => listRecords(context.documents, connectorType).length
    tie(one, shape)
    tie(one, two)
    tie(two, zoneId)
    const undo = createPersonUndo(context.documents)
    for (const act of [
      () => valueOf(removeCards(context, [one])),
      () => valueOf(removeThings(context, [shape])),
      () => valueOf(removeZone(context, zoneId)),
    ])
      undo.asOneStep(act)
    expect(lines()).toBe(0)
    undo.undo()
    undo.undo()
    undo.undo()
    expect(lines()).toBe(3)
  })
})

describe('cards and drawings together', () => {
  test('are put down as one step, and taken back as one', () => {
    const { context, canvasId, figure, one } = drawingTable()
    const shape = figure('rectangle')
    const loose = valueOf(
      addConnector(context, {
        ...{ canvasId, authorId: null },
        from: { itemId: null, point: [0, 0] },
        to: { itemId: one },
      }),
    ).id
    const before = readSnapshot(context.documents)
    const undo = createPersonUndo(context.documents)
    const { scene, drawn } = scenesOf(context, canvasId)
    const ids = movingWith(scene, drawn, new Set([shape, one, loose]))
    let updates = 0
    context.documents.work.on('update', () => (updates += 1))
    undo.asOneStep(() => valueOf(dropCards(context, planMove(scene, drawn, { ids, way: { x: 10, y: 20 } }))))
    expect(updates).toBe(1)
    const { cards, figures, connectors } = findThings(context.documents, [shape, one, loose])
    expect([cards[0]?.point, figures[0]?.point, connectors[0]?.from.point]).toEqual([
      [10, 1020],
      [10, 20],
      [10, 20],
    ])
    undo.undo()
    expect(readSnapshot(context.documents)).toEqual(before)
  })

  test('are removed, and copied with the lines among them', () => {
    const { context, canvasId, figure, tie, one, two } = drawingTable()
    const shape = figure('rectangle', { text: 'Oggi' })
    tie(one, shape, 'causa')
    tie(one, two, 'resta')
    valueOf(groupThings(context, [one, shape]))
    valueOf(pinThings(context, { ids: [shape], isPinned: true }))
    const copies = valueOf(duplicateThings(context, { ids: [one, shape], by: { x: 20, y: 30 } }))
    const { cards, figures, connectors } = findThings(context.documents, copies)
    expect(cards).toMatchObject([{ text: 'Uno', point: [20, 1030], zoneId: null }])
    expect(figures).toMatchObject([{ text: 'Oggi', point: [20, 30], isPinned: false }])
    expect(connectors).toMatchObject([
      { label: 'causa', from: { itemId: cards[0]?.id }, to: { itemId: figures[0]?.id } },
    ])
    expect(cards[0]?.groupId).toBe(figures[0]?.groupId)
    expect(cards[0]?.groupId).not.toBe(findRecord(context.documents, cardType, one)?.groupId)
    expect(valueOf(removeThings(context, copies))).toBe(3)
    expect(listedThings(findThings(context.documents, copies))).toEqual([])
    valueOf(removeCanvas(context, canvasId))
    const {
      cards: left,
      figures: drawn,
      connectors: lines,
      zones,
      canvases,
    } = readSnapshot(context.documents)
    for (const list of [left, drawn, lines, zones, canvases])
      expect(list.filter((each) => 'canvasId' in each && each.canvasId === canvasId)).toEqual([])
  })

  test('are a group until it is taken apart', () => {
    const { context, figure, one, two } = drawingTable()
    const shape = figure('rectangle')
    expect(valueOf(groupThings(context, [one]))).toBe(0)
    expect(valueOf(groupThings(context, [one, shape, two]))).toBe(3)
    expect(valueOf(ungroupThings(context, [shape]))).toBe(3)
    expect(findRecord(context.documents, cardType, two)?.groupId).toBe(null)
  })

  test('lie over and under each other as one says', () => {
    const { context, figure, one, two } = drawingTable()
    const shape = figure('rectangle')
    const stackOf = (...ids: string[]) =>
      listedThings(findThings(context.documents, ids)).map((thing) => ('stack' in thing ? thing.stack : null))
    valueOf(restackThings(context, { ids: [shape], to: 'front' }))
    valueOf(restackThings(context, { ids: [one, shape], to: 'back' }))
    expect(stackOf(shape, one, two)).toEqual([-1, -2, 0])
    valueOf(restackThings(context, { ids: [two], to: 'front' }))
    expect(stackOf(two)).toEqual([1])
  })
})

describe('what is pinned', () => {
  test('stays under every hand, until somebody unpins it', () => {
    const { context, zoneId, canvasId, figure, tie, one, two } = drawingTable()
    const shape = figure('rectangle')
    const line = tie(one, two)
    valueOf(pinThings(context, { ids: [shape, one, line], isPinned: true }))
    const drop = {
      cards: [{ id: one, point: [5, 5] as [number, number], zoneId: null, clusterId: null }],
      clusters: [],
      figures: [{ id: shape, point: [6, 6] as [number, number] }],
    }
    const before = readSnapshot(context.documents)
    expect(dropCards(context, drop)).toMatchObject(pinned)
    expect(moveCards(context, { ids: [one], zoneId, clusterId: null })).toMatchObject(pinned)
    expect(resizeFigure(context, { id: shape, size: [9, 9], point: [0, 0] })).toMatchObject(pinned)
    expect(changeConnector(context, { id: line, patch: { to: { itemId: zoneId } } })).toMatchObject(pinned)
    expect(readSnapshot(context.documents)).toEqual(before)
    const cluster = valueOf(gatherCards(context, { canvasId, zoneId: null, title: '', cardIds: [one] })).id
    expect(moveCluster(context, { id: cluster, zoneId })).toMatchObject(pinned)
    valueOf(changeFigure(context, { id: shape, patch: { text: 'Le parole sì' } }))
    valueOf(pinThings(context, { ids: [shape, one, line], isPinned: false }))
    expect(valueOf(dropCards(context, drop))).toBe(2)
  })

  test('lets what is moved with it go, and a card that the canvas had placed lies where it lay', () => {
    const { context, canvasId, zoneId, one, two, card } = drawingTable()
    valueOf(moveCards(context, { ids: [one, two], zoneId, clusterId: null }))
    const boxOf = (id: string) =>
      scenesOf(context, canvasId).scene.cards.find((each) => each.card.id === id)?.box
    const before = boxOf(two)
    valueOf(pinThings(context, { ids: [two], isPinned: true }))
    valueOf(moveCards(context, { ids: [one, two], zoneId: null, clusterId: null }))
    card('Tre', [9000, 9000])
    expect(boxOf(two)).toEqual(before)
    expect(findRecord(context.documents, cardType, one)?.zoneId).toBe(null)
  })
})

test.each(lockedDeeds)('a canvas locked for «%s» keeps drawings as it keeps cards', (deed) => {
  const { context, canvasId, figure, tie, one, two } = drawingTable()
  const shape = figure('rectangle')
  const line = tie(one, two)
  // Whoever added something writes its first words in spite of a lock: Iris added none of it.
  const iris = { ...context, author: { deviceId: 'iris', name: 'Iris' }, keepsToLocks: () => true }
  const by = { x: 9, y: 9 }
  const drawn = { canvasId, authorId: null } as const
  const deeds: Readonly<Record<LockedDeed, readonly (() => { readonly isOk: boolean })[]>> = {
    add: [
      () => addFigure(iris, { ...drawn, form: 'text', point: [0, 0], size: [9, 9] }),
      () => addConnector(iris, { ...drawn, from: { itemId: one }, to: { itemId: shape } }),
      () => duplicateThings(iris, { ids: [one, shape], by }),
    ],
    edit: [
      () => changeFigure(iris, { id: shape, patch: { text: 'Altro' } }),
      () => changeConnector(iris, { id: line, patch: { label: 'perché' } }),
    ],
    move: [
      () => dropCards(iris, { cards: [], clusters: [], figures: [{ id: shape, point: [9, 9] }] }),
      () => resizeFigure(iris, { id: shape, size: [9, 9], point: [0, 0] }),
      () => changeConnector(iris, { id: line, patch: { to: { itemId: shape } } }),
      () => groupThings(iris, [one, shape]),
      () => ungroupThings(iris, [one]),
      () => restackThings(iris, { ids: [shape], to: 'front' }),
      () => pinThings(iris, { ids: [shape], isPinned: true }),
    ],
    remove: [() => removeThings(iris, [line, shape])],
  }
  valueOf(setLocks(context, { canvasId, deeds: [deed] }))
  const before = readSnapshot(context.documents)
  for (const act of deeds[deed]) expect(act()).toMatchObject({ error: { rule: 'canvas-locked' } })
  expect(readSnapshot(context.documents)).toEqual(before)
  for (const other of lockedDeeds.filter((each) => each !== deed))
    for (const act of deeds[other]) expect(act().isOk).toBe(true)
})
