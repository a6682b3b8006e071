import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { createTavoloUndo } from '../../renderer/state/tavolo-undo.ts'
import { authorOfChange, LocalOrigin } from '../../shared/doc/origin.ts'
import { roomDevice, type RoomDevice, type RoomDeviceOptions } from '../support/room-device.ts'
import { memoryRoomHub, realRoomHub, type RoomHub } from '../support/room-hubs.ts'

const hubs = { 'in memory': memoryRoomHub, 'over the network': realRoomHub }

describe.each(Object.entries(hubs))('a device and a hub %s', { timeout: 20_000 }, (_, startHub) => {
  let hub: RoomHub
  let devices: RoomDevice[]
  let marta: RoomDevice

  function come(options: RoomDeviceOptions): RoomDevice {
    const device = roomDevice(hub, { seed: devices.length + 1, ...options })
    devices.push(device)
    return device
  }

  async function until(holds: () => boolean): Promise<void> {
    await vi.waitUntil(holds, { timeout: 8000, interval: 10 })
  }

  async function isIn(device: RoomDevice): Promise<void> {
    await until(() => device.door.state.get().kind === 'admitted')
  }

  beforeEach(async () => {
    hub = await startHub()
    devices = []
    marta = come({ name: 'Marta', kind: 'laptop', session: hub.ownerSession })
    await isIn(marta)
  })

  afterEach(async () => {
    for (const device of devices) device.stop()
    await hub.close()
  })

  function needsOf(device: RoomDevice): Y.Map<unknown> {
    return device.documents.work.getMap('needs')
  }

  test('who comes with an invitation waits, is let in, and gets what is there', async () => {
    needsOf(marta).set('need:1', 'trasporto')
    const anna = come({ name: 'Anna', kind: 'guest' })
    await until(() => anna.door.state.get().kind === 'waiting')
    await until(() => marta.door.news.get().waiting.length === 1)
    expect(marta.door.news.get().waiting[0]).toMatchObject({ name: 'Anna', kind: 'guest' })
    const admitted = await marta.door.order({ kind: 'admit', deviceId: 'device-anna', role: 'participant' })
    expect(admitted).toEqual({ isOk: true, value: undefined })
    await until(() => needsOf(anna).get('need:1') === 'trasporto')
    expect(anna.door.state.get()).toMatchObject({
      kind: 'admitted',
      roomTitle: 'Vicini di valle',
      admission: { role: 'participant', tavoloId: 'tavolo:1', name: 'Anna' },
    })
    needsOf(anna).set('need:2', 'compagnia')
    await until(() => needsOf(marta).get('need:2') === 'compagnia')
    await until(() => anna.link.sync.status.get().isComplete)
    expect(anna.link.sync.status.get()).toMatchObject({ connection: 'connected', pendingCount: 0 })
  })

  test('who has not said who it is, is asked', async () => {
    const guest = come({ name: 'Nessuno', kind: 'guest', saysName: false })
    await until(() => guest.door.state.get().kind === 'asked-name')
    expect(guest.door.state.get()).toMatchObject({ welcome: { roomTitle: 'Vicini di valle', names: [] } })
    guest.door.sayName({ participantId: null, name: 'Osvaldo' })
    await until(() => guest.door.state.get().kind === 'waiting')
  })

  test('a wrong invitation and a wrong secret are refused, and it does not go on asking', async () => {
    const guest = come({ name: 'Anna', kind: 'guest', invitation: '00000000000000000000000000' })
    await until(() => guest.door.state.get().kind === 'refused')
    expect(guest.door.state.get()).toEqual({ kind: 'refused', why: 'bad-invitation' })
    const laptop = come({ name: 'Luca', kind: 'laptop', laptopSecret: '00000000000000000000000000' })
    await until(() => laptop.door.state.get().kind === 'refused')
    expect(laptop.door.state.get()).toEqual({ kind: 'refused', why: 'wrong-secret' })
  })

  test('who is sent away hears it, loses the session, and syncs no more', async () => {
    hub.hub.rooms()[0]?.order({ kind: 'auto-admit', role: 'participant' })
    const anna = come({ name: 'Anna', kind: 'guest' })
    await isIn(anna)
    expect(anna.kept()).toMatchObject({ name: 'Anna', hubs: [hub.address] })
    await marta.door.order({ kind: 'block', deviceId: 'device-anna' })
    await until(() => anna.door.state.get().kind === 'sent-away')
    expect(anna.door.state.get()).toEqual({ kind: 'sent-away', isBlocked: true })
    expect(anna.kept()).toBeNull()
    expect(anna.link.sync.status.get().connection).toBe('off')
  })

  test('what a reader writes stays here and never counts as shared', async () => {
    hub.hub.rooms()[0]?.order({ kind: 'auto-admit', role: 'observer' })
    const osvaldo = come({ name: 'Osvaldo', kind: 'guest' })
    await isIn(osvaldo)
    await until(() => osvaldo.link.sync.status.get().isComplete)
    needsOf(osvaldo).set('need:9', 'di nascosto')
    await until(() => osvaldo.door.news.get().lastRefusal !== null)
    expect(osvaldo.door.news.get().lastRefusal).toMatchObject({ why: 'no-right', document: 'work' })
    expect(osvaldo.link.sync.status.get()).toMatchObject({ isComplete: false, pendingCount: 1 })
    expect(needsOf(marta).has('need:9')).toBe(false)
  })

  test('another role is told and holds at once', async () => {
    hub.hub.rooms()[0]?.order({ kind: 'auto-admit', role: 'observer' })
    const anna = come({ name: 'Anna', kind: 'guest' })
    await isIn(anna)
    await marta.door.order({ kind: 'set-role', deviceId: 'device-anna', role: 'participant' })
    await until(
      () => (anna.door.state.get() as { admission?: { role: string } }).admission?.role === 'participant',
    )
    needsOf(anna).set('need:3', 'una sala')
    await until(() => needsOf(marta).get('need:3') === 'una sala')
  })

  test('a change that comes has its author, and is no step of undo', async () => {
    hub.hub.rooms()[0]?.order({ kind: 'auto-admit', role: 'minute-taker' })
    const luca = come({ name: 'Luca', kind: 'laptop' })
    await isIn(luca)
    const undo = createTavoloUndo(marta.documents.official)
    const authors: (string | undefined)[] = []
    marta.documents.official.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.changed.size > 0) authors.push(authorOfChange(transaction)?.name)
    })
    await until(() => luca.link.sync.status.get().isComplete)
    // A presence goes with the next message; a change a moment later.
    await until(() => marta.link.sync.awareness.official.getStates().size >= 2)
    luca.documents.official.transact(
      () => luca.documents.official.getMap('process').set('title', 'Due'),
      new LocalOrigin({ deviceId: 'device-luca', name: 'Luca' }),
    )
    await until(() => marta.documents.official.getMap('process').get('title') === 'Due')
    expect(authors).toEqual(['Luca'])
    expect(undo.undoStack).toHaveLength(0)
  })

  test('nobody signs as somebody else: the name in the log is the one that was let in', async () => {
    hub.hub.rooms()[0]?.order({ kind: 'auto-admit', role: 'participant' })
    const eva = come({ name: 'Eva', kind: 'guest' })
    await isIn(eva)
    await until(() => eva.link.sync.status.get().isComplete)
    eva.link.sync.sayAuthor({ deviceId: marta.door.deviceId, name: 'Marta' })
    const authors: (string | undefined)[] = []
    marta.documents.work.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.changed.size > 0) authors.push(authorOfChange(transaction)?.name)
    })
    await until(() => marta.link.sync.awareness.work.getStates().size >= 2)
    needsOf(eva).set('need:9', 'firmato Marta')
    await until(() => needsOf(marta).get('need:9') === 'firmato Marta')
    expect(authors).toEqual(['Eva'])
  })

  test('with nobody else it says so; with others, only what is certain', async () => {
    expect(marta.link.truth.get()).toEqual({ devices: [], shared: { kind: 'not-shared' } })
    needsOf(marta).set('need:1', 'trasporto')
    await until(() => marta.link.sync.status.get().isComplete)
    expect(marta.link.truth.get().shared.kind).toBe('not-shared')
    hub.hub.rooms()[0]?.order({ kind: 'auto-admit', role: 'participant' })
    const anna = come({ name: 'Anna', kind: 'guest' })
    await until(() => marta.link.truth.get().shared.kind === 'with-all')
    expect(needsOf(anna).get('need:1')).toBe('trasporto')
    expect(marta.link.truth.get().devices).toEqual([
      { deviceId: 'device-anna', name: 'Anna', truth: { kind: 'has-everything' } },
    ])
    // A moment after a change nothing is certain, whatever the hub said before.
    needsOf(marta).set('need:2', 'compagnia')
    expect(marta.link.truth.get().shared).toEqual({ kind: 'on-the-way', pendingCount: 1 })
    expect(marta.link.truth.get().devices[0]?.truth).toEqual({ kind: 'behind', by: 1 })
    await until(() => marta.link.truth.get().shared.kind === 'with-all')
    anna.stop()
    await until(() => marta.link.truth.get().devices[0]?.truth.kind === 'left')
    expect(marta.link.truth.get().shared.kind).toBe('all-left')
  })

  test('what a deletion alone leaves different does not count as equal', async () => {
    hub.hub.rooms()[0]?.order({ kind: 'auto-admit', role: 'participant' })
    needsOf(marta).set('need:1', 'trasporto')
    const anna = come({ name: 'Anna', kind: 'guest' })
    await until(() => marta.link.truth.get().shared.kind === 'with-all')
    anna.link.sync.leave()
    needsOf(marta).delete('need:1')
    await until(() => marta.link.truth.get().devices[0]?.truth.kind === 'behind')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(marta.link.truth.get().devices[0]?.truth).toEqual({ kind: 'behind', by: 1 })
    expect(needsOf(anna).has('need:1')).toBe(true)
  })
})

