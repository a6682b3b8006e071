import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PageTeller } from '../../renderer/guest/visit/page-teller.ts'
import { createPresenceDesk } from '../../renderer/presence/presence-desk.ts'
import { mostPointsTold, type ToldSketch } from '../../shared/canvas/presence/told-sketch.ts'
import { inks, penWidths } from '../../shared/model/drawn-fields.ts'
import { createObservable } from '../../shared/util/observable.ts'
import { fastTimekeeper, roomDevice, type RoomDevice } from '../support/room-device.ts'
import { memoryRoomHub, type RoomHub } from '../support/room-hubs.ts'
import { type SeededRandom, seedsOfThisRun, withSeed } from '../support/seeded-random.ts'

/** Fewer than this in a run would meet no cut. */
const seedCount = Number(process.env.SEEDS ?? 4)
const canvasId = 'canvas:swot'

let hub: RoomHub
let seats: Seat[]

type Seat = ReturnType<typeof sit>

beforeEach(async () => {
  hub = await memoryRoomHub()
  seats = []
  hub.hub.rooms()[0]?.order({ kind: 'auto-admit', role: 'participant' })
})

afterEach(async () => {
  for (const { desk, stopDesk, device } of seats) {
    desk.say({ hand: null })
    stopDesk()
    device.stop()
  }
  await hub.close()
})

/** A device of the room at its canvases. */
function sit(device: RoomDevice, deviceId: string) {
  const { sync, authors } = device.link
  const connection = createObservable(sync.status.get().connection)
  const unfollow = sync.status.subscribe(() => connection.set(sync.status.get().connection))
  const desk = createPresenceDesk(
    { awareness: sync.awareness.work, authorOf: authors.authorOf, connection },
    { timekeeper: fastTimekeeper(10), ownIds: [deviceId] },
  )
  function stopDesk(): void {
    unfollow()
    desk.stop()
  }
  return { device, desk, stopDesk, peerOf: (id: string) => desk.peers.get().find((peer) => peer.id === id) }
}

async function come(name: string, kind: 'guest' | 'laptop', session?: string): Promise<Seat> {
  const seed = seats.length + 1
  const device = roomDevice(hub, { name, kind, seed, ...(session === undefined ? {} : { session }) })
  const seat = sit(device, `device-${name.toLowerCase()}`)
  seats.push(seat)
  await until(() => device.door.state.get().kind !== 'connecting')
  if (kind === 'laptop' && session === undefined) {
    await until(() => device.door.state.get().kind !== 'asked-name')
    const marta = seats[0]?.device.door
    await marta?.order({ kind: 'admit', deviceId: device.door.deviceId, role: 'minute-taker' })
  }
  await until(() => device.link.sync.status.get().isComplete)
  return seat
}

/** A box, a line or a stroke that somebody is drawing. */
function randomSketch(random: SeededRandom): ToldSketch {
  const place = () => ({ x: random.between(0, 900), y: random.between(0, 900) })
  const kind = random.pick(['box', 'line', 'stroke'] as const)
  const ink = random.pick(inks)
  if (kind === 'line') return { kind, from: place(), to: place(), ink }
  if (kind === 'box') {
    const box = { left: random.between(0, 9), top: 0, width: random.between(0, 300), height: 0 }
    return { kind, form: 'ellipse', box, ink }
  }
  const points = Array.from({ length: 3 * random.between(1, mostPointsTold) }, () => random.between(0, 100))
  return { kind, points, pen: random.pick(penWidths), ink }
}

async function until(holds: () => boolean): Promise<void> {
  await vi.waitUntil(holds, { timeout: 8000, interval: 5 })
}

