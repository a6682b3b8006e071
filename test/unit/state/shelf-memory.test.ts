import { expect, test } from 'vitest'
import { createShelfMemory } from '../../../renderer/state/shelf-memory.ts'
import type { TavoloListing } from '../../../renderer/store/tavolo-store.ts'

function emptyStorage(): Storage {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    clear: () => values.clear(),
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

function listing(name: string, deletedAtMs: number | null = null): TavoloListing {
  const written = { lastChangedAtMs: 0, lastChangedBy: '', sizeBytes: 1, processKind: null }
  return { ...written, id: `tavolo:${name}`, title: name, deletedAtMs }
}

test('what the database has lost is named at every start until somebody has read it', () => {
  const storage = emptyStorage()
  expect(createShelfMemory(storage).compare([listing('a'), listing('b')])).toEqual([])
  expect(createShelfMemory(storage).compare([listing('b')])).toEqual([{ id: 'tavolo:a', title: 'a' }])
  const memory = createShelfMemory(storage)
  expect(memory.compare([listing('b')])).toEqual([{ id: 'tavolo:a', title: 'a' }])
  memory.forgetLost()
  expect(memory.compare([listing('b')])).toEqual([])
  expect(createShelfMemory(storage).compare([listing('b')])).toEqual([])
})

test('what somebody took away is not lost, even when it is removed for good', () => {
  const storage = emptyStorage()
  const memory = createShelfMemory(storage)
  memory.compare([listing('a'), listing('b')])
  memory.compare([listing('a', 5), listing('b')])
  expect(createShelfMemory(storage).compare([listing('b')])).toEqual([])
})

test('what comes back is not lost any more', () => {
  const memory = createShelfMemory(emptyStorage())
  memory.compare([listing('a')])
  expect(memory.compare([])).toHaveLength(1)
  expect(memory.compare([listing('a')])).toEqual([])
})

test.each(['{', '{}', '[1]', '[{"id":"x","title":"y"}]', '"a"'])(
  'a memory that cannot be read (%s) counts as nothing',
  (text) => {
    const storage = emptyStorage()
    storage.setItem('tavolo.shelf', text)
    expect(createShelfMemory(storage).compare([])).toEqual([])
  },
)

test('a memory that finds no room does not stop the shelf', () => {
  const storage = emptyStorage()
  storage.setItem = () => {
    throw new DOMException('', 'QuotaExceededError')
  }
  expect(createShelfMemory(storage).compare([listing('a')])).toEqual([])
})

test('what somebody erased is never named as lost, not even while others are', () => {
  const storage = emptyStorage()
  const memory = createShelfMemory(storage)
  memory.compare([listing('a'), listing('b'), listing('c')])
  memory.forget('tavolo:a')
  expect(memory.compare([listing('c')])).toEqual([{ id: 'tavolo:b', title: 'b' }])
  expect(createShelfMemory(storage).compare([listing('c')])).toEqual([{ id: 'tavolo:b', title: 'b' }])
})
