import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createPersonUndo } from '../../../renderer/state/person-undo.ts'
import { isInBox, centreOf } from '../../../shared/canvas/box.ts'
import { frameMoved, frameOf, goesWithZone, leastZone, planZone } from '../../../shared/canvas/plan-zone.ts'
import { setLocks } from '../../../shared/doc/commands/canvas-locks.ts'
import { moveCards, removeCards } from '../../../shared/doc/commands/cards.ts'
import { gatherCards } from '../../../shared/doc/commands/clusters.ts'
import type { CommandContext } from '../../../shared/doc/commands/command.ts'
import { addConnector } from '../../../shared/doc/commands/connectors.ts'
import { pinThings } from '../../../shared/doc/commands/things.ts'
import { placeZone, removeZone } from '../../../shared/doc/commands/zones.ts'
import { findRecord } from '../../../shared/doc/records.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { type Card, cardType } from '../../../shared/model/card.ts'
import { connectorType } from '../../../shared/model/connector.ts'
import { figureType } from '../../../shared/model/figure.ts'
import { type Zone, zoneType } from '../../../shared/model/zone.ts'
import { drawingTable, scenesOf } from '../../support/drawing-table.ts'
import { exchangePeer } from '../../support/exchange-peer.ts'
import { valueOf } from '../../support/value-of.ts'

/** A zone at 0, 0, 640 wide and 720 high, with a card put at 40, 200 and one that the canvas places. */
function table() {
  const made = drawingTable()
  const put = made.card('Un furgone', [40, 200], made.zoneId)
  const flown = made.card('Le chiavi', [0, 0], made.zoneId)
  valueOf(moveCards(made.context, { ids: [flown], zoneId: made.zoneId, clusterId: null }))
  return { ...made, put, flown }
}

type Table = Pick<ReturnType<typeof table>, 'canvasId' | 'zoneId'>

/** Gives the zone another frame on a device, as the surface does. */
function give(context: CommandContext, { canvasId, zoneId }: Table, frame: Zone['frame']) {
  const { scene, drawn } = scenesOf(context, canvasId)
  return placeZone(context, planZone(scene, drawn, { id: zoneId, frame }))
}

const pointOf = ({ documents }: CommandContext, id: Card['id']) => findRecord(documents, cardType, id)?.point
const frameOn = ({ documents }: CommandContext, id: Zone['id']) => findRecord(documents, zoneType, id)?.frame

/** Where everything in a zone lies, from the corner of the zone. */
function inZone(context: CommandContext, { canvasId, zoneId }: Table) {
  const { scene } = scenesOf(context, canvasId)
  const zone = scene.zones.find((each) => each.zone.id === zoneId)
  return Object.fromEntries(
    scene.cards.flatMap(({ card, box, zoneId: lies }) =>
      lies === zoneId && zone !== undefined
        ? [[card.text, [box.left - zone.box.left, box.top - zone.box.top]]]
        : [],
    ),
  )
}

describe('a zone that is moved', () => {
  test('takes along its cards, what is drawn in it and loose ends of lines; what lies elsewhere stays', () => {
    const made = table()
    const { context, canvasId, zoneId, figure, one, put } = made
    const inside = figure('ellipse', { point: [300, 300], size: [50, 50] })
    const around = figure('frame', { point: [-400, -400], size: [1500, 1500] })
    const line = valueOf(
      addConnector(context, {
        ...{ canvasId, authorId: null, label: '' },
        from: { itemId: put },
        to: { itemId: null, point: [500, 500] },
      }),
    ).id
    const before = inZone(context, made)
    valueOf(give(context, made, [1000, -100, 640, 720]))
    expect(frameOn(context, zoneId)).toEqual([1000, -100, 640, 720])
    expect(inZone(context, made)).toEqual(before)
    expect(pointOf(context, put)).toEqual([1040, 100])
    expect(findRecord(context.documents, figureType, inside)?.point).toEqual([1300, 200])
    expect(findRecord(context.documents, figureType, around)?.point).toEqual([-400, -400])
    expect(findRecord(context.documents, connectorType, line)?.to.point).toEqual([1500, 400])
    expect(pointOf(context, one)).toEqual([0, 1000])
  })

  test('takes along what is pinned to it, and clusters whole', () => {
    const made = table()
    const { context, canvasId, zoneId, put, flown } = made
    valueOf(pinThings(context, { ids: [put], isPinned: true }))
    valueOf(gatherCards(context, { canvasId, zoneId, cardIds: [put, flown], title: 'Mezzi' }))
    const before = inZone(context, made)
    valueOf(give(context, made, [-300, 500, 640, 720]))
    expect(inZone(context, made)).toEqual(before)
    expect(scenesOf(context, canvasId).scene.clusters).toMatchObject([{ zoneId }])
  })

  test('is back with all of it after one step of undo', () => {
    const made = table()
    const { context } = made
    const undo = createPersonUndo(context.documents)
    const before = readSnapshot(context.documents)
    undo.asOneStep(() => give(context, made, [400, 400, 640, 720]))
    expect(readSnapshot(context.documents)).not.toEqual(before)
    undo.undo()
    expect(readSnapshot(context.documents)).toEqual(before)
  })

  test('keeps its size, also at the edge of the canvas, and its cards can be reached there', () => {
    const made = table()
    const { context, zoneId, canvasId } = made
    const far = frameMoved([0, 0, 640, 720], { x: 9e6, y: 20.4 })
    expect(far).toEqual([1_000_000, 20, 640, 720])
    valueOf(give(context, made, far))
    const { scene } = scenesOf(context, canvasId)
    const box = scene.zones.find(({ zone }) => zone.id === zoneId)?.box
    for (const card of scene.cards.filter((each) => each.zoneId === zoneId))
      expect(box !== undefined && isInBox(box, centreOf(card.box))).toBe(true)
  })
})

