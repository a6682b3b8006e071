import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  arrivedAt,
  mostInHandTold,
  readCanvasPresence,
} from '../../../shared/canvas/presence/canvas-presence.ts'
import { mostPointsTold, pointsTold, toldPoints } from '../../../shared/canvas/presence/told-sketch.ts'
import { peerTones } from '../../../shared/canvas/presence/peer-tones.ts'
import { largestPresenceBytes } from '../../../shared/sync/room/limits.ts'
import { PageTeller } from '../../../renderer/guest/visit/page-teller.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { setTable } from './two-desks.ts'

const canvasId = 'canvas:swot'
let time: ManualTimekeeper
let table: ReturnType<typeof setTable>

beforeEach(() => {
  time = new ManualTimekeeper()
  table = setTable(time, [
    { name: 'Marta', role: 'facilitator' },
    { name: 'Iris', role: 'participant' },
    { name: 'Gino', role: 'observer' },
  ])
})

afterEach(() => table.stop())

function place(index: number) {
  const found = table.places[index]
  if (found === undefined) throw new Error('Nobody sits there')
  return found
}
const [marta, iris, gino] = [() => place(0), () => place(1), () => place(2)]

describe('what a device says of itself', () => {
  test('is read when it is exactly that, and counts for nothing when it is anything else', () => {
    const good = { ...arrivedAt(canvasId), chosen: ['card:1'], cursor: { x: 3, y: -4 } }
    expect(readCanvasPresence(good)).toEqual(good)
    expect(readCanvasPresence({ ...good, later: true })).toEqual(good)
    const sketchBox = { left: 0, top: 0, width: 10, height: 10 }
    const drawn = { ...good, sketch: { kind: 'box', form: 'frame', box: sketchBox, ink: 'red' } }
    expect(readCanvasPresence(drawn)).toEqual(drawn)
    // Older devices told neither sketches nor zones.
    const { sketch, ...older } = { ...good, hand: { ids: ['card:1'], way: { x: 1, y: 1 } } }
    expect(sketch).toBeNull()
    expect(readCanvasPresence(older)).toEqual({ ...good, hand: { ...older.hand, zoneId: null } })
    const points121 = Array.from({ length: 3 * 121 }, () => 1)
    const bad: unknown[] = [
      undefined,
      null,
      'canvas:swot',
      { ...good, canvasId: 'card:1' },
      { ...good, cursor: { x: Number.NaN, y: 0 } },
      { ...good, cursor: { x: 1e12, y: 0 } },
      { ...good, sight: { left: 0, top: 0, width: 0, height: 10 } },
      { ...good, chosen: ['<script>'] },
      { ...good, chosen: Array.from({ length: 1000 }, (_, index) => `card:${index}`) },
      { ...good, hand: { ids: [], way: { x: 1, y: 1 }, zoneId: null } },
      { ...good, idleMinutes: -1 },
      { ...good, hand: { ids: ['card:1'], way: { x: 1, y: 1 }, zoneId: 'card:1' } },
      { ...good, sketch: { kind: 'loop', points: [], ink: 'red' } },
      { ...good, sketch: { kind: 'box', form: 'image', box: sketchBox, ink: 'red' } },
      { ...good, sketch: { kind: 'box', form: 'frame', box: { ...sketchBox, width: -1 }, ink: 'red' } },
      { ...good, sketch: { kind: 'line', from: { x: 0, y: 0 }, to: { x: 1e9, y: 0 }, ink: 'red' } },
      { ...good, sketch: { kind: 'stroke', points: [1, 2], pen: 'thin', ink: 'red' } },
      { ...good, sketch: { kind: 'stroke', points: [1, 2, 3, 4], pen: 'thin', ink: 'red' } },
      { ...good, sketch: { kind: 'stroke', points: [1, 2, 50], pen: 'thin', ink: 'url(evil)' } },
      { ...good, sketch: { kind: 'stroke', points: points121, pen: 'thin', ink: 'red' } },
    ]
    for (const value of bad) expect(readCanvasPresence(value)).toBeNull()
  })

  test('fits what a hub takes, whatever is chosen and in the hand', () => {
    marta().desk.enter(canvasId)
    iris().desk.enter(canvasId)
    const ids = Array.from({ length: 5000 }, (_, index) => `card:${String(index).padStart(64, '0')}`)
    marta().desk.say({ chosen: ids, hand: { ids, way: { x: 1, y: 2 }, zoneId: null } })
    const said = JSON.stringify(marta().awareness.getLocalState())
    expect(said.length).toBeLessThan(largestPresenceBytes - 1000)
    const [peer] = iris().desk.motions.get().values()
    expect(peer?.hand?.ids.length ?? mostInHandTold).toBe(mostInHandTold)
  })

  test('has of a long stroke some points, evenly, and always where the pen is', () => {
    const points = Array.from({ length: 5000 }, (_, index) => ({ x: index, y: 9 - index, pressure: 0.5 }))
    const told = toldPoints(points)
    expect(told.length).toBeLessThanOrEqual(3 * mostPointsTold)
    expect(told.slice(-3)).toEqual([4999, -4990, 50])
    expect(pointsTold(told).at(-1)).toEqual({ x: 4999, y: -4990, pressure: 0.5 })
    const all = { kind: 'stroke', points: told, pen: 'thick', ink: 'blue' }
    expect(readCanvasPresence({ ...arrivedAt(canvasId), sketch: all })?.sketch).toEqual(all)
    expect(toldPoints(points.slice(0, 2))).toEqual([0, 9, 50, 1, 8, 50])
  })

  test('is not sent when nothing has changed, nor oftener than twenty times a second', async () => {
    marta().desk.enter(canvasId)
    iris().desk.enter(canvasId)
    await time.pass(1000)
    marta().sent.length = 0
    for (let step = 0; step < 100; step += 1) {
      marta().desk.say({ cursor: { x: step, y: 0 } })
      await time.pass(10)
    }
    await time.pass(1000)
    expect(marta().sent.length).toBeGreaterThan(10)
    expect(marta().sent.length).toBeLessThanOrEqual(21)
    expect(marta().sent.at(-1)).toMatchObject({ cursor: { x: 99, y: 0 } })
    marta().sent.length = 0
    marta().desk.say({ cursor: { x: 99, y: 0 } })
    await time.pass(1000)
    expect(marta().sent).toEqual([])
  })

  test('has nothing that moves in it while nobody is at the same canvas', async () => {
    marta().desk.enter(canvasId)
    marta().desk.say({ chosen: ['card:1'] })
    await time.pass(1000)
    marta().sent.length = 0
    marta().desk.say({ cursor: { x: 1, y: 1 }, sight: { left: 0, top: 0, width: 9, height: 9 } })
    await time.pass(1000)
    expect(marta().sent).toEqual([])
    iris().desk.enter(canvasId)
    await time.pass(1000)
    expect(marta().sent.at(-1)).toMatchObject({ cursor: { x: 1, y: 1 }, sight: { width: 9 } })
    expect(iris().desk.motions.get().get('laptop-0')?.cursor).toEqual({ x: 1, y: 1 })
  })
})

