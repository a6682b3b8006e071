import { expect, test } from 'vitest'
import {
  HubKeeper,
  type HubProcess,
  type HubProcessEvents,
} from '../../../electron/features/room/hub-keeper.ts'
import type { HubOrder } from '../../../electron/hub/hub-process-messages.ts'
import type { OpenedRoom } from '../../../shared/ipc/room.ts'
import { openRoom } from '../../../shared/sync/room/room-state.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'
import { valueOf } from '../../support/value-of.ts'

const state = openRoom({
  tavoloId: 'tavolo:1',
  title: 'Vicini di valle',
  owner: null,
  random: seededBytes(1),
})
const wish = { state, session: state.secrets.guest, host: '192.168.1.20' }

interface Played extends HubProcess {
  readonly orders: readonly HubOrder[]
  readonly events: HubProcessEvents
  isKilled: boolean
}

/** A keeper whose processes are played by the test. */
function setUp(play: (process: Played, order: HubOrder) => void = obey) {
  const time = new ManualTimekeeper()
  const processes: Played[] = []
  const told: (OpenedRoom | null)[] = []
  const keeper = new HubKeeper({
    startProcess(events) {
      const orders: HubOrder[] = []
      const process: Played = {
        orders,
        events,
        isKilled: false,
        order(order) {
          orders.push(order)
          queueMicrotask(() => play(process, order))
        },
        kill() {
          process.isKilled = true
          events.onEnd()
        },
      }
      processes.push(process)
      return process
    },
    nowMs: time.nowMs,
    after: time.after,
    pagesFolder: '/guest',
    blobsFolder: '/attachments',
    log: () => undefined,
    onChange: (room) => told.push(room),
  })
  return { keeper, processes, told, time }
}

function obey({ events }: Played, order: HubOrder): void {
  if (order.kind === 'open') {
    const [port = 0] = order.ports
    events.onReport({ kind: 'listening', address: `${order.host}:${port}` })
  } else {
    events.onReport({ kind: 'closed' })
    events.onEnd()
  }
}

test('no process runs before a room is opened, and none after it is closed', async () => {
  const { keeper, processes, told } = setUp()
  expect(processes).toEqual([])
  const opened = valueOf(await keeper.open(wish))
  expect(opened).toMatchObject({ address: '192.168.1.20:4747', phase: 'listening' })
  await keeper.close()
  expect(processes.map(({ orders }) => orders.map(({ kind }) => kind))).toEqual([['open', 'close']])
  expect(told.at(-1)).toBe(null)
  expect(keeper.room).toBe(null)
})

test('why it does not listen is told, and nothing is open', async () => {
  const { keeper } = setUp(({ events }) => {
    events.onReport({ kind: 'failed', problem: 'no-such-address' })
    events.onEnd()
  })
  expect(await keeper.open(wish)).toEqual({ isOk: false, error: 'no-such-address' })
  expect(keeper.room).toBe(null)
})

test('a hub that dies comes back on the same port with all that it knew', async () => {
  const { keeper, processes, told, time } = setUp()
  await keeper.open(wish)
  const later = { ...state, revision: 7, title: 'Vicini di valle, inverno' }
  processes[0]?.events.onReport({ kind: 'state', state: later })
  processes[0]?.events.onEnd()
  expect(keeper.room?.phase).toBe('restarting')
  await time.pass(0)
  expect(keeper.room).toMatchObject({ phase: 'listening', address: '192.168.1.20:4747', state: later })
  expect(processes[1]?.orders[0]).toMatchObject({ ports: [4747], state: later })
  expect(told.map((room) => room?.phase)).toEqual(['listening', 'listening', 'restarting', 'listening'])
})

test('a hub that dies at every start is let be, and the room says so', async () => {
  const { keeper, processes, time } = setUp()
  await keeper.open(wish)
  for (let death = 0; death < 6; death += 1) {
    processes.at(-1)?.events.onEnd()
    await time.pass(3000)
  }
  expect(keeper.room?.phase).toBe('stopped')
  expect(processes).toHaveLength(6)
})

test('a process that does not start, or does not go, is ended', async () => {
  const { keeper, processes, time } = setUp((process, order) => {
    if (order.kind === 'open' && processes.length === 2) obey(process, order)
  })
  const opening = keeper.open(wish)
  await time.pass(20_000)
  expect(await opening).toEqual({ isOk: false, error: 'failed' })
  expect(processes[0]?.isKilled).toBe(true)
  await keeper.open(wish)
  const closing = keeper.close()
  await time.pass(2000)
  await closing
  expect(processes[1]?.isKilled).toBe(true)
})