describe('a zone that is made larger or smaller', () => {
  test('leaves cards where somebody put them, and places those anew that would lie outside it', () => {
    const made = table()
    const { context, canvasId, put, flown } = made
    valueOf(give(context, made, [-100, -100, 900, 900]))
    expect(pointOf(context, put)).toEqual([40, 200])
    valueOf(give(context, made, frameOf({ left: -100, top: -100, width: 1, height: 1 })))
    expect(frameOn(context, made.zoneId)).toEqual([-100, -100, leastZone.width, leastZone.height])
    const { scene } = scenesOf(context, canvasId)
    const [zone] = scene.zones
    for (const id of [put, flown]) {
      const box = scene.cards.find(({ card }) => card.id === id)?.box
      expect(zone !== undefined && box !== undefined && isInBox(zone.box, centreOf(box))).toBe(true)
    }
  })

  test('moves nothing that the canvas had placed outside all zones', () => {
    const made = table()
    const { context, canvasId, flown } = made
    valueOf(moveCards(context, { ids: [flown], zoneId: null, clusterId: null }))
    const at = () => scenesOf(context, canvasId).scene.cards.find(({ card }) => card.id === flown)?.box
    const before = at()
    valueOf(give(context, made, [0, 0, 640, 1400]))
    expect(at()).toEqual(before)
  })
})

describe('who may not', () => {
  test.each(['edit', 'move'] as const)('%s leaves zones where they are', (deed) => {
    const made = table()
    const { context, canvasId, zoneId, put } = made
    valueOf(setLocks(context, { canvasId, deeds: [deed] }))
    const guest = { ...context, keepsToLocks: () => true }
    expect(give(guest, made, [400, 0, 640, 720])).toMatchObject({ error: { rule: 'canvas-locked' } })
    expect([frameOn(context, zoneId), pointOf(context, put)]).toEqual([
      [0, 0, 640, 720],
      [40, 200],
    ])
    expect(give(context, made, [400, 0, 640, 720]).isOk).toBe(true)
  })

  test('puts nothing anywhere when the frame is none', () => {
    const made = table()
    expect(give(made.context, made, [Number.NaN, 0, 640, 720]).isOk).toBe(false)
    expect(pointOf(made.context, made.put)).toEqual([40, 200])
  })
})

describe('two who move a zone apart', () => {
  function two() {
    const made = table()
    const peers = [1, 2].map((number) => exchangePeer(number, made.context.documents))
    const [marta, iris] = peers
    if (marta === undefined || iris === undefined) throw new Error('Two were asked for')
    const both = [marta.documents.work, iris.documents.work] as const
    function meet(): void {
      for (const [from, to] of [both, [both[1], both[0]]] as const) {
        Y.applyUpdate(to, Y.encodeStateAsUpdate(from), 'file')
      }
      expect(readSnapshot(peers[1]?.documents ?? made.context.documents)).toEqual(
        readSnapshot(peers[0]?.documents ?? made.context.documents),
      )
    }
    return { ...made, marta, iris, meet }
  }

  test('end with one of both frames, whole, and every card in it', () => {
    const { marta, iris, meet, ...made } = two()
    valueOf(give(marta, made, [2000, 0, 640, 720]))
    valueOf(give(iris, made, [0, 3000, 500, 600]))
    meet()
    expect([
      [2000, 0, 640, 720],
      [0, 3000, 500, 600],
    ]).toContainEqual(frameOn(marta, made.zoneId))
    const { scene } = scenesOf(marta, made.canvasId)
    const [zone] = scene.zones
    for (const id of [made.put, made.flown]) {
      const card = scene.cards.find((each) => each.card.id === id)
      expect(card?.zoneId).toBe(made.zoneId)
      expect(zone !== undefined && card !== undefined && isInBox(zone.box, centreOf(card.box))).toBe(true)
    }
  })

  test('or take it and its cards away meanwhile, lose no card and bring nothing back', () => {
    const { marta, iris, meet, ...made } = two()
    valueOf(give(marta, made, [2000, 0, 640, 720]))
    valueOf(removeZone(iris, made.zoneId))
    valueOf(removeCards(iris, [made.put]))
    meet()
    const { scene } = scenesOf(iris, made.canvasId)
    expect(scene.zones).toEqual([])
    expect(scene.cards.map(({ card, zoneId }) => [card.text, zoneId])).toEqual([
      ['Uno', null],
      ['Due', null],
      ['Le chiavi', null],
    ])
    expect(goesWithZone(scene, { figures: [], lines: [], bounds: null }, made.zoneId).size).toBe(0)
  })
})
