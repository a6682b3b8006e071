import { expect, test, vi } from 'vitest'
import { createMemoryHost } from '../../../renderer/host/memory-host.ts'
import { RoomKeeper } from '../../../renderer/sharing/room-keeper.ts'
import type { JoinedRoom, RoomMemory } from '../../../renderer/sharing/room-memory.ts'
import { firstView, type RoomView } from '../../../renderer/sharing/room-view.ts'
import type { RoomVisit } from '../../../renderer/sharing/room-visit.ts'
import type { VisitPlace } from '../../../renderer/sharing/visit-parts.ts'
import type { OpenedRoom } from '../../../shared/ipc/room.ts'
import type { RoomCommand } from '../../../shared/sync/room/room-command.ts'
import { takeOverRoom } from '../../../shared/sync/room/room-state.ts'
import { createObservable } from '../../../shared/util/observable.ts'
import { ok } from '../../../shared/util/result.ts'

const author = { deviceId: 'device:01', name: 'Marta' }
const room = { kind: 'new', tavoloId: 'tavolo:1', title: 'Vicini di valle' } as const
const toOpen = { room, host: '192.168.1.23', name: 'Marta' }
const invitation = { address: '10.0.0.9:4747', laptopSecret: '0123456789abcdefghjkmnpqrs', name: 'Marta' }

/** A keeper with visits that go nowhere and say what became of them. */
function setUp(stored: JoinedRoom | null = null) {
  const memoryHost = createMemoryHost()
  const log: string[] = []
  const places: VisitPlace[] = []
  let joined = stored
  const memory: RoomMemory = {
    read: () => joined,
    write(next) {
      joined = next
    },
  }
  function makeVisit(place: VisitPlace): RoomVisit {
    const { addresses, opened, knownTavoloId: tavoloId, servedBy } = place
    places.push(place)
    const [address = ''] = addresses
    const view = createObservable<RoomView>(firstView({ opened, address, tavoloId, title: '', servedBy }))
    const visit = {
      view,
      start: () => log.push(`start ${address}`),
      async order(command: RoomCommand) {
        log.push(`${command.kind} ${command.kind === 'set-hubs' ? command.hubs.join(' ') : ''}`)
        return ok(undefined)
      },
      setOpened: (next: OpenedRoom) => view.set({ ...view.get(), opened: next }),
      end: async (how: string) => void log.push(`end ${address} ${how}`),
    }
    return visit as Partial<RoomVisit> as RoomVisit
  }
  const keeper = new RoomKeeper({
    host: memoryHost.host,
    clock: { nowMs: () => 1000, today: () => '2026-04-16', timeOfDay: () => '17:00' },
    author: { get: () => author },
    load: async () => ({ memory, makeVisit }),
    mayHaveJoined: () => joined !== null,
    logError: (error) => log.push(error.message),
  })
  return { keeper, log, places, memory, host: memoryHost.host }
}

test('a room is opened, followed and closed; afterwards the computer is alone', async () => {
  const { keeper, log, host } = setUp()
  expect(keeper.now.get()).toEqual({ kind: 'alone' })
  expect(await keeper.open(toOpen)).toEqual({ isOk: true, value: undefined })
  expect(keeper.now.get()).toMatchObject({ kind: 'in', tavoloId: 'tavolo:1', address: '192.168.1.23:4747' })
  await keeper.leave()
  expect(keeper.now.get()).toEqual({ kind: 'alone' })
  expect(await host.roomRead()).toBe(null)
  expect(log).toEqual(['start 192.168.1.23:4747', 'end 192.168.1.23:4747 keep-session'])
})

test('two tavoli are never open at once; the one that is stays', async () => {
  const { keeper } = setUp()
  await keeper.open(toOpen)
  const other = { ...toOpen, room: { ...room, tavoloId: 'tavolo:2' } } as const
  expect(await keeper.open(other)).toEqual({ isOk: false, error: 'other-tavolo' })
  expect(keeper.now.get()).toMatchObject({ kind: 'in', tavoloId: 'tavolo:1' })
})

test('a page that is read anew goes on with the room that is open', async () => {
  const before = setUp()
  await before.keeper.open(toOpen)
  const opened = await before.host.roomRead()
  const after = setUp()
  const { host } = after
  Object.assign(host, { roomRead: async () => opened })
  await after.keeper.resume()
  expect(after.keeper.now.get()).toMatchObject({ kind: 'in', opened: { tavoloId: 'tavolo:1' } })
})

test('a room that was joined is come back to until it is left', async () => {
  const first = setUp()
  await first.keeper.join(invitation)
  expect(first.memory.read()).toMatchObject({ addresses: ['10.0.0.9:4747'], provedTavoloId: null })
  const second = setUp(first.memory.read())
  await second.keeper.resume()
  expect(second.log).toEqual(['start 10.0.0.9:4747'])
  await second.keeper.leave()
  expect(second.log).toEqual(['start 10.0.0.9:4747', 'end 10.0.0.9:4747 forget'])
  expect(second.memory.read()).toBe(null)
})

test('a tavolo that is taken from this computer leaves its room; another one does not', async () => {
  const { keeper } = setUp()
  await keeper.open(toOpen)
  await keeper.letGo('tavolo:2')
  expect(keeper.now.get().kind).toBe('in')
  await keeper.letGo('tavolo:1')
  expect(keeper.now.get().kind).toBe('alone')
})

test('a room that somebody else serves meanwhile is given up: guests are sent there, and this computer joins it', async () => {
  const { keeper, log, places, memory, host } = setUp()
  await keeper.open(toOpen)
  const opened = await host.roomRead()
  if (opened === null) throw new Error('Nothing is open')
  const iris = { deviceId: 'device-iris', name: 'Iris', session: '1'.repeat(26), expiresAtMs: 1e12 }
  const state = takeOverRoom(opened.state, iris)
  places[0]?.onLater({ address: '192.168.1.9:4747', state })
  await vi.waitUntil(() => log.includes('start 192.168.1.9:4747'))
  expect(log.slice(1)).toEqual([
    'set-hubs 192.168.1.9:4747',
    'end 192.168.1.23:4747 keep-session',
    'start 192.168.1.9:4747',
  ])
  expect(await host.roomRead()).toBeNull()
  expect(keeper.now.get()).toMatchObject({ kind: 'in', opened: null, servedBy: 'Iris', tavoloId: 'tavolo:1' })
  expect(memory.read()).toMatchObject({
    addresses: ['192.168.1.9:4747'],
    laptopSecret: state.secrets.laptop,
    visit: { session: opened.session },
  })
  // What was said of a room that is given up already changes nothing.
  places[0]?.onLater({ address: '192.168.1.8:4747', state })
  await keeper.leave()
  expect(log.at(-1)).toBe('end 192.168.1.9:4747 forget')
})
