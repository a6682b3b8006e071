import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepAlive } from '../../../electron/hub/heartbeat.ts'
import { pingEveryMs, silenceTimeoutMs } from '../../../shared/sync/room/limits.ts'

const openState = 1

/** A socket that counts what the hub does to it; the test speaks for the device at the other end. */
function watchedSocket() {
  const device = new EventEmitter()
  const counts = { pings: 0, ends: 0 }
  const socket = {
    ...{ readyState: openState, bufferedAmount: 0, send: () => undefined, close: () => undefined },
    terminate() {
      counts.ends += 1
      device.emit('close')
    },
    ping() {
      counts.pings += 1
    },
    on: device.on.bind(device),
  }
  keepAlive(socket)
  return { device, counts, socket }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a device that answers stays, however long it has nothing to say', () => {
  const { device, counts } = watchedSocket()
  for (let minute = 0; minute < 600; minute += 1) {
    vi.advanceTimersByTime(pingEveryMs)
    device.emit('pong')
  }
  expect(counts).toEqual({ pings: 600, ends: 0 })
})

test('whatever it says is an answer', () => {
  const { device, counts } = watchedSocket()
  for (let round = 0; round < 20; round += 1) {
    vi.advanceTimersByTime(pingEveryMs)
    device.emit('message')
  }
  expect(counts.ends).toBe(0)
})

test('three questions without an answer end it, and nothing is asked any more', () => {
  const { counts } = watchedSocket()
  vi.advanceTimersByTime(silenceTimeoutMs)
  expect(counts).toEqual({ pings: 3, ends: 0 })
  vi.advanceTimersByTime(pingEveryMs - 1)
  expect(counts.ends).toBe(0)
  vi.advanceTimersByTime(1)
  expect(counts).toEqual({ pings: 3, ends: 1 })
  vi.advanceTimersByTime(10 * silenceTimeoutMs)
  expect(counts).toEqual({ pings: 3, ends: 1 })
  expect(vi.getTimerCount()).toBe(0)
})

test('an answer to the third question is in time', () => {
  const { device, counts } = watchedSocket()
  vi.advanceTimersByTime(silenceTimeoutMs)
  device.emit('pong')
  vi.advanceTimersByTime(silenceTimeoutMs)
  expect(counts).toEqual({ pings: 6, ends: 0 })
})

test('when the hub’s own laptop has slept, nobody is given up before one more question', () => {
  const { device, counts } = watchedSocket()
  vi.advanceTimersByTime(pingEveryMs)
  device.emit('pong')
  // An hour passes on the clock; timers that were due in it run once.
  vi.setSystemTime(Date.now() + 3_600_000)
  vi.advanceTimersByTime(pingEveryMs)
  expect(counts).toEqual({ pings: 2, ends: 0 })
})

test('a socket that is not open is not asked', () => {
  const { socket, counts } = watchedSocket()
  socket.readyState = 2
  vi.advanceTimersByTime(pingEveryMs)
  expect(counts.pings).toBe(0)
})
