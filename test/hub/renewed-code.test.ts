import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { SealedConnection } from '../../electron/hub/sealed-connection.ts'
import { sealedKey } from '../../shared/sync/sealed/sealed-key.ts'
import { roomDevice, type RoomDevice, type RoomDeviceOptions } from '../support/room-device.ts'
import { realRoomHub, type RoomHub } from '../support/room-hubs.ts'

// Luca's laptop is in; its lid is closed; Marta renews the laptops' code, because it went round. Luca opens the lid again.

const opened: { stop: () => unknown }[] = []

afterEach(async () => {
  for (const thing of opened.splice(0).toReversed()) await thing.stop()
})

function come(hub: RoomHub, options: RoomDeviceOptions): RoomDevice {
  const device = roomDevice(hub, { seed: opened.length + 1, ...options })
  opened.push(device)
  return device
}

const isIn = async ({ door }: RoomDevice) =>
  vi.waitUntil(() => door.state.get().kind === 'admitted', { timeout: 5000 })

/** A room in which Luca was with his laptop; his lid is closed now. */
async function roomThatLucaKnows() {
  const hub = await realRoomHub()
  opened.push({ stop: async () => hub.close() })
  const marta = come(hub, { name: 'Marta', kind: 'laptop', session: hub.ownerSession })
  await isIn(marta)
  await marta.door.order({ kind: 'auto-admit', role: 'minute-taker' })
  const luca = come(hub, { name: 'Luca', kind: 'laptop' })
  await isIn(luca)
  const session = luca.kept()?.session ?? ''
  luca.stop()
  const secret = hub.state().secrets.laptop
  await marta.door.order({ kind: 'renew-invitation', of: 'laptop' })
  expect(hub.state().secrets.laptop).not.toBe(secret)
  const asBefore = { name: 'Luca', kind: 'laptop', session, laptopSecret: secret } as const
  return { hub, marta, asBefore }
}

test(
  'a laptop that slept is in again by itself, writes, and has the new code',
  { timeout: 20_000 },
  async () => {
    const { hub, marta, asBefore } = await roomThatLucaKnows()
    const luca = come(hub, asBefore)
    await isIn(luca)
    luca.documents.official.getMap('process').set('title', 'scritto dopo il sonno')
    await vi.waitUntil(() => marta.documents.official.getMap('process').has('title'), { timeout: 5000 })
    // Without its session it comes with what it was told.
    const renew = vi.spyOn(luca.sockets, 'renewSecret')
    luca.door.stop()
    luca.door.start()
    await vi.waitUntil(() => renew.mock.calls.length > 0, { timeout: 5000 })
    expect(renew.mock.calls[0]).toEqual([hub.state().secrets.laptop])
  },
)

test(
  'with the old code alone nobody comes in, and who was sent away neither',
  { timeout: 20_000 },
  async () => {
    const { hub, marta, asBefore } = await roomThatLucaKnows()
    const { session: _, ...withoutSession } = asBefore
    const eva = come(hub, { ...withoutSession, name: 'Eva' })
    await vi.waitUntil(() => eva.door.state.get().kind === 'refused', { timeout: 5000 })
    expect(eva.door.state.get()).toEqual({ kind: 'refused', why: 'wrong-secret' })
    for (const kind of ['send-away', 'block'] as const) {
      await marta.door.order({ kind, deviceId: 'device-luca' })
      const luca = come(hub, asBefore)
      await vi.waitUntil(() => luca.door.state.get().kind === 'refused', { timeout: 5000 })
      expect(luca.door.state.get()).toEqual({ kind: 'refused', why: 'wrong-secret' })
    }
    expect(marta.door.news.get().waiting).toEqual([])
  },
)

test(
  'a laptop whose session is over asks again where the code is still good, and is told no session by who has only the code',
  { timeout: 20_000 },
  async () => {
    const { hub, asBefore } = await roomThatLucaKnows()
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    opened.push({ stop: () => server.close() })
    const heard: unknown[] = []
    server.on('connection', (beneath) => {
      const sealed = new SealedConnection(beneath, {
        keys: () => [{ name: 'impostor', key: sealedKey(asBefore.laptopSecret) }],
        door: 'door',
        ephemeral: new Uint8Array(32).fill(3),
        mostMessageBytes: 10_000,
      })
      sealed.on('message', (data) => heard.push(JSON.parse(data.toString())))
    })
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const luca = come(hub, { ...asBefore, addresses: [`127.0.0.1:${port}`] })
    await vi.waitUntil(() => heard.length > 0, { timeout: 5000 })
    expect(heard[0]).toMatchObject({ kind: 'hello', device: { id: 'device-luca' } })
    expect(JSON.stringify(heard)).not.toContain(asBefore.session)
    expect(luca.kept()).toBeNull()
  },
)
