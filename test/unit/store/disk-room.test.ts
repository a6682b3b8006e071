import { expect, test } from 'vitest'
import { watchDiskRoom } from '../../../renderer/store/disk-room.ts'

const gigabyte = 1024 ** 3

function disk(freeBytes: number) {
  const state = { freeBytes, nowMs: 1000, asked: 0 }
  const room = watchDiskRoom(
    () => {
      state.asked += 1
      return Promise.resolve({ usage: 10, quota: 10 + state.freeBytes })
    },
    () => state.nowMs,
  )
  return { state, room }
}

test('with plenty of room the browser is not asked at every key', async () => {
  const { state, room } = disk(5 * gigabyte)
  for (let key = 0; key < 10; key += 1) expect(await room.availableBytes()).toBeGreaterThanOrEqual(gigabyte)
  expect(state.asked).toBe(1)
  state.nowMs += 2001
  state.freeBytes = 7
  expect(await room.availableBytes()).toBe(7)
})

test('with little room it is asked every time', async () => {
  const { state, room } = disk(50_000_000)
  await room.availableBytes()
  state.freeBytes = 3
  expect(await room.availableBytes()).toBe(3)
})

test('a clock that is set back ends the trust', async () => {
  const { state, room } = disk(5 * gigabyte)
  await room.availableBytes()
  state.nowMs -= 3_600_000
  state.freeBytes = 4
  expect(await room.availableBytes()).toBe(4)
})
