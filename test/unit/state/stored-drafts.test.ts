import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { JournalRoom } from '../../../electron/features/journal/journal-room.ts'
import { tavoloFolder } from '../../../electron/tavolo-folder.ts'
import { type DraftPlaces, storedDrafts } from '../../../renderer/state/stored-drafts.ts'
import { MemoryTavoloStore } from '../../../renderer/store/memory-tavolo-store.ts'
import type { PrivateDraft } from '../../../shared/model/private-draft.ts'
import { failure } from '../../../shared/util/result.ts'

const tavoloId = 'tavolo:01ARZ3NDEKTSV4RRFFQ69G5FAV'
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-drafts-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The shell of a laptop that has just been started. */
function shell(): DraftPlaces['journal'] {
  const room = new JournalRoom(folder)
  return {
    journalDrafts: async (input) => room.drafts(input.tavoloId),
    journalDraftsKeep: async (input) => room.keepDrafts(input),
  }
}

const draftsOf = (store: MemoryTavoloStore, journal = shell()) => storedDrafts({ store, journal }, tavoloId)

function draft(id: string, text: string): PrivateDraft {
  return {
    id: `card:${id}`,
    canvasId: 'canvas:01ARZ3NDEKTSV4RRFFQ69G5FAV',
    zoneId: null,
    clusterId: null,
    text,
    authorId: null,
    point: [40, 60],
    writingId: 'writing:01ARZ3NDEKTSV4RRFFQ69G5FAV',
    createdAt: '2026-04-16T15:00:00.000Z',
  }
}

const [first, second] = [draft('01A', 'La vergogna di chiedere'), draft('01B', 'Gli orari')]

test('what was written in silence comes back when the browser has lost its database', async () => {
  const before = draftsOf(new MemoryTavoloStore())
  expect(await before.put(first)).toBe(true)
  expect(await before.put(second)).toBe(true)
  const emptied = new MemoryTavoloStore()
  expect(await draftsOf(emptied).list()).toEqual([first, second])
  expect(await emptied.listDrafts(tavoloId)).toMatchObject({ value: [first, second] })
})

test('a second copy that is gone or unreadable is written anew, and serves when the database goes', async () => {
  const store = new MemoryTavoloStore()
  await draftsOf(store).put(first)
  writeFileSync(join(tavoloFolder(folder, tavoloId), 'drafts.json'), '{"broken')
  expect(await draftsOf(store).list()).toEqual([first])
  expect(await draftsOf(new MemoryTavoloStore()).list()).toEqual([first])
})

test('of two that say something else the database has the newer, and what was taken away comes back from neither', async () => {
  const store = new MemoryTavoloStore()
  const drafts = draftsOf(store)
  await drafts.put(first)
  await drafts.put(second)
  await store.putDraft(tavoloId, { ...first, text: 'La vergogna' })
  expect(await draftsOf(store).list()).toMatchObject([{ text: 'La vergogna' }, { text: 'Gli orari' }])
  expect(await drafts.remove(first.id)).toBe(true)
  expect(await draftsOf(store).list()).toEqual([second])
  expect(await draftsOf(new MemoryTavoloStore()).list()).toEqual([second])
})

test('nothing is called kept that the second copy has not, and what could not be read there is not written over', async () => {
  const store = new MemoryTavoloStore()
  await draftsOf(store).put(first)
  const journal = shell()
  let isStuck = true
  const drafts = draftsOf(new MemoryTavoloStore(), {
    ...journal,
    journalDrafts: async (input) => (isStuck ? failure({ kind: 'fileInUse' }) : journal.journalDrafts(input)),
  })
  expect(await drafts.put(second)).toBe(false)
  isStuck = false
  expect(await drafts.put(second)).toBe(true)
  expect(await draftsOf(new MemoryTavoloStore()).list()).toEqual([first, second])
})
