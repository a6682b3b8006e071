import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createTavoloDocuments } from '../../../renderer/store/create-tavolo-documents.ts'
import { openTavoloDocuments, type OpenTavolo } from '../../../renderer/store/open-tavolo-documents.ts'
import { readCopy } from '../../../renderer/store/read-copy.ts'
import type { TavoloId } from '../../../renderer/store/tavolo-store.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { faultyJournal, type FaultyJournal } from '../../support/faulty-journal.ts'
import { FaultyTavoloStore, type WriteFate } from '../../support/faulty-tavolo-store.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { valueOf } from '../../support/value-of.ts'

const tavoloId: TavoloId = 'tavolo:valley'
const marta = { deviceId: 'laptop-1', name: 'Marta' }
const good: WriteFate = { durationMs: 0, isWritten: true, reason: null }
const full: WriteFate = { durationMs: 0, isWritten: false, reason: 'disk-full' }

let time: ManualTimekeeper
let store: FaultyTavoloStore
let storeFate: WriteFate
let journal: FaultyJournal
let journalFate: WriteFate
let openingCount = 0

beforeEach(async () => {
  time = new ManualTimekeeper()
  storeFate = good
  journalFate = good
  store = new FaultyTavoloStore(time, () => storeFate)
  journal = faultyJournal(time, () => journalFate)
  await make(store, 'lineage:1')
})

async function make(target: FaultyTavoloStore, lineageId: string): Promise<void> {
  const documents = { official: new Y.Doc(), work: new Y.Doc() }
  documents.official.getMap('meta').set('lineageId', lineageId)
  documents.official.getMap('process').set('title', 'Vicini di valle')
  const made = { store: target, tavoloId, documents, summarize, author: marta, atMs: time.nowMs() }
  valueOf(await createTavoloDocuments(made))
}

function summarize({ official }: TavoloDocuments): { title: string; processKind: null } {
  return { title: String(official.getMap('process').get('title')), processKind: null }
}

async function open(on: FaultyTavoloStore = store): Promise<OpenTavolo> {
  openingCount += 1
  const openingId = openingCount.toString(16).padStart(16, '0')
  return valueOf(
    await openTavoloDocuments({
      store: on,
      tavoloId,
      timekeeper: time,
      localAuthor: () => marta,
      summarize,
      journal: { calls: journal.calls, openingId },
    }),
  )
}

function add({ documents }: OpenTavolo, need: string): void {
  documents.work.getMap('needs').set(need, true)
}

function needsOf({ documents }: { documents: TavoloDocuments }): string[] {
  return [...documents.work.getMap('needs').keys()].toSorted()
}

async function needsInCopy(): Promise<string[]> {
  return needsOf(valueOf(await readCopy(journal.calls, tavoloId)))
}

async function openAndClose(): Promise<OpenTavolo> {
  const tavolo = await open()
  await time.pass(500)
  valueOf(await tavolo.close())
  return tavolo
}

test('a tavolo without a second copy is not called saved before it has one', async () => {
  const tavolo = await open()
  expect(tavolo.saveStatus.get().kind).toBe('saving')
  await time.pass(200)
  expect(tavolo.saveStatus.get().kind).toBe('saved')
  expect(valueOf(await journal.calls.journalList())).toMatchObject([
    { id: tavoloId, title: 'Vicini di valle' },
  ])
})

test('what is saved is in both copies', async () => {
  const tavolo = await open()
  add(tavolo, 'need:1')
  await time.pass(300)
  add(tavolo, 'need:2')
  await time.pass(300)
  expect(tavolo.saveStatus.get().kind).toBe('saved')
  expect(await needsInCopy()).toEqual(['need:1', 'need:2'])
})

test('copies in step are not read, however often the tavolo is opened', async () => {
  await openAndClose()
  for (const need of ['need:1', 'need:2', 'need:3']) {
    const tavolo = await open()
    expect(tavolo.saveStatus.get().kind).toBe('saved')
    add(tavolo, need)
    await time.pass(300)
    valueOf(await tavolo.close())
  }
  for (let index = 0; index < 12; index += 1) await openAndClose()
  expect(journal.asked.filter((name) => name === 'journalRead')).toEqual([])
  expect(journal.asked.filter((name) => name === 'journalCut')).toHaveLength(1)
  expect(await needsInCopy()).toEqual(['need:1', 'need:2', 'need:3'])
})

