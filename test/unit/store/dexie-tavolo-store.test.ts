import { Dexie } from 'dexie'
import { forceCloseDatabase, IDBDatabase, IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi, type Mock } from 'vitest'
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
let renewLog: Mock<() => Promise<void>>

beforeEach(() => {
  factory = new IDBFactory()
  renewLog = vi.fn<() => Promise<void>>(async () => undefined)
  Dexie.dependencies = { indexedDB: factory, IDBKeyRange }
  // Dexie says on the console that it gives way to another connection; here that is the point of the test.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  store = new DexieTavoloStore(renewLog)
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
  const loaded = await store.loadTavolo(valley.id)
  return loaded.isOk ? loaded.value.updates.work.length : Number.NaN
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

test('with too little room on the disk nothing is even tried', async () => {
  await store.createTavolo(valley)
  const estimate = vi.fn<() => Promise<StorageEstimate>>()
  vi.stubGlobal('navigator', { storage: { estimate } })
  estimate.mockResolvedValue({ usage: 90_000, quota: 10_090_000 })
  const open = vi.spyOn(IDBDatabase.prototype, 'transaction')
  expect(await append()).toBe('disk-full')
  expect(open).not.toHaveBeenCalled()
  expect(await rowCount()).toBe(1)
  estimate.mockResolvedValue({ usage: 90_000, quota: 9_000_000_000 })
  expect(await append()).toBe('written')
})

test('the log of the database is renewed before the first write, and again after a write that broke off', async () => {
  await store.createTavolo(valley)
  await append()
  expect(renewLog).toHaveBeenCalledTimes(1)
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('aborted', 'AbortError')
  })
  expect(await append()).toBe('unknown')
  put.mockRestore()
  expect(renewLog).toHaveBeenCalledTimes(1)
  expect(await append()).toBe('written')
  expect(await append()).toBe('written')
  expect(renewLog).toHaveBeenCalledTimes(2)
})

test('a refusal does not make the log suspect', async () => {
  expect(await append()).toBe('missing')
  expect(await append()).toBe('missing')
  expect(renewLog).toHaveBeenCalledTimes(1)
})

test('while the log cannot be renewed nothing is written', async () => {
  renewLog.mockRejectedValueOnce(new DOMException('no space', 'QuotaExceededError'))
  expect(await store.createTavolo(valley)).toMatchObject({ isOk: false, error: { reason: 'disk-full' } })
  expect(await store.listTavoli()).toEqual({ isOk: true, value: [] })
  expect(await store.createTavolo(valley)).toEqual({ isOk: true, value: undefined })
})

test('reading does not wait for the log', async () => {
  await store.listTavoli()
  await store.purgeDeleted(Date.now())
  expect(renewLog).not.toHaveBeenCalled()
})

test('a database that could not be opened is opened again by the next call', async () => {
  await store.createTavolo(valley)
  store.close()
  store = new DexieTavoloStore(renewLog)
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

test('a connection that the browser is closing is opened again by who opens a tavolo', async () => {
  await store.createTavolo(valley)
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('closing', 'InvalidStateError')
  })
  expect(await rowCount()).toBe(1)
  begin.mockImplementation(() => {
    throw new DOMException('closing', 'InvalidStateError')
  })
  expect(await store.loadTavolo(valley.id)).toMatchObject({ isOk: false, error: { reason: 'closed' } })
})

test('opening a tavolo reads both documents and how far they go at one moment', async () => {
  await store.createTavolo(valley)
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction')
  expect(await rowCount()).toBe(1)
  expect(begin).toHaveBeenCalledTimes(1)
})

test('when a newer Tavolo takes the database over, this one gives way and says that it is outdated', async () => {
  await store.createTavolo(valley)
  const newer = await openElsewhere(9990)
  expect(store.health.get()).toEqual({ kind: 'outdated' })
  expect(await append()).toBe('closed')
  expect(await store.loadTavolo(valley.id)).toMatchObject({ isOk: false, error: { reason: 'closed' } })
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
  store = new DexieTavoloStore(renewLog)
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
