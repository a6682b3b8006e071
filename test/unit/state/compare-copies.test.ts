import { beforeEach, expect, test } from 'vitest'
import { createMemoryHost } from '../../../renderer/host/memory-host.ts'
import { binDays } from '../../../renderer/state/bin-days.ts'
import { compareCopies } from '../../../renderer/state/compare-copies.ts'
import type { RecoveryParts } from '../../../renderer/state/recovery.ts'
import { summarize } from '../../../renderer/state/summarize.ts'
import { createTavoloDocuments } from '../../../renderer/store/create-tavolo-documents.ts'
import { MemoryTavoloStore } from '../../../renderer/store/memory-tavolo-store.ts'
import type { TavoloId } from '../../../renderer/store/tavolo-store.ts'
import { sampleContext } from '../../support/sample-documents.ts'
import { valueOf } from '../../support/value-of.ts'

const dayMs = 24 * 60 * 60 * 1000
const startMs = Date.UTC(2026, 3, 16, 15, 0)
const marta = { deviceId: 'laptop-1', name: 'Marta' }
const valley: TavoloId = 'tavolo:VALLEY'
const other: TavoloId = 'tavolo:OTHER'

let store: MemoryTavoloStore
let parts: RecoveryParts
let nowMs: number
let errors: Error[]

beforeEach(() => {
  nowMs = startMs
  errors = []
  store = new MemoryTavoloStore()
  parts = {
    store,
    journal: createMemoryHost().host,
    nowMs: () => nowMs,
    logError: (error) => errors.push(error),
    onChange: async () => undefined,
    removeDatabase: async () => undefined,
  }
})

async function make(tavoloId: TavoloId, hasCopy = true): Promise<void> {
  const { documents } = sampleContext()
  const journal = { calls: parts.journal, openingId: '0011223344556677' }
  const made = { store, tavoloId, documents, summarize, author: marta, atMs: nowMs }
  valueOf(await createTavoloDocuments(hasCopy ? { ...made, journal } : made))
  // The copy is written behind the scenes.
  await expect.poll(async () => (await kept()).includes(tavoloId)).toBe(hasCopy)
}

/** The database is gone; the second copies are not. */
function loseDatabase(): void {
  store = new MemoryTavoloStore()
  parts = { ...parts, store }
}

async function kept(): Promise<string[]> {
  return valueOf(await parts.journal.journalList()).map(({ id }) => id)
}

async function shelf(): Promise<[string, number | null][]> {
  return valueOf(await store.listTavoli())
    .map(({ id, deletedAtMs }): [string, number | null] => [id, deletedAtMs])
    .toSorted(([left], [right]) => left.localeCompare(right))
}

test('with everything in its place nothing is found, and nothing is read', async () => {
  await make(valley)
  expect(await compareCopies(parts)).toEqual({ found: [], unreadable: [], failure: null })
  expect(await shelf()).toEqual([[valley, null]])
})

test('what the database lost comes back with its title, its date and who worked on it', async () => {
  await make(valley)
  await make(other)
  const before = valueOf(await store.listTavoli())
  loseDatabase()
  nowMs += dayMs
  const { found, failure } = await compareCopies(parts)
  expect(failure).toBeNull()
  expect(found.map(({ id, title, toMs, extent }) => ({ id, title, toMs, extent }))).toEqual(
    [valley, other].map((id) => ({ id, title: 'Vicini di valle', toMs: startMs, extent: { kind: 'all' } })),
  )
  expect(found[0]?.moments).toMatchObject([{ atMs: startMs }])
  expect(
    valueOf(await store.listTavoli()).toSorted((left, right) => left.id.localeCompare(right.id)),
  ).toEqual(before.toSorted((left, right) => left.id.localeCompare(right.id)))
  expect(valueOf(await store.listChanges(valley)).map(({ author }) => author.name)).toEqual([
    'Marta',
    'Marta',
  ])
  expect((await compareCopies(parts)).found).toEqual([])
})

test('what was in the bin goes there again, and is not called found', async () => {
  await make(valley)
  valueOf(await store.deleteTavolo(valley, nowMs))
  await parts.journal.journalDeleted({ tavoloId: valley, isDeleted: true, atMs: nowMs })
  loseDatabase()
  nowMs += dayMs
  expect((await compareCopies(parts)).found).toEqual([])
  expect(await shelf()).toEqual([[valley, startMs]])
})