describe('two laptops at a canvas', () => {
  let marta: Seat
  let iris: Seat

  beforeEach(async () => {
    marta = await come('Marta', 'laptop', hub.ownerSession)
    iris = await come('Iris', 'laptop')
  })

  test('see each other under the names that were let in, and are gone at once when one is', async () => {
    marta.desk.enter(canvasId)
    iris.desk.enter(canvasId)
    await until(() => marta.peerOf('device-iris')?.name === 'Iris')
    await until(() => iris.peerOf('device-marta')?.name === 'Marta')
    iris.stopDesk()
    iris.device.stop()
    await until(() => marta.desk.peers.get().length === 0)
  })

  test('see each other again after the hub was started anew, though they say nothing new', async () => {
    marta.desk.enter(canvasId)
    iris.desk.enter(canvasId)
    iris.desk.say({ chosen: ['card:1'], at: 'card:1' })
    await until(() => marta.peerOf('device-iris')?.chosen.length === 1)
    hub.restart()
    await until(() => marta.desk.peers.get().length === 0)
    await until(() => marta.peerOf('device-iris')?.chosen.length === 1)
    await until(() => iris.peerOf('device-marta')?.name === 'Marta')
  })

  test.each(seedsOfThisRun(seedCount))(
    'whatever both do, each ends with what the other said last (seed %i)',
    async (seed) =>
      withSeed({ seed, name: 'whatever both do', project: 'hub' }, async (random) => {
        const said = new Map<Seat, unknown>()
        for (const seat of [marta, iris]) seat.desk.enter(canvasId)
        for (let step = 0; step < 60; step += 1) {
          const seat = random.pick([marta, iris])
          const hand = random.chance(0.3)
            ? null
            : {
                ids: [`card:${random.between(0, 9)}`],
                way: { x: random.between(0, 500), y: random.between(0, 500) },
                zoneId: random.chance(0.2) ? ('zone:1' as const) : null,
              }
          const sketch = random.chance(0.5) ? null : randomSketch(random)
          const cursor = random.chance(0.2) ? null : { x: random.between(0, 900), y: random.between(0, 900) }
          seat.desk.say({ hand, sketch, cursor })
          said.set(seat, { hand, sketch, cursor, sight: null })
          if (random.chance(0.02)) hub.restart()
          await new Promise((resolve) => {
            setTimeout(resolve, random.between(0, 8))
          })
        }
        const sees = (from: Seat, id: string) => JSON.stringify(from.desk.motions.get().get(id))
        await until(() => sees(marta, 'device-iris') === JSON.stringify(said.get(iris)))
        await until(() => sees(iris, 'device-marta') === JSON.stringify(said.get(marta)))
        expect(marta.peerOf('device-iris')?.canvasId).toBe(canvasId)
      }),
  )
})

test("what moves at a laptop twenty times a second hardly ever goes to guests' pages", async () => {
  const marta = await come('Marta', 'laptop', hub.ownerSession)
  const iris = await come('Iris', 'laptop')
  const eva = await come('Eva', 'guest')
  const { clientID } = marta.device.documents.work
  marta.desk.enter(canvasId)
  iris.desk.enter(canvasId)
  await until(() => iris.peerOf('device-marta') !== undefined)
  await until(() => eva.device.link.sync.awareness.work.getStates().has(clientID))
  let told = 0
  eva.device.link.sync.awareness.work.on('update', ({ updated }: { updated: number[] }) => {
    if (updated.includes(clientID)) told += 1
  })
  for (let x = 1; x <= 60; x += 1) {
    marta.desk.say({ cursor: { x, y: 0 } })
    await new Promise((resolve) => {
      setTimeout(resolve, 6)
    })
  }
  await until(() => iris.desk.motions.get().get('device-marta')?.cursor?.x === 60)
  expect(told).toBeLessThanOrEqual(2)
})

test('a laptop hears which canvas a phone shows, and that it is gone with it', async () => {
  const marta = await come('Marta', 'laptop', hub.ownerSession)
  const eva = await come('Eva', 'guest')
  marta.desk.enter(canvasId)
  const phone = new PageTeller(eva.device.link.sync.awareness.work)
  phone.shows(canvasId)
  await until(() => marta.desk.pages.get().length === 1)
  expect(marta.desk.pages.get()).toEqual([{ id: 'device-eva', name: 'Eva', canvasId }])
  // A page cannot pass for a laptop: the hub takes out of what it says whatever else there is.
  eva.desk.enter(canvasId)
  phone.shows(null)
  await until(() => marta.desk.pages.get().length === 0)
  phone.shows(canvasId)
  await until(() => marta.desk.pages.get().length === 1)
  expect(marta.desk.peers.get()).toEqual([])
  eva.stopDesk()
  eva.device.stop()
  await until(() => marta.desk.pages.get().length === 0)
})
