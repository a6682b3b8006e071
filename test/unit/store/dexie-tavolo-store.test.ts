import { Dexie } from 'dexie'
import { forceCloseDatabase, IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dexieFailure } from '../../../renderer/store/dexie-failure.ts'
import { DexieTavoloStore } from '../../../renderer/store/dexie-tavolo-store.ts'
import type { NewTavolo } from '../../../renderer/store/tavolo-store.ts'

const valley: NewTavolo = {
  id: 'tavolo:valley',
  title: 'Vicini di valle',
  processKind: null,
  official: Uint8Array.of(1),
  work: Uint8Array.of(2),
  atMs: 0,
  author: { deviceId: 'laptop-1', name: 'Marta' },
}

let factory: IDBFactory
let store: DexieTavoloStore

beforeEach(() => {
  factory = new IDBFactory()
  Dexie.dependencies = { indexedDB: factory, IDBKeyRange }
  // Dexie says on the console that it gives way to another connection; here that is the point of the test.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  store = new DexieTavoloStore()
})

afterEach(() => {
  store.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Opens the same database as another window would, at this version of its native counting (ours times ten). */
async function openElsewhere(version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open('tavolo', version)
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')))
  })
}

async function append(): Promise<string> {
  const update = { tavoloId: valley.id, document: 'work', bytes: Uint8Array.of(3) } as const
  const appended = await store.appendUpdate({ ...update, contributions: [], summary: null })
  return appended.isOk ? 'written' : appended.error.reason
}

async function rowCount(): Promise<number> {
  const rows = await store.loadUpdates(valley.id, 'work')
  return rows.isOk ? rows.value.length : Number.NaN
}

test('every write waits until the browser has flushed the disk', async () => {
  const open = vi.spyOn(IDBDatabase.prototype, 'transaction')
  await store.createTavolo(valley)
  await append()
  const writes = open.mock.calls.filter((call) => call[1] === 'readwrite')
  expect(writes.map((call) => call[2])).toEqual([{ durability: 'strict' }, { durability: 'strict' }])
})

test('a write for which there is no space fails as a full disk, and leaves the listing as it was', async () => {
  await store.createTavolo(valley)
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no space', 'QuotaExceededError')
  })
  expect(await append()).toBe('disk-full')
  vi.restoreAllMocks()
  expect(await rowCount()).toBe(1)
  expect(await append()).toBe('written')
  expect(await rowCount()).toBe(2)
})

test('a write that is aborted without a reason while there is no room fails as a full disk', async () => {
  await store.createTavolo(valley)
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('aborted', 'AbortError')
  })
  const estimate = vi.fn<() => Promise<StorageEstimate>>()
  vi.stubGlobal('navigator', { storage: { estimate } })
  estimate.mockResolvedValue({ usage: 90_000, quota: 90_000 })
  expect(await append()).toBe('disk-full')
  estimate.mockResolvedValue({ usage: 90_000, quota: 9_000_000_000 })
  expect(await append()).toBe('unknown')
})

test('a database that could not be opened is opened again by the next call', async () => {
  await store.createTavolo(valley)
  store.close()
  store = new DexieTavoloStore()
  const open = vi.spyOn(factory, 'open').mockImplementation(() => {
    throw new DOMException('backing store', 'UnknownError')
  })
  expect(await append()).toBe('unknown')
  expect(await append()).toBe('unknown')
  open.mockRestore()
  expect(await append()).toBe('written')
  expect(store.health.get()).toEqual({ kind: 'open' })
})

test('a connection that the browser closed is said to be closed, and opened again by the next write', async () => {
  const open = vi.spyOn(factory, 'open')
  await store.createTavolo(valley)
  const request = open.mock.results[0]?.value as IDBOpenDBRequest
  const seen: string[] = []
  store.health.subscribe(() => seen.push(store.health.get().kind))
  // Its types ask for the class where it takes a connection.
  const connection: unknown = request.result
  forceCloseDatabase(connection as typeof IDBDatabase)
  await vi.waitFor(() => expect(seen).toEqual(['closed']))
  expect(await append()).toBe('written')
  expect(seen).toEqual(['closed', 'open'])
  expect(await rowCount()).toBe(2)
})

test('when a newer Tavolo takes the database over, this one gives way and says that it is outdated', async () => {
  await store.createTavolo(valley)
  const newer = await openElsewhere(9990)
  expect(store.health.get()).toEqual({ kind: 'outdated' })
  expect(await append()).toBe('closed')
  expect(store.health.get()).toEqual({ kind: 'outdated' })
  newer.close()
})

test('while another window holds an older version open it is blocked, and works once that one is gone', async () => {
  const older = await openElsewhere(1)
  const created = store.createTavolo(valley)
  await vi.waitFor(() => expect(store.health.get()).toEqual({ kind: 'blocked' }))
  older.close()
  expect(await created).toEqual({ isOk: true, value: undefined })
  expect(store.health.get()).toEqual({ kind: 'open' })
})

test('what one window wrote another reads', async () => {
  await store.createTavolo(valley)
  await append()
  store.close()
  store = new DexieTavoloStore()
  expect(await rowCount()).toBe(2)
})

test.each([
  ['a full disk', new DOMException('', 'QuotaExceededError'), 'disk-full'],
  [
    'a full disk inside an abort',
    { name: 'AbortError', message: '', inner: { name: 'QuotaExceededError', message: '' } },
    'disk-full',
  ],
  ['a closed database', new DOMException('', 'InvalidStateError'), 'closed'],
  ['what nobody foresaw', new Error('?'), 'unknown'],
  ['not even an error', 7, 'unknown'],
])('%s gets its reason', (_name, error, reason) => {
  expect(dexieFailure(error).error.reason).toBe(reason)
})
