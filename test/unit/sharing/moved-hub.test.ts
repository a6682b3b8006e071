import { expect, test } from 'vitest'
import { mostFound, MovedHubSearch, searchAfterMs } from '../../../renderer/sharing/moved-hub.ts'
import type { NearbyTavolo } from '../../../shared/ipc/discovery.ts'
import type { Id } from '../../../shared/model/id.ts'
import { tavoloHash } from '../../../shared/sync/room/tavolo-hash.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'

const tavoloId = 'tavolo:1' as Id<'tavolo'>

function announced(address: string, id: Id<'tavolo'> = tavoloId): NearbyTavolo {
  const what = { roomTitle: 'Vicini di valle', tavoloHash: tavoloHash(id), protocol: 1 }
  return { key: address, address, port: 4747, ...what }
}

function setUp() {
  const timekeeper = new ManualTimekeeper()
  const found: string[] = []
  let tell: ((tavoli: readonly NearbyTavolo[]) => void) | null = null
  const search = new MovedHubSearch({
    timekeeper,
    watchNearby(listener) {
      tell = listener
      return () => {
        tell = null
      }
    },
    onFound: (addresses) => found.push(...addresses),
  })
  return {
    timekeeper,
    found,
    search,
    isLooking: () => tell !== null,
    hear: (...all: NearbyTavolo[]) => tell?.(all),
  }
}

test('a short cut makes nobody look around', async () => {
  const { timekeeper, search, isLooking } = setUp()
  search.note(tavoloId)
  await timekeeper.pass(searchAfterMs - 1)
  search.note(null)
  await timekeeper.pass(searchAfterMs)
  expect(isLooking()).toBe(false)
})

test('the same tavolo at another address is found once, and another tavolo never', async () => {
  const { timekeeper, found, search, hear } = setUp()
  search.note(tavoloId)
  search.note(tavoloId)
  await timekeeper.pass(searchAfterMs)
  hear(announced('10.0.0.8', 'tavolo:2'))
  expect(found).toEqual([])
  hear(announced('10.0.0.9'))
  hear(announced('10.0.0.9'), announced('10.0.0.10'))
  expect(found).toEqual(['10.0.0.9:4747', '10.0.0.10:4747'])
})

test('once the hub answers nobody looks around any more, and at the next cut again', async () => {
  const { timekeeper, found, search, isLooking, hear } = setUp()
  search.note(tavoloId)
  await timekeeper.pass(searchAfterMs)
  expect(isLooking()).toBe(true)
  search.note(null)
  expect(isLooking()).toBe(false)
  search.note(tavoloId)
  await timekeeper.pass(searchAfterMs)
  hear(announced('10.0.0.9'))
  expect(found).toEqual(['10.0.0.9:4747'])
})

test('who announces the same tavolo a hundred times does not send everybody round', async () => {
  const { timekeeper, found, search, hear } = setUp()
  search.note(tavoloId)
  await timekeeper.pass(searchAfterMs)
  hear(...Array.from({ length: 100 }, (_, index) => announced(`10.0.1.${index}`)))
  hear(announced('10.0.0.9'))
  expect(found).toHaveLength(mostFound)
})
