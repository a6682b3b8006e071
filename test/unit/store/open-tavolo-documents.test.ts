import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createTavoloDocuments } from '../../../renderer/store/create-tavolo-documents.ts'
import {
  openTavoloDocuments,
  type OpenTavolo,
  type OpenTavoloOptions,
} from '../../../renderer/store/open-tavolo-documents.ts'
import { LocalOrigin } from '../../../shared/doc/origin.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { ok } from '../../../shared/util/result.ts'
import { FaultyTavoloStore, type WriteFate } from '../../support/faulty-tavolo-store.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import type { TavoloId } from '../../../renderer/store/tavolo-store.ts'

const tavoloId: TavoloId = 'tavolo:valley'
const marta = { deviceId: 'laptop-1', name: 'Marta' }
const full: WriteFate = { durationMs: 0, isWritten: false, reason: 'disk-full' }

let time: ManualTimekeeper
let store: FaultyTavoloStore
let fate: WriteFate

beforeEach(async () => {
  time = new ManualTimekeeper()
  fate = { durationMs: 0, isWritten: true, reason: null }
  store = new FaultyTavoloStore(time, () => fate)
  const documents = { official: new Y.Doc(), work: new Y.Doc() }
  documents.official.getMap('process').set('title', 'Vicini di valle')
  documents.work.getMap('needs').set('need:1', 'transport')
  await createTavoloDocuments({ store, tavoloId, documents, summarize, author: marta, atMs: time.nowMs() })
})

function summarize({ official }: TavoloDocuments): { title: string; processKind: null } {
  return { title: String(official.getMap('process').get('title')), processKind: null }
}

async function open(more?: Partial<OpenTavoloOptions>): Promise<OpenTavolo> {
  const options = { store, tavoloId, timekeeper: time, localAuthor: () => marta, summarize }
  const opened = await openTavoloDocuments({ ...options, ...more })
  if (!opened.isOk) throw new Error(opened.error.detail)
  return opened.value
}

function rename(tavolo: OpenTavolo, title: string, origin?: unknown): void {
  tavolo.documents.official.transact(
    () => tavolo.documents.official.getMap('process').set('title', title),
    origin,
  )
}

async function titleInList(): Promise<string | undefined> {
  const listings = await store.listTavoli()
  return listings.isOk ? listings.value[0]?.title : undefined
}

test('a new tavolo opens with what it was made with, and is saved', async () => {
  const tavolo = await open()
  expect(tavolo.documents.official.getMap('process').toJSON()).toEqual({ title: 'Vicini di valle' })
  expect(tavolo.documents.work.getMap('needs').toJSON()).toEqual({ 'need:1': 'transport' })
  expect(tavolo.saveStatus.get()).toEqual({ kind: 'saved' })
})

test('saved means both documents', async () => {
  const tavolo = await open()
  const seen: string[] = []
  tavolo.saveStatus.subscribe(() => seen.push(tavolo.saveStatus.get().kind))
  tavolo.documents.work.getMap('needs').set('need:2', 'company')
  await time.pass(25)
  rename(tavolo, 'Another')
  // The first of the two is on the disk, the second is not.
  await time.pass(30)
  expect(seen).toEqual(['saving'])
  await time.pass(25)
  expect(seen).toEqual(['saving', 'saved'])
})

test('what was saved is there when it is opened again', async () => {
  const tavolo = await open()
  rename(tavolo, 'Vicini di valle, anno due')
  tavolo.documents.work.getMap('needs').delete('need:1')
  await time.pass(200)
  tavolo.abandon()
  const again = await open()
  expect(again.documents.official.getMap('process').get('title')).toBe('Vicini di valle, anno due')
  expect(again.documents.work.getMap('needs').size).toBe(0)
})

test('the list shows the new title as soon as it is saved', async () => {
  rename(await open(), 'Vicini di valle, anno due')
  await time.pass(200)
  expect(await titleInList()).toBe('Vicini di valle, anno due')
})

test('closing writes what still waits', async () => {
  const tavolo = await open()
  rename(tavolo, 'Last words')
  expect((await tavolo.close()).isOk).toBe(true)
  expect(await titleInList()).toBe('Last words')
})