test('copies stay in step over a dozen openings that each write', async () => {
  for (let index = 0; index < 12; index += 1) {
    const tavolo = await open()
    add(tavolo, `need:${index}`)
    await time.pass(300)
    valueOf(await tavolo.close())
  }
  expect(journal.asked.filter((name) => name === 'journalRead')).toEqual([])
})

test('an older store gets back what only the second copy has, says so, and is in step from then on', async () => {
  await openAndClose()
  const older = new FaultyTavoloStore(time, () => good)
  await make(older, 'lineage:1')
  const rows = valueOf(await store.loadTavolo(tavoloId)).updates.official
  await older.appendUpdate({
    tavoloId,
    document: 'official',
    bytes: rows[0]?.bytes ?? new Uint8Array(),
    contributions: [],
    summary: null,
  })
  const tavolo = await open()
  // More than what can be under way when a program ends.
  for (let index = 0; index < 20; index += 1) add(tavolo, 'need:1')
  await time.pass(300)
  valueOf(await tavolo.close())

  const again = await open(older)
  expect(needsOf(again)).toEqual(['need:1'])
  expect(again.recovery).toMatchObject({ kind: 'older', extent: { kind: 'all' } })
  await time.pass(300)
  expect(again.saveStatus.get().kind).toBe('saved')
  again.abandon()
  const changes = valueOf(await older.listChanges(tavoloId))
  expect(changes.some(({ document, author }) => document === 'work' && author.name === 'Marta')).toBe(true)
  const readsBefore = journal.asked.filter((name) => name === 'journalRead').length
  const third = await open(older)
  expect(needsOf(third)).toEqual(['need:1'])
  expect(third.recovery).toBeNull()
  expect(journal.asked.filter((name) => name === 'journalRead')).toHaveLength(readsBefore)
})

test('what only the store has goes to the second copy, without a word', async () => {
  await openAndClose()
  const tavolo = await open()
  add(tavolo, 'need:1')
  await time.pass(300)
  journalFate = full
  add(tavolo, 'need:2')
  await time.pass(300)
  expect(tavolo.saveStatus.get()).toMatchObject({ kind: 'failed', reason: 'disk-full' })
  tavolo.abandon()
  journalFate = good
  expect(await needsInCopy()).toEqual(['need:1'])
  const again = await open()
  expect(again.recovery).toBeNull()
  await time.pass(300)
  expect(again.saveStatus.get().kind).toBe('saved')
  expect(await needsInCopy()).toEqual(['need:1', 'need:2'])
})

test('with a full disk for the second copy nothing is called saved, and all of it is when there is room', async () => {
  await openAndClose()
  const tavolo = await open()
  journalFate = full
  add(tavolo, 'need:1')
  await time.pass(2000)
  add(tavolo, 'need:2')
  await time.pass(2000)
  expect(tavolo.saveStatus.get().kind).toBe('failed')
  journalFate = good
  await time.pass(11_000)
  expect(tavolo.saveStatus.get().kind).toBe('saved')
  expect(await needsInCopy()).toEqual(['need:1', 'need:2'])
})

test('a second copy that does not answer keeps nobody from opening, and is read once it does', async () => {
  await openAndClose()
  const tavolo = await open()
  add(tavolo, 'need:1')
  await time.pass(300)
  tavolo.abandon()
  const unread = new FaultyTavoloStore(time, () => good)
  await make(unread, 'lineage:1')
  const real = journal
  let isDead = true
  const dead = { isOk: false, error: { kind: 'other', code: 'EIO' } } as const
  journal = {
    ...real,
    calls: {
      ...real.calls,
      journalOpen: async (input) => (isDead ? dead : real.calls.journalOpen(input)),
    },
  }
  const opened = await open(unread)
  expect(needsOf(opened)).toEqual([])
  await time.pass(300)
  expect(opened.saveStatus.get().kind).toBe('failed')
  isDead = false
  await time.pass(11_000)
  expect(needsOf(opened)).toEqual(['need:1'])
  expect(opened.saveStatus.get().kind).toBe('saved')
})

test('a second copy that is removed while the tavolo is open is made anew, whole', async () => {
  await openAndClose()
  const tavolo = await open()
  add(tavolo, 'need:1')
  await time.pass(300)
  journal.wipe()
  add(tavolo, 'need:2')
  await time.pass(3000)
  expect(tavolo.saveStatus.get().kind).toBe('saved')
  expect(await needsInCopy()).toEqual(['need:1', 'need:2'])
})

