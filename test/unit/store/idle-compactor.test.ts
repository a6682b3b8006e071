import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openTavoloDocuments, type OpenTavolo } from '../../../renderer/store/open-tavolo-documents.ts'
import type { StoreFailure } from '../../../renderer/store/store-failure.ts'
import { FaultyTavoloStore, type WriteFate } from '../../support/faulty-tavolo-store.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import type { TavoloId } from '../../../renderer/store/tavolo-store.ts'

const tavoloId: TavoloId = 'tavolo:valley'
const marta = { deviceId: 'laptop-1', name: 'Marta' }
const good: WriteFate = { durationMs: 0, isWritten: true, reason: null }

let time: ManualTimekeeper
let store: FaultyTavoloStore
let fate: WriteFate
let failures: StoreFailure[]

beforeEach(async () => {
  time = new ManualTimekeeper()
  fate = good
  failures = []
  store = new FaultyTavoloStore(time, () => fate)
  const empty = Y.encodeStateAsUpdate(new Y.Doc())
  const tavolo = { id: tavoloId, title: '', processKind: null, official: empty, work: empty } as const
  await store.createTavolo({ ...tavolo, atMs: 0, author: marta })
})

async function open(): Promise<OpenTavolo> {
  const opened = await openTavoloDocuments({
    store,
    tavoloId,
    timekeeper: time,
    localAuthor: () => marta,
    summarize: () => ({ title: '', processKind: null }),
    onCompactionFailure: (failure) => failures.push(failure),
  })
  if (!opened.isOk) throw new Error(opened.error.detail)
  return opened.value
}

/** Makes this many rows in the official document. */
async function write(tavolo: OpenTavolo, rows: number): Promise<void> {
  const text = tavolo.documents.official.getText('text')
  for (let row = 0; row < rows; row += 1) {
    text.insert(text.length, 'x')
    await time.pass(101)
  }
}

async function rowCount(): Promise<number> {
  const loaded = await store.loadTavolo(tavoloId)
  return loaded.isOk ? loaded.value.updates.official.length : Number.NaN
}

async function sequencesOnDisk(): Promise<number[]> {
  const loaded = await store.loadTavolo(tavoloId)
  return loaded.isOk ? loaded.value.updates.official.map(({ sequence }) => sequence) : []
}

async function textOnDisk(): Promise<string> {
  const tavolo = await open()
  const text = tavolo.documents.official.getText('text').toJSON()
  tavolo.abandon()
  return text
}

test('few rows stay as they are', async () => {
  await write(await open(), 150)
  await time.pass(60_000)
  expect(await rowCount()).toBe(151)
})

test('many rows become one after five quiet seconds, and the text is the same', async () => {
  await write(await open(), 250)
  await time.pass(4800)
  expect(await rowCount()).toBe(251)
  await time.pass(200)
  expect(await rowCount()).toBe(1)
  expect(await textOnDisk()).toBe('x'.repeat(250))
})

test('nothing is merged while somebody types, however many rows there are', async () => {
  await write(await open(), 2300)
  expect(await rowCount()).toBe(2301)
})

test('rows left by an earlier day are merged after opening, not while opening', async () => {
  const before = await open()
  await write(before, 300)
  before.abandon()
  const tavolo = await open()
  expect(await rowCount()).toBe(301)
  await time.pass(5000)
  expect(await rowCount()).toBe(1)
  tavolo.abandon()
  expect(await textOnDisk()).toBe('x'.repeat(300))
})

test('a row that is written while the others are merged is kept after them', async () => {
  const tavolo = await open()
  await write(tavolo, 250)
  fate = { durationMs: 400, isWritten: true, reason: null }
  await time.pass(4900)
  tavolo.documents.official.getText('text').insert(0, 'first ')
  await time.pass(5000)
  expect(await rowCount()).toBe(252)
  // The merge begins half a second later, and needs 400 ms.
  await time.pass(650)
  // The next row is on the disk before the answer to the merge.
  fate = good
  tavolo.documents.official.getText('text').insert(0, 'second ')
  await time.pass(300)
  expect(await rowCount()).toBe(2)
  expect(tavolo.saveStatus.get().kind).toBe('saved')
  expect(await textOnDisk()).toBe(`second first ${'x'.repeat(250)}`)
  fate = good
  await write(tavolo, 250)
  await time.pass(5000)
  expect(await rowCount()).toBe(1)
})

test('after merging, the count begins again', async () => {
  const tavolo = await open()
  await write(tavolo, 250)
  await time.pass(5000)
  await write(tavolo, 100)
  await time.pass(5000)
  expect(await rowCount()).toBe(101)
  const sequences = await sequencesOnDisk()
  expect(sequences).toEqual([...new Set(sequences)].toSorted((left, right) => left - right))
  await write(tavolo, 150)
  await time.pass(5000)
  expect(await rowCount()).toBe(1)
})

test('a big document is not rewritten for a few small changes', async () => {
  const tavolo = await open()
  tavolo.documents.official.getText('text').insert(0, 'y'.repeat(100_000))
  await write(tavolo, 250)
  await time.pass(5000)
  expect(await rowCount()).toBe(1)
  await write(tavolo, 300)
  await time.pass(60_000)
  expect(await rowCount()).toBe(301)
})

test('when merging fails the rows stay, it is told, and the next quiet moment tries again', async () => {
  const tavolo = await open()
  await write(tavolo, 250)
  fate = { durationMs: 0, isWritten: false, reason: 'disk-full' }
  await time.pass(5000)
  expect(failures.map(({ reason }) => reason)).toEqual(['disk-full'])
  expect(await rowCount()).toBe(251)
  expect(tavolo.saveStatus.get().kind).toBe('saved')
  fate = good
  await write(tavolo, 1)
  await time.pass(5000)
  expect(await rowCount()).toBe(1)
})

test('rows that came from elsewhere are never merged away', async () => {
  const tavolo = await open()
  await write(tavolo, 250)
  const other = new Y.Doc()
  other.getText('text').insert(0, 'from elsewhere ')
  const bytes = Y.encodeStateAsUpdate(other)
  await store.appendUpdate({ tavoloId, document: 'official', bytes, contributions: [], summary: null })
  await write(tavolo, 1)
  await time.pass(60_000)
  await write(tavolo, 1)
  await time.pass(60_000)
  expect(failures.map(({ reason }) => reason)).toEqual(['changed'])
  expect(await textOnDisk()).toContain('from elsewhere')
})

test('a tavolo that was closed is left alone', async () => {
  const tavolo = await open()
  await write(tavolo, 250)
  expect((await tavolo.close()).isOk).toBe(true)
  await time.pass(60_000)
  expect(await rowCount()).toBe(251)
  expect(time.alarmCount).toBe(0)
})
