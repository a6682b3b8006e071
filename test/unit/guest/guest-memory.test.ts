import { expect, test } from 'vitest'
import { GuestMemory, type PageStorage } from '../../../renderer/guest/visit/guest-memory.ts'

function storage(): PageStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  }
}

const visit = { session: 's1', name: 'Zoe', participantId: null, hubs: ['192.168.1.20:4747'] }

test('a visit is there after a reload, for the invitation that it began with and no other', () => {
  const shared = storage()
  new GuestMemory(shared).writeVisit('token-a', visit)
  const next = new GuestMemory(shared)
  expect(next.readVisit('token-a')).toMatchObject(visit)
  expect(next.readVisit('token-b')).toBeNull()
})

test('the id of a device is made once', () => {
  const shared = storage()
  expect(new GuestMemory(shared).deviceId(() => 'guest-0001')).toBe('guest-0001')
  expect(new GuestMemory(shared).deviceId(() => 'guest-0002')).toBe('guest-0001')
})

test.each([
  ['no storage at all', null],
  [
    'one that refuses everything',
    {
      getItem() {
        throw new Error('denied')
      },
      setItem() {
        throw new Error('denied')
      },
      removeItem() {
        throw new Error('denied')
      },
    },
  ],
] as const)('with %s everything is held while the page is open, and it says so', (_, refusing) => {
  const memory = new GuestMemory(refusing)
  memory.writeSitter({ name: 'Zoe', participantId: null })
  memory.writeOwn(['need:1'])
  expect(memory.readSitter()).toEqual({ name: 'Zoe', participantId: null })
  expect(memory.readOwn()).toEqual(['need:1'])
  expect(memory.isLasting).toBe(false)
  memory.writeSitter(null)
  expect(memory.readSitter()).toBeNull()
})

test('what somebody else wrote into the storage is passed over', () => {
  const shared = storage()
  const memory = new GuestMemory(shared)
  memory.writeVisit('token', visit)
  memory.writeWork({ tavoloId: 'tavolo:1', things: ['need:1'], update: 'AA==' })
  for (const name of shared.kept.keys()) shared.kept.set(name, '{"name": 7')
  const next = new GuestMemory(shared)
  expect(next.readVisit('token')).toBeNull()
  expect(next.readWork('tavolo:1')).toBeNull()
  expect(next.readOwn()).toEqual([])
})

test('work that has not arrived belongs to one tavolo', () => {
  const memory = new GuestMemory(storage())
  memory.writeWork({ tavoloId: 'tavolo:1', things: ['need:1'], update: 'AA==' })
  expect(memory.readWork('tavolo:2')).toBeNull()
  expect(memory.readWork('tavolo:1')).toMatchObject({ things: ['need:1'] })
})
