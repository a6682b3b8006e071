import { afterEach, expect, test, vi } from 'vitest'
import { hubsToFollow, roomToFollow } from '../../renderer/sharing/follow-later-hub.ts'
import { lookForHub } from '../../renderer/sharing/look-for-hub.ts'
import { RivalWatch, type LaterHub } from '../../renderer/sharing/rival-watch.ts'
import { openRoom, takeOverRoom, type RoomState } from '../../shared/sync/room/room-state.ts'
import { makeToken } from '../../shared/sync/room/token.ts'
import {
  fastTimekeeper,
  roomDevice,
  type RoomDevice,
  type RoomDeviceOptions,
} from '../support/room-device.ts'
import { realRoomHub, type RoomHub } from '../support/room-hubs.ts'
import { seededBytes } from '../support/seeded-bytes.ts'

// Marta's lid was closed, Iris took the room over, and Marta's lid is open again: two hubs serve one room.

const timekeeper = fastTimekeeper(10)
const opened: { stop: () => unknown }[] = []

afterEach(async () => {
  for (const thing of opened.splice(0).toReversed()) await thing.stop()
})

async function openHub(options: Parameters<typeof realRoomHub>[0] = {}): Promise<RoomHub> {
  const hub = await realRoomHub(options)
  opened.push({ stop: async () => hub.close() })
  return hub
}

function come(hub: RoomHub, options: RoomDeviceOptions): RoomDevice {
  const device = roomDevice(hub, options)
  opened.push(device)
  return device
}

const isIn = async ({ door }: RoomDevice) =>
  vi.waitUntil(() => door.state.get().kind === 'admitted', { timeout: 5000 })

/** What Marta's window sees at an address, with her session and the room's secret. */
async function lookFrom(hub: RoomHub, device: RoomDevice, address: string): Promise<RoomState | null> {
  return lookForHub({
    ...{ address, session: hub.ownerSession, name: 'Marta', random: seededBytes(7) },
    // The hub tells the state of its room after a fifth of a second: four seconds must not be four tenths.
    timekeeper: fastTimekeeper(1),
    device: { id: device.door.deviceId, kind: 'laptop', language: 'it' },
    sockets: device.sockets,
  })
}

async function takenOver(first: RoomHub): Promise<RoomHub> {
  const session = makeToken(seededBytes(5))
  const iris = { deviceId: 'device-iris', name: 'Iris', session, expiresAtMs: Date.now() + 1e8 }
  return openHub({ room: takeOverRoom(first.state(), iris) })
}

test(
  'the hub that woke stands back, its guests go on at the later one, and nothing is lost',
  { timeout: 30_000 },
  async () => {
    const first = await openHub()
    const marta = come(first, { name: 'Marta', kind: 'laptop', session: first.ownerSession })
    await isIn(marta)
    first.hub.rooms()[0]?.order({ kind: 'auto-admit', role: 'participant' })
    const anna = come(first, { name: 'Anna', kind: 'guest', seed: 2 })
    await isIn(anna)
    const second = await takenOver(first)
    first.hub.rooms()[0]?.order({ kind: 'set-hubs', hubs: [second.address] })
    // A page of the one hub may open sockets at the other.
    second.hub.rooms()[0]?.order({ kind: 'set-hubs', hubs: [first.address] })
    anna.documents.work.getMap('needs').set('need:1', 'scritto mentre erano due')

    const later = await new Promise<LaterHub>((resolve) => {
      const watch = new RivalWatch({
        timekeeper,
        knock: async () => true,
        own: () => ({ address: first.address, state: first.state() }),
        look: async (address) => lookFrom(first, marta, address),
        onLater: resolve,
      })
      opened.push(watch)
    })
    expect(later).toMatchObject({
      address: second.address,
      state: { term: { generation: 1, host: 'device-iris' } },
    })
    await marta.door.order({ kind: 'set-hubs', hubs: hubsToFollow(later) })
    await first.hub.close()

    await vi.waitUntil(
      () => anna.door.address === second.address && anna.door.state.get().kind === 'admitted',
      { timeout: 8000 },
    )
    const back = come(second, {
      name: 'Marta',
      kind: 'laptop',
      session: first.ownerSession,
      documents: marta.documents,
      seed: 3,
    })
    await isIn(back)
    expect(back.door.state.get()).toMatchObject({ admission: { role: 'facilitator' } })
    await vi.waitUntil(
      () => back.documents.work.getMap('needs').get('need:1') === 'scritto mentre erano due',
      {
        timeout: 5000,
      },
    )
  },
)

test(
  'only a hub of the same room is seen, and the earlier one does not call the later back',
  { timeout: 30_000 },
  async () => {
    const first = await openHub()
    const marta = come(first, { name: 'Marta', kind: 'laptop', session: first.ownerSession })
    await isIn(marta)
    const second = await takenOver(first)
    const session = makeToken(seededBytes(78))
    const owner = { deviceId: 'device-marta', name: 'Marta', session, expiresAtMs: 1e15 }
    const room = { tavoloId: 'tavolo:1', title: 'Altra sala', owner, random: seededBytes(77) } as const
    // The same tavolo, opened to a room of its own.
    const stranger = await openHub({ room: openRoom(room) })
    expect(await lookFrom(first, marta, stranger.address)).toBeNull()
    expect((await lookFrom(first, marta, first.address))?.term).toEqual(first.state().term)
    expect((await lookFrom(first, marta, second.address))?.term.generation).toBe(1)
    // Whom the later hub has sent away sees nothing there.
    second.hub.rooms()[0]?.order({ kind: 'send-away', deviceId: 'device-marta' })
    expect(await lookFrom(first, marta, second.address)).toBeNull()
  },
)

test(
  'the hub that woke is found by its session when the laptops’ code was renewed meanwhile, and gets the new one',
  { timeout: 30_000 },
  async () => {
    const first = await openHub()
    const marta = come(first, { name: 'Marta', kind: 'laptop', session: first.ownerSession })
    await isIn(marta)
    const second = await takenOver(first)
    second.hub.rooms()[0]?.order({ kind: 'renew-invitation', of: 'laptop' })
    const state = await lookFrom(first, marta, second.address)
    const renewed = second.state().secrets.laptop
    expect(renewed).not.toBe(first.state().secrets.laptop)
    expect(state).toMatchObject({ term: { generation: 1 }, secrets: { laptop: renewed } })
    if (state === null) return
    const { room } = roomToFollow({
      was: {
        ...{ tavoloId: 'tavolo:1', address: first.address, phase: 'listening' },
        ...{ session: first.ownerSession, state: first.state() },
      },
      later: { address: second.address, state },
      author: { deviceId: 'marta', name: 'Marta' },
      nowMs: Date.now(),
    })
    expect(room).toMatchObject({ laptopSecret: renewed, visit: { session: first.ownerSession } })
    // Whoever was sent away and still has the old code is nobody there, with it and with its session.
    second.hub.rooms()[0]?.order({ kind: 'send-away', deviceId: 'device-marta' })
    expect(await lookFrom(first, marta, second.address)).toBeNull()
    expect(second.hub.rooms()[0]?.room.visits.size).toBe(0)
  },
)
