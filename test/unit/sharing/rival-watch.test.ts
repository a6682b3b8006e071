import { expect, test } from 'vitest'
import { lookEveryMs, RivalWatch } from '../../../renderer/sharing/rival-watch.ts'
import type { RoomState } from '../../../shared/sync/room/room-state.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { setUpRoom } from '../../support/room-stage.ts'

const { state } = setUpRoom(1, { hubs: ['10.0.0.5:4747', '10.0.0.6:4747', '10.0.0.1:4747'] }).room()
const later: RoomState = { ...state, term: { generation: 1, host: 'device-iris' } }

function setUp(others: Readonly<Record<string, RoomState | null>>) {
  const timekeeper = new ManualTimekeeper()
  const looked: string[] = []
  const found: string[] = []
  const watch = new RivalWatch({
    timekeeper,
    knock: async (address) => address in others,
    own: () => ({ address: '10.0.0.1:4747', state }),
    look: async (address) => {
      looked.push(address)
      return others[address] ?? null
    },
    onLater: ({ address }) => found.push(address),
  })
  return { timekeeper, looked, found, watch }
}

test('only who answers is looked at, never this computer, and an earlier or strange hub changes nothing', async () => {
  const { timekeeper, looked, found, watch } = setUp({ '10.0.0.5:4747': null, '10.0.0.1:4747': later })
  await timekeeper.pass(3 * lookEveryMs)
  expect(looked).toEqual(Array.from({ length: 3 }, () => '10.0.0.5:4747'))
  expect(found).toEqual([])
  watch.stop()
  await timekeeper.pass(3 * lookEveryMs)
  expect(looked).toHaveLength(3)
})

test('a later hub is told once', async () => {
  const { timekeeper, found } = setUp({ '10.0.0.5:4747': state, '10.0.0.6:4747': later })
  await timekeeper.pass(lookEveryMs - 1)
  expect(found).toEqual([])
  await timekeeper.pass(5 * lookEveryMs)
  expect(found).toEqual(['10.0.0.6:4747'])
})