test('rows that cannot be read are put right from the second copy, and it is told', async () => {
  await openAndClose()
  const tavolo = await open()
  add(tavolo, 'need:1')
  await time.pass(300)
  valueOf(await tavolo.close())
  const bytes = Uint8Array.of(255, 255, 255, 1)
  await store.appendUpdate({ tavoloId, document: 'work', bytes, contributions: [], summary: null })
  const again = await open()
  expect(again.recovery).toMatchObject({ kind: 'damaged', extent: { kind: 'all' } })
  expect(needsOf(again)).toEqual(['need:1'])
  await time.pass(300)
  again.abandon()
  const third = await open()
  expect(third.recovery).toBeNull()
  expect(needsOf(third)).toEqual(['need:1'])
})

test('changes that wait since a loss of before are not told as lost again', async () => {
  await openAndClose()
  const other = new Y.Doc()
  const updates: Uint8Array[] = []
  other.on('update', (update: Uint8Array) => updates.push(update))
  for (const need of ['need:1', 'need:2']) other.getMap('needs').set(need, true)
  // The first of the two is nowhere any more.
  const bytes = updates[1] ?? new Uint8Array()
  const written = { tavoloId, document: 'work', bytes, contributions: [], summary: null } as const
  valueOf(await store.appendUpdate(written))
  expect((await openAndClose()).recovery).toBeNull()
  expect(valueOf(await readCopy(journal.calls, tavoloId)).loss.isWaiting).toBe(false)
})

test('a copy of another lineage under the same id is not mixed in, and makes room for the right one', async () => {
  await openAndClose()
  const tavolo = await open()
  add(tavolo, 'need:of-the-other')
  await time.pass(300)
  valueOf(await tavolo.close())
  const other = new FaultyTavoloStore(time, () => good)
  await make(other, 'lineage:2')
  const opened = await open(other)
  expect(needsOf(opened)).toEqual([])
  add(opened, 'need:1')
  await time.pass(3000)
  expect(opened.saveStatus.get().kind).toBe('saved')
  expect(await needsInCopy()).toEqual(['need:1'])
})

test('two windows that write at once lose nothing, in neither copy', async () => {
  await openAndClose()
  const [left, right] = [await open(), await open()]
  for (let index = 0; index < 5; index += 1) {
    add(left, `need:left-${index}`)
    await time.pass(index * 40)
    add(right, `need:right-${index}`)
    await time.pass(130)
  }
  await time.pass(300)
  left.abandon()
  right.abandon()
  expect(await needsInCopy()).toHaveLength(10)
  const again = await open()
  expect(needsOf(again)).toHaveLength(10)
  again.abandon()
})

test('with two windows a new full state takes in what the other one wrote', async () => {
  await openAndClose()
  const [left, right] = [await open(), await open()]
  add(right, 'need:right')
  await time.pass(300)
  // Enough for a new full state to be due.
  left.documents.work.getMap('needs').set('need:large', 'x'.repeat(300_000))
  await time.pass(60_000)
  add(left, 'need:left')
  await time.pass(60_000)
  expect(await needsInCopy()).toEqual(['need:large', 'need:left', 'need:right'])
  expect(left.saveStatus.get().kind).toBe('saved')
  right.abandon()
})

test('when the journal has grown, a new full state is written at a quiet moment, and the journal begins again', async () => {
  const tavolo = await open()
  await time.pass(300)
  tavolo.documents.work.getMap('needs').set('need:large', 'x'.repeat(300_000))
  await time.pass(1000)
  expect(journal.asked.filter((name) => name === 'journalCut')).toHaveLength(1)
  await time.pass(6000)
  expect(journal.asked.filter((name) => name === 'journalCut')).toHaveLength(2)
  const read = valueOf(await journal.calls.journalRead({ tavoloId }))
  expect(read.journals.every(({ bytes }) => (bytes?.byteLength ?? 0) < 1000)).toBe(true)
  add(tavolo, 'need:1')
  await time.pass(300)
  expect(await needsInCopy()).toEqual(['need:1', 'need:large'])
})

test('names and titles of any length are kept', async () => {
  await openAndClose()
  const tavolo = await open()
  tavolo.documents.official.getMap('process').set('title', 'x'.repeat(50_000))
  await time.pass(300)
  expect(tavolo.saveStatus.get().kind).toBe('saved')
})