test('closing on a full disk fails, keeps the tavolo open, and can be tried again', async () => {
  const tavolo = await open()
  fate = full
  rename(tavolo, 'Last words')
  expect(await tavolo.close()).toMatchObject({ isOk: false, error: { reason: 'disk-full' } })
  expect(tavolo.saveStatus.get().kind).toBe('failed')
  expect(tavolo.documents.official.getMap('process').get('title')).toBe('Last words')
  fate = { durationMs: 0, isWritten: true, reason: null }
  expect((await tavolo.close()).isOk).toBe(true)
  expect(await titleInList()).toBe('Last words')
})

test('a change knows its author from its origin, and from this device when the origin does not say', async () => {
  const tavolo = await open()
  rename(tavolo, 'One', new LocalOrigin({ deviceId: 'laptop-2', name: 'Marco' }))
  await time.pass(200)
  rename(tavolo, 'Two')
  await time.pass(200)
  const changes = await store.listChanges(tavoloId)
  const authors = changes.isOk ? changes.value.map(({ document, author }) => [document, author.name]) : []
  expect(authors).toEqual([
    ['official', 'Marta'],
    ['work', 'Marta'],
    ['official', 'Marco'],
  ])
})

test('with a journal beside the store, each document has its own and saved waits for it', async () => {
  const journal: string[] = []
  let isJournalSlow = true
  const tavolo = await open({
    moreSinks: (name) => [
      {
        async append() {
          if (isJournalSlow) await time.wait(500)
          journal.push(name)
          return ok(undefined)
        },
      },
    ],
  })
  tavolo.documents.work.getMap('needs').set('need:2', 'company')
  await time.pass(300)
  expect(tavolo.saveStatus.get().kind).toBe('saving')
  await time.pass(300)
  expect(tavolo.saveStatus.get().kind).toBe('saved')
  isJournalSlow = false
  rename(tavolo, 'Another')
  await time.pass(100)
  expect(journal).toEqual(['work', 'official'])
})

test('a tavolo that is not on this computer does not open', async () => {
  const options = { store, timekeeper: time, localAuthor: () => marta, summarize }
  const opened = await openTavoloDocuments({ ...options, tavoloId: 'tavolo:unknown' })
  expect(opened).toMatchObject({ isOk: false, error: { reason: 'missing' } })
})

test('a tavolo whose bytes cannot be read says so, and its rows are left as they are', async () => {
  const bytes = Uint8Array.of(255, 255, 255, 1)
  await store.appendUpdate({ tavoloId, document: 'work', bytes, contributions: [], summary: null })
  const opened = await openTavoloDocuments({
    store,
    tavoloId,
    timekeeper: time,
    localAuthor: () => marta,
    summarize,
  })
  expect(opened).toMatchObject({ isOk: false, error: { reason: 'damaged' } })
  const loaded = await store.loadTavolo(tavoloId)
  expect(loaded.isOk && loaded.value.updates.work).toHaveLength(2)
})

test('a tavolo that is deleted while it is open keeps its changes', async () => {
  const tavolo = await open()
  await store.deleteTavolo(tavoloId, time.nowMs())
  rename(tavolo, 'Written after')
  await time.pass(200)
  expect(tavolo.saveStatus.get().kind).toBe('saved')
  await store.undeleteTavolo(tavoloId)
  expect(await titleInList()).toBe('Written after')
})

test('when the database was emptied under an open tavolo, the next changes bring all of it back', async () => {
  const tavolo = await open()
  rename(tavolo, 'Written before')
  await time.pass(200)
  await store.deleteTavolo(tavoloId, time.nowMs())
  await store.purgeDeleted(time.nowMs() + 1)
  tavolo.documents.work.getMap('needs').set('need:2', 'company')
  tavolo.documents.official.getMap('process').set('cup', 'B51')
  await time.pass(200)
  expect(tavolo.saveStatus.get().kind).toBe('saved')
  tavolo.abandon()
  const again = await open()
  expect(again.documents.official.getMap('process').toJSON()).toEqual({ title: 'Written before', cup: 'B51' })
  expect(again.documents.work.getMap('needs').toJSON()).toEqual({
    'need:1': 'transport',
    'need:2': 'company',
  })
})
