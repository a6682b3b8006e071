import { expect, test } from 'vitest'
import { createMemoryHost } from '../../../renderer/host/memory-host.ts'
import {
  createRecovery,
  type RecoveredTavolo,
  type RecoveryKeeper,
} from '../../../renderer/state/recovery.ts'
import type { JournalCalls } from '../../../renderer/store/journal-calls.ts'
import { MemoryTavoloStore } from '../../../renderer/store/memory-tavolo-store.ts'
import { ok } from '../../../shared/util/result.ts'

const valley: RecoveredTavolo = {
  id: 'tavolo:VALLEY',
  title: 'Vicini di valle',
  how: 'rebuilt',
  toMs: 5,
  extent: { kind: 'all' },
  moments: [{ generation: 1, atMs: 3 }],
}

function memoryStorage(first: Record<string, string> = {}): Storage {
  const kept = new Map(Object.entries(first))
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

function keeperOn(storage: Storage, journal: JournalCalls = createMemoryHost().host): RecoveryKeeper {
  return createRecovery(
    {
      store: new MemoryTavoloStore(),
      journal,
      nowMs: () => 10,
      logError: () => undefined,
      onChange: async () => undefined,
      removeDatabase: async () => undefined,
    },
    storage,
  )
}

test('what came back is told at every start until somebody has read it', () => {
  const storage = memoryStorage()
  keeperOn(storage).add(valley)
  const again = keeperOn(storage)
  expect(again.state.get().found).toEqual([valley])
  again.forget()
  expect(keeperOn(storage).state.get().found).toEqual([])
})

test('a tavolo that comes back twice is told once, as of the last time', () => {
  const keeper = keeperOn(memoryStorage())
  keeper.add(valley)
  keeper.add({ ...valley, toMs: 9 })
  expect(keeper.state.get().found).toEqual([{ ...valley, toMs: 9 }])
})

test('of a tavolo that was erased nothing stays behind, not even its title', () => {
  const storage = memoryStorage()
  const keeper = keeperOn(storage)
  keeper.add(valley)
  keeper.forgetTavolo(valley.id)
  expect(keeper.state.get().found).toEqual([])
  expect(storage.getItem('tavolo.recovered')).toBe('[]')
})

test('a memory that cannot be read counts as empty', () => {
  for (const text of ['{', '{}', '[1]', '[{"id":"x"}]', 'null']) {
    expect(keeperOn(memoryStorage({ 'tavolo.recovered': text })).state.get().found).toEqual([])
  }
})

test('nothing is called lost before the second copies were looked at, and it is even when that fails', async () => {
  const keeper = keeperOn(memoryStorage())
  expect(keeper.state.get().isDone).toBe(false)
  await keeper.start()
  expect(keeper.state.get()).toEqual({ isDone: true, found: [], unreadable: [], failure: null })
})

test('a window that closes waits until what was read of is noted on the disk', async () => {
  const { host } = createMemoryHost()
  const disk = Promise.withResolvers<null>()
  const noted: string[] = []
  const keeper = keeperOn(memoryStorage(), {
    ...host,
    journalList: async () =>
      ok([
        {
          id: valley.id,
          title: valley.title,
          processKind: null,
          deletedAtMs: null,
          restoredAtMs: null,
          hasState: true,
        },
      ]),
    journalRead: async () => ok({ state: null, journals: [], states: [] }),
    async journalDeleted({ tavoloId }) {
      await disk.promise
      noted.push(tavoloId)
      return ok(null)
    },
  })
  await keeper.start()
  expect(keeper.state.get().unreadable).toEqual([{ id: valley.id, title: valley.title }])
  void keeper.forgetUnreadable()
  // Asked twice, it still waits for the first.
  void keeper.forgetUnreadable()
  let isFinished = false
  const finished = keeper.finish().then(() => (isFinished = true))
  await new Promise((resolve) => setTimeout(resolve))
  expect(isFinished).toBe(false)
  disk.resolve(null)
  await finished
  expect(noted).toEqual([valley.id])
})
