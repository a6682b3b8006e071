import { describe, expect, test } from 'vitest'
import type { DoorState } from '../../../renderer/sync/door-state.ts'
import { roomTruth, type TruthInput } from '../../../renderer/sync/room-truth.ts'
import type { SyncStatus } from '../../../renderer/sync/sync-status.ts'
import type { DeviceState, Person } from '../../../shared/sync/room/people.ts'

const admitted: DoorState = {
  kind: 'admitted',
  roomTitle: 'Vicini di valle',
  admission: {
    ...{ session: 's', role: 'facilitator', participantId: null, name: 'Marta', expiresAtMs: 9e12 },
    tavoloId: 'tavolo:1',
  },
}
const cut: DoorState = {
  ...{ kind: 'disconnected', lastContactMs: 500, retryAtMs: 900, wasClosed: false },
  admission: null,
}
const complete: SyncStatus = {
  connection: 'connected',
  isComplete: true,
  pendingCount: 0,
  lastContactMs: 700,
}

function person(id: string, state: DeviceState): Person {
  return { name: `Di ${id}`, role: 'participant', device: { id, kind: 'guest', participantId: null, state } }
}

function input(change: Partial<TruthInput>): TruthInput {
  return {
    ...{ door: admitted, sync: complete, people: [], ownDeviceId: 'own', isSettled: true, aheadBy: null },
    equalDeviceIds: [],
    areFilesCertain: true,
    ...change,
  }
}

const everything: DeviceState = { kind: 'has-everything' }

describe('who has what', () => {
  test('alone, and before anything was heard, nothing is shared', () => {
    const people = [person('own', everything)]
    expect(roomTruth(input({ people })).shared).toEqual({ kind: 'not-shared' })
    expect(roomTruth(input({ door: { kind: 'outside' } })).shared).toEqual({ kind: 'not-shared' })
    expect(roomTruth(input({ door: { kind: 'connecting' } })).shared).toEqual({
      kind: 'cut-off',
      lastContactMs: 700,
      pendingCount: 0,
    })
  })

  test('what the hub lacks and this device may not bring is said before anything good', () => {
    const people = [{ name: 'Marta', role: 'facilitator' as const, device: null }]
    expect(roomTruth(input({ people, aheadBy: 4 })).shared).toEqual({ kind: 'hub-lacks', by: 4 })
    expect(roomTruth(input({ people, aheadBy: 4, door: cut })).shared.kind).toBe('cut-off')
  })

  test('the hub’s word counts only when this device and the hub have the same, and have had it for a while', () => {
    const people = [person('a', everything), person('b', { kind: 'behind', by: 3 })]
    expect(roomTruth(input({ people })).shared).toEqual({ kind: 'with-some', hasEverything: 1, others: 1 })
    expect(roomTruth(input({ people: people.slice(0, 1) })).shared).toEqual({
      kind: 'with-all',
      hasEverything: 1,
    })
    const uncertain = [
      { isSettled: false },
      { sync: { ...complete, isComplete: false } },
      { sync: { ...complete, pendingCount: 2, isComplete: false } },
      { door: cut },
    ]
    for (const change of uncertain) {
      const { shared, devices } = roomTruth(input({ people, ...change }))
      expect(devices.map(({ truth }) => truth.kind)).not.toContain('has-everything')
      expect(['with-all', 'with-some']).not.toContain(shared.kind)
    }
  })

  test('what the hub lacks, everybody lacks', () => {
    const sync: SyncStatus = { ...complete, isComplete: false, pendingCount: 2 }
    const people = [person('a', everything), person('b', { kind: 'behind', by: 3 })]
    const { devices, shared } = roomTruth(input({ people, sync }))
    expect(devices.map(({ truth }) => truth)).toEqual([
      { kind: 'behind', by: 2 },
      { kind: 'behind', by: 5 },
    ])
    expect(shared).toEqual({ kind: 'on-the-way', pendingCount: 2 })
  })

  test('cut off, it says since when and how much waits', () => {
    const sync: SyncStatus = { connection: 'off', isComplete: false, pendingCount: 4, lastContactMs: 700 }
    const { shared } = roomTruth(input({ door: cut, sync, people: [person('a', everything)] }))
    expect(shared).toEqual({ kind: 'cut-off', lastContactMs: 700, pendingCount: 4 })
  })

  test('a device that this one has compared itself has everything, hub or not', () => {
    const people = [person('a', { kind: 'left', atMs: 300 }), person('b', everything)]
    const { shared, devices } = roomTruth(input({ door: cut, people, equalDeviceIds: ['a'] }))
    expect(devices.find(({ deviceId }) => deviceId === 'a')).toEqual({
      ...{ deviceId: 'a', name: 'Di a' },
      truth: { kind: 'has-everything' },
    })
    expect(shared).toEqual({ kind: 'with-some', hasEverything: 1, others: 1 })
  })

  test('who lacks a photo has not everything, whether the hub or the laptop itself found the rest equal', () => {
    const people = [person('a', { kind: 'lacks-files', count: 3 })]
    for (const equalDeviceIds of [[], ['a']]) {
      const { devices, shared } = roomTruth(input({ people, equalDeviceIds }))
      expect(devices[0]?.truth).toEqual({ kind: 'lacks-files', count: 3 })
      expect(shared).toEqual({ kind: 'files-on-the-way' })
    }
  })

  test('of photos that were added since the hub is gone nothing is claimed', () => {
    const cutOff = { door: cut, people: [person('a', everything)], equalDeviceIds: ['a'] }
    expect(roomTruth(input(cutOff)).devices[0]?.truth).toEqual({ kind: 'has-everything' })
    const { devices, shared } = roomTruth(input({ ...cutOff, areFilesCertain: false }))
    expect(devices[0]?.truth).toEqual({ kind: 'has-texts' })
    expect(shared.kind).toBe('cut-off')
  })

  test('who has left comes last, and when all have, it says so', () => {
    const left = person('a', { kind: 'left', atMs: 300 })
    const { devices } = roomTruth(input({ people: [left, person('b', everything)] }))
    expect(devices.map(({ deviceId }) => deviceId)).toEqual(['b', 'a'])
    expect(roomTruth(input({ people: [left] })).shared).toEqual({ kind: 'all-left', lastLeftMs: 300 })
  })

  test('where devices are not told, the hub having everything is all that can be said', () => {
    const hidden = (name: string): Person => ({ name, role: 'participant', device: null })
    expect(roomTruth(input({ people: [hidden('Anna'), hidden('Marta')] })).shared).toEqual({ kind: 'at-hub' })
    expect(roomTruth(input({ people: [hidden('Anna')] })).shared).toEqual({ kind: 'not-shared' })
  })
})
