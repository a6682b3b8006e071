import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  arrivedAt,
  mostInHandTold,
  readCanvasPresence,
} from '../../../shared/canvas/presence/canvas-presence.ts'
import { peerTones } from '../../../shared/canvas/presence/peer-tones.ts'
import { largestPresenceBytes } from '../../../shared/sync/room/limits.ts'
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
      { ...good, hand: { ids: [], way: { x: 1, y: 1 } } },
      { ...good, idleMinutes: -1 },
    ]
    for (const value of bad) expect(readCanvasPresence(value)).toBeNull()
  })

  test('fits what a hub takes, whatever is chosen and in the hand', () => {
    marta().desk.enter(canvasId)
    iris().desk.enter(canvasId)
    const ids = Array.from({ length: 5000 }, (_, index) => `card:${String(index).padStart(64, '0')}`)
    marta().desk.say({ chosen: ids, hand: { ids, way: { x: 1, y: 2 } } })
    const said = JSON.stringify(marta().awareness.getLocalState())
    expect(said.length).toBeLessThan(largestPresenceBytes - 1000)
    const [peer] = iris().desk.motions.get().values()
    expect(peer?.hand?.ids.length ?? mostInHandTold).toBe(mostInHandTold)
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
    iris().desk.say({ hand: { ids: ['card:1'], way: { x: 7, y: 7 } } })
    await time.pass(100)
    expect(marta().desk.motions.get().get('laptop-1')?.hand?.way).toEqual({ x: 7, y: 7 })
    expect(marta().desk.peers.get()).toBe(before)
  })

  test('who may only read are seen to be there, and have nothing in their hands', async () => {
    marta().desk.enter(canvasId)
    gino().desk.enter(canvasId)
    gino().desk.say({
      chosen: ['card:1'],
      hand: { ids: ['card:1'], way: { x: 1, y: 1 } },
      cursor: { x: 1, y: 1 },
    })
    await time.pass(100)
    expect(marta().desk.peers.get()).toEqual([expect.objectContaining({ name: 'Gino', chosen: [] })])
    expect(marta().desk.motions.get().get('laptop-2')).toEqual({ hand: null, cursor: null, sight: null })
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

  test('have a colour each, the same for everybody who sees them, as long as there are colours', () => {
    const ids = ['c', 'a', 'e', 'b', 'd', 'f']
    const tones = peerTones(ids)
    expect(new Set(tones.values()).size).toBe(6)
    expect(peerTones(ids.toReversed())).toEqual(tones)
    expect(peerTones(Array.from({ length: 30 }, (_, index) => `device-${index}`)).size).toBe(30)
  })
})