test(
  'when its hub is gone a device goes to the next one of the room with the same session',
  { timeout: 20_000 },
  async () => {
    const first = await realRoomHub()
    first.hub.rooms()[0]?.order({ kind: 'auto-admit', role: 'participant' })
    const spare = await realRoomHub()
    const marta = roomDevice(first, { name: 'Marta', kind: 'laptop', session: first.ownerSession })
    await vi.waitUntil(() => marta.door.state.get().kind === 'admitted', { timeout: 4000 })
    await marta.door.order({ kind: 'set-hubs', hubs: [first.address, spare.address] })
    const anna = roomDevice(first, { name: 'Anna', kind: 'guest', seed: 2 })
    await vi.waitUntil(() => anna.kept()?.hubs.includes(spare.address) === true, { timeout: 3000 })
    const session = anna.kept()?.session
    // The other facilitator's laptop carries on with the same room.
    const { port } = new URL(`http://${spare.address}`)
    await spare.close()
    const second = await realRoomHub({ room: first.state(), port: Number(port) })
    anna.documents.work.getMap('needs').set('need:5', 'scritto nel frattempo')
    await first.close()
    await vi.waitUntil(
      () => anna.door.address === second.address && anna.door.state.get().kind === 'admitted',
      {
        timeout: 8000,
      },
    )
    expect(anna.kept()?.session).toBe(session)
    await vi.waitUntil(() => anna.link.sync.status.get().isComplete, { timeout: 4000 })
    const other = roomDevice(second, { name: 'Luca', kind: 'guest', seed: 3 })
    await vi.waitUntil(() => other.documents.work.getMap('needs').get('need:5') === 'scritto nel frattempo', {
      timeout: 4000,
    })
    for (const device of [marta, anna, other]) device.stop()
    await second.close()
  },
)