describe('others at a canvas', () => {
  test('have the name that the hub attests, and are there until they leave', async () => {
    const leave = iris().desk.enter(canvasId)
    iris().desk.say({ chosen: ['card:1'], at: 'card:1' })
    await time.pass(100)
    expect(marta().desk.peers.get()).toEqual([
      expect.objectContaining({ id: 'laptop-1', name: 'Iris', canvasId, chosen: ['card:1'], idleMinutes: 0 }),
    ])
    expect(iris().desk.peers.get()).toEqual([])
    leave()
    expect(marta().desk.peers.get()).toEqual([])
  })

  test('change nothing that React draws when only something moves', async () => {
    marta().desk.enter(canvasId)
    iris().desk.enter(canvasId)
    await time.pass(100)
    const before = marta().desk.peers.get()
    iris().desk.say({ hand: { ids: ['card:1'], way: { x: 7, y: 7 }, zoneId: null } })
    await time.pass(100)
    expect(marta().desk.motions.get().get('laptop-1')?.hand?.way).toEqual({ x: 7, y: 7 })
    expect(marta().desk.peers.get()).toBe(before)
  })

  test('who may only read are seen to be there, and have nothing in their hands', async () => {
    marta().desk.enter(canvasId)
    gino().desk.enter(canvasId)
    gino().desk.say({
      chosen: ['card:1'],
      hand: { ids: ['card:1'], way: { x: 1, y: 1 }, zoneId: null },
      cursor: { x: 1, y: 1 },
    })
    await time.pass(100)
    expect(marta().desk.peers.get()).toEqual([expect.objectContaining({ name: 'Gino', chosen: [] })])
    expect(marta().desk.motions.get().get('laptop-2')).toEqual({
      ...{ hand: null, sketch: null, cursor: null, sight: null },
    })
  })

  test('are idle after two minutes without a touch, and back with the next', async () => {
    iris().desk.enter(canvasId)
    await time.pass(119_000)
    expect(marta().desk.peers.get()[0]?.idleMinutes).toBe(0)
    await time.pass(200_000)
    expect(marta().desk.peers.get()[0]?.idleMinutes).toBe(5)
    iris().desk.noteActivity()
    expect(marta().desk.peers.get()[0]?.idleMinutes).toBe(0)
  })

  test('are there again after a cut, though nothing of what they say has changed', async () => {
    iris().desk.enter(canvasId)
    await time.pass(100)
    const { states } = marta().awareness
    states.delete(iris().awareness.clientID)
    marta().awareness.emit('update', [
      { added: [], updated: [], removed: [iris().awareness.clientID] },
      'cut',
    ])
    expect(marta().desk.peers.get()).toEqual([])
    iris().connection.set('connecting')
    iris().connection.set('connected again')
    await time.pass(100)
    expect(marta().desk.peers.get()).toHaveLength(1)
  })

  test('who look on from a phone are told apart by the name that the hub attests, and nobody moves anything for them', async () => {
    const phone = new PageTeller(iris().awareness)
    marta().desk.enter(canvasId)
    await time.pass(1000)
    const [before, sentBefore] = [marta().desk.peers.get(), iris().sent.length]
    phone.shows(canvasId)
    phone.shows(canvasId)
    expect(marta().desk.pages.get()).toEqual([{ id: 'laptop-1', name: 'Iris', canvasId }])
    expect(iris().sent).toHaveLength(sentBefore + 1)
    expect(marta().desk.peers.get()).toBe(before)
    marta().sent.length = 0
    marta().desk.say({ cursor: { x: 1, y: 1 } })
    await time.pass(1000)
    expect(marta().sent).toEqual([])
    // The phone is locked, or goes to another part of its page.
    phone.shows(null)
    expect(marta().desk.pages.get()).toEqual([])
  })

  test('have a colour each, the same for everybody who sees them, as long as there are colours', () => {
    const ids = ['c', 'a', 'e', 'b', 'd', 'f']
    const tones = peerTones(ids)
    expect(new Set(tones.values()).size).toBe(6)
    expect(peerTones(ids.toReversed())).toEqual(tones)
    expect(peerTones(Array.from({ length: 30 }, (_, index) => `device-${index}`)).size).toBe(30)
  })
})
