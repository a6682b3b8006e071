import { describe, expect, test } from 'vitest'
import { createBackOff } from '../../../renderer/sync/back-off.ts'
import { Heartbeat } from '../../../renderer/sync/heartbeat.ts'
import { HubList } from '../../../renderer/sync/hub-list.ts'
import { Nudge } from '../../../renderer/sync/nudge.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'

describe('waiting before the next attempt', () => {
  test('it grows to a second at most, and two devices do not wait alike', () => {
    const [one, other] = [createBackOff(seededBytes(1)), createBackOff(seededBytes(2))]
    const waits = Array.from({ length: 50 }, () => one.nextMs())
    expect(Math.max(...waits)).toBeLessThanOrEqual(1000)
    expect(waits[0]).toBeLessThanOrEqual(250)
    expect(Math.min(...waits.slice(3))).toBeGreaterThanOrEqual(500)
    expect(waits).not.toEqual(Array.from({ length: 50 }, () => other.nextMs()))
    one.reset()
    expect(one.nextMs()).toBeLessThanOrEqual(250)
  })
})

describe('a hub that is there or not', () => {
  function watched(): {
    time: ManualTimekeeper
    asked: number[]
    deaths: () => number
    heartbeat: Heartbeat
  } {
    const time = new ManualTimekeeper()
    const asked: number[] = []
    let deaths = 0
    const isDead = (): void => {
      deaths += 1
    }
    const heartbeat = new Heartbeat(time, { ask: (count) => void asked.push(count), isDead })
    return { time, asked, deaths: () => deaths, heartbeat }
  }

  test('is asked only when nothing came for a while', async () => {
    const { time, asked, deaths, heartbeat } = watched()
    heartbeat.start()
    for (let second = 0; second < 20; second += 1) {
      await time.pass(1000)
      heartbeat.heard()
    }
    expect(asked).toEqual([])
    await time.pass(5000)
    heartbeat.heard()
    await time.pass(5000)
    expect([asked, deaths()]).toEqual([[1, 2], 0])
  })

  test('is gone when it does not answer within seven seconds in all', async () => {
    const { time, deaths, heartbeat } = watched()
    heartbeat.start()
    await time.pass(6999)
    expect(deaths()).toBe(0)
    await time.pass(1)
    expect(deaths()).toBe(1)
  })

  test('is not watched before it begins and after it ends', async () => {
    const { time, asked, heartbeat } = watched()
    heartbeat.heard()
    await time.pass(60_000)
    heartbeat.start()
    heartbeat.stop()
    await time.pass(60_000)
    expect(asked).toEqual([])
    expect(time.alarmCount).toBe(0)
  })
})

test('of several hubs the one that was good last is tried every other time, the others in turn', () => {
  const hubs = new HubList(['a:1'])
  hubs.learn(['b:1', 'c:1', 'a:1'])
  const tried = Array.from({ length: 6 }, () => {
    const { current } = hubs
    hubs.moveOn()
    return current
  })
  expect(tried).toEqual(['a:1', 'b:1', 'a:1', 'c:1', 'a:1', 'b:1'])
  const alone = new HubList(['a:1'])
  alone.moveOn()
  expect(alone.current).toBe('a:1')
  hubs.moveOn()
  const { current } = hubs
  hubs.settle()
  hubs.moveOn()
  hubs.moveOn()
  expect([hubs.current, hubs.known[0]]).toEqual([current, current])
})

test('where somebody unproved says that the hub is comes after those that are known, and pushes none of them out', () => {
  const many = Array.from({ length: 20 }, (_, index) => `stranger:${index}`)
  const hubs = new HubList(['a:1'])
  hubs.learn(['b:1'])
  hubs.add(['c:1'])
  hubs.add(many)
  expect(hubs.known.slice(0, 3)).toEqual(['a:1', 'b:1', 'c:1'])
  expect(hubs.current).toBe('a:1')
  const tried = Array.from({ length: 6 }, () => {
    hubs.moveOn()
    return hubs.current
  })
  expect(tried.slice(0, 4)).toEqual(['b:1', 'a:1', 'c:1', 'a:1'])
})

test('what is not confirmed is compared again, less and less often, and not when all is well', async () => {
  const time = new ManualTimekeeper()
  const compared: number[] = []
  const startMs = time.nowMs()
  const nudge: Nudge = new Nudge(time, () => {
    compared.push((time.nowMs() - startMs) / 1000)
    nudge.note(true)
  })
  nudge.note(true)
  nudge.note(true)
  await time.pass(100_000)
  expect(compared).toEqual([2, 6, 14, 30, 60, 90])
  nudge.note(false)
  await time.pass(100_000)
  expect(compared).toHaveLength(6)
})