test('after its days in the bin a tavolo is gone from both, and stays gone', async () => {
  await make(valley)
  await make(other)
  valueOf(await store.deleteTavolo(valley, nowMs))
  nowMs += (binDays - 1) * dayMs
  await compareCopies(parts)
  expect(await kept()).toEqual([valley, other])
  nowMs += 2 * dayMs
  await compareCopies(parts)
  expect(await shelf()).toEqual([[other, null]])
  expect(await kept()).toEqual([other])
  loseDatabase()
  expect((await compareCopies(parts)).found.map(({ id }) => id)).toEqual([other])
})

test('days in the bin are over for the second copy too when the database was lost meanwhile', async () => {
  await make(valley)
  await parts.journal.journalDeleted({ tavoloId: valley, isDeleted: true, atMs: nowMs })
  loseDatabase()
  nowMs += (binDays + 1) * dayMs
  expect((await compareCopies(parts)).found).toEqual([])
  expect(await shelf()).toEqual([])
  expect(await kept()).toEqual([])
})

test('a program that ended between deleting in one and in the other leaves a deleted tavolo deleted', async () => {
  await make(valley)
  valueOf(await store.deleteTavolo(valley, nowMs))
  await compareCopies(parts)
  loseDatabase()
  expect((await compareCopies(parts)).found).toEqual([])
  expect(await shelf()).toEqual([[valley, startMs]])
})

test('a program that ended between bringing back in one and in the other leaves the tavolo on the shelf', async () => {
  await make(valley)
  await parts.journal.journalDeleted({ tavoloId: valley, isDeleted: true, atMs: nowMs })
  nowMs += (binDays + 1) * dayMs
  await compareCopies(parts)
  expect(await shelf()).toEqual([[valley, null]])
  expect(await kept()).toEqual([valley])
})

test('an old database in which a tavolo lies in the bin that was brought back since, gives it back', async () => {
  await make(valley)
  valueOf(await store.deleteTavolo(valley, nowMs))
  await parts.journal.journalDeleted({ tavoloId: valley, isDeleted: true, atMs: nowMs })
  await parts.journal.journalDeleted({ tavoloId: valley, isDeleted: false, atMs: nowMs + 1000 })
  nowMs += dayMs
  await compareCopies(parts)
  expect(await shelf()).toEqual([[valley, null]])
})

test('a tavolo of an older Tavolo gets its second copy, one in the bin too', async () => {
  await make(valley, false)
  await make(other, false)
  valueOf(await store.deleteTavolo(other, nowMs))
  await compareCopies(parts)
  expect((await kept()).toSorted()).toEqual([other, valley])
  loseDatabase()
  expect((await compareCopies(parts)).found.map(({ id }) => id)).toEqual([valley])
  expect(await shelf()).toEqual([
    [other, startMs],
    [valley, null],
  ])
})

test('a tavolo of which only the name is left is called lost, not rebuilt empty', async () => {
  await make(valley)
  loseDatabase()
  const { journal } = parts
  const nothing = { isOk: true, value: { state: null, journals: [], states: [] } } as const
  parts = {
    ...parts,
    journal: {
      ...journal,
      journalRead: async () => ({ ...nothing, value: { ...nothing.value, journals: [], states: [] } }),
    },
  }
  expect(await compareCopies(parts)).toEqual({
    found: [],
    unreadable: [{ id: valley, title: 'Vicini di valle' }],
    failure: null,
  })
  expect(await shelf()).toEqual([])
  // Once it was read of, it goes the way of the bin.
  await journal.journalDeleted({ tavoloId: valley, isDeleted: true, atMs: nowMs })
  expect((await compareCopies(parts)).unreadable).toEqual([])
})

test('when the second copies cannot be listed, nothing is removed and it is noted', async () => {
  await make(valley)
  valueOf(await store.deleteTavolo(valley, nowMs))
  nowMs += (binDays + 1) * dayMs
  const broken = { isOk: false, error: { kind: 'other', code: 'EIO' } } as const
  parts = { ...parts, journal: { ...parts.journal, journalList: async () => broken } }
  expect(await compareCopies(parts)).toEqual({ found: [], unreadable: [], failure: null })
  expect(await shelf()).toEqual([[valley, startMs]])
  expect(errors).toHaveLength(1)
})

test('a database that cannot be opened is told from one that is only busy', async () => {
  await make(valley)
  const failing = { isOk: false, error: { reason: 'unknown', detail: 'UnknownError' } } as const
  store.listTavoli = async () => failing
  expect((await compareCopies(parts)).failure).toEqual({ reason: 'unknown', isDatabaseBroken: true })
  store.listTavoli = async () => ({ isOk: false, error: { reason: 'blocked', detail: '' } })
  expect((await compareCopies(parts)).failure).toEqual({ reason: 'blocked', isDatabaseBroken: false })
})
