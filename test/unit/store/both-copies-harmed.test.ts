import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { JournalRoom } from '../../../electron/features/journal/journal-room.ts'
import type { JournalCalls } from '../../../renderer/store/journal-calls.ts'
import { MemoryTavoloStore } from '../../../renderer/store/memory-tavolo-store.ts'
import { openTavoloDocuments, type OpenTavolo } from '../../../renderer/store/open-tavolo-documents.ts'
import type { DocumentUpdate, NewTavolo, TavoloId } from '../../../renderer/store/tavolo-store.ts'
import { createTavoloDocuments } from '../../../renderer/store/create-tavolo-documents.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { harmJournal } from '../../faults/harm-data.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../../support/seeded-random.ts'
import { valueOf } from '../../support/value-of.ts'

const tavoloId: TavoloId = 'tavolo:valley'
const marta = { deviceId: 'laptop-1', name: 'Marta' }

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tavolo-both-harmed-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A store of which an older copy can be made: it remembers what it was given. */
class RememberingStore extends MemoryTavoloStore {
  readonly given: DocumentUpdate[] = []
  first: NewTavolo | null = null

  override async createTavolo(tavolo: NewTavolo) {
    this.first = tavolo
    return super.createTavolo(tavolo)
  }

  override async appendUpdate(update: DocumentUpdate) {
    this.given.push(update)
    return super.appendUpdate(update)
  }

  /** A store as this one was after so many writes. */
  async olderCopy(writes: number): Promise<MemoryTavoloStore> {
    const older = new MemoryTavoloStore()
    if (this.first !== null) valueOf(await older.createTavolo(this.first))
    for (const update of this.given.slice(0, writes)) valueOf(await older.appendUpdate(update))
    return older
  }
}

test.each(seedsOfThisRun(60))(
  'with an older database and a damaged journal, what is in neither is told, and nothing is told without need (seed %i)',
  async (seed) => {
    const name = 'with an older database and a damaged journal'
    await withSeed({ seed, name, project: 'quick' }, async (random) => {
      const time = new ManualTimekeeper()
      const store = new RememberingStore()
      await make(store, time)
      const saved = await work(store, time, random)
      const harm = random.pick(['cut', 'bit flipped', 'bits flipped'] as const)
      const state = harmJournal(folder, harm, random)
      const isWhole = random.chance(0.3)
      const writes = isWhole ? store.given.length : random.between(0, store.given.length)
      const found = await open(await store.olderCopy(writes), time, random)
      const missing = saved.filter((need) => !needsOf(found).has(need))
      const told = found.recovery?.extent.kind ?? 'all'
      // Nobody can tell an older database from a whole one when the journal does not say how far it went.
      if (state !== 'garbled') expectHonest({ missing, told, isWhole }, harm)
    })
  },
)

/** Whatever is missing is told, and where the store is whole nothing is missing and nothing told. */
function expectHonest(
  found: { readonly missing: readonly string[]; readonly told: string; readonly isWhole: boolean },
  harm: string,
): void {
  const { missing, told, isWhole } = found
  const isSilent = missing.length > 0 && told === 'all'
  const isNeedless = isWhole && (missing.length > 0 || told !== 'all')
  expect({ isSilent, isNeedless }, `${harm}, told ${told}, missing ${missing.join(' ')}`).toEqual({
    isSilent: false,
    isNeedless: false,
  })
}

/** Some openings of the tavolo, with some needs written in each; gives all that were saved. */
async function work(
  store: MemoryTavoloStore,
  time: ManualTimekeeper,
  random: SeededRandom,
): Promise<string[]> {
  const saved: string[] = []
  for (let opening = random.between(1, 3); opening > 0; opening -= 1) {
    const tavolo = await open(store, time, random)
    for (let edit = random.between(0, 6); edit > 0; edit -= 1) {
      const need = `need ${saved.length}`
      tavolo.documents.work.getMap('needs').set(need, true)
      await untilSaved(tavolo, time)
      saved.push(need)
    }
    await untilSaved(tavolo, time)
    tavolo.abandon()
  }
  return saved
}

/** The journal is written on a real disk, which no test's clock hurries. */
async function untilSaved({ saveStatus }: OpenTavolo, time: ManualTimekeeper): Promise<void> {
  await time.pass(60)
  // A busy disk takes a second or two to flush.
  await expect.poll(() => saveStatus.get().kind, { interval: 1, timeout: 10_000 }).toBe('saved')
}

async function open(
  store: MemoryTavoloStore,
  time: ManualTimekeeper,
  random: SeededRandom,
): Promise<OpenTavolo> {
  const openingId = Array.from({ length: 16 }, () => random.between(0, 15).toString(16)).join('')
  return valueOf(
    await openTavoloDocuments({
      store,
      tavoloId,
      timekeeper: time,
      localAuthor: () => marta,
      summarize,
      journal: { calls: journalOnDisk(), openingId },
    }),
  )
}

/** The shell's answers, of a program that starts anew. */
function journalOnDisk(): JournalCalls {
  const room = new JournalRoom(folder)
  return {
    journalList: async () => room.list(),
    journalOpen: async (input) => room.open(input.tavoloId),
    journalAppend: async (change) => room.append(change),
    journalCut: async (state) => room.cut(state),
    journalRead: async (input) => room.read(input),
    journalDeleted: async (change) => room.setDeleted(change),
    journalErase: async (input) => room.erase(input),
    journalPurge: async ({ deletedBeforeMs }) => room.purge(deletedBeforeMs),
    journalDrafts: async (input) => room.drafts(input.tavoloId),
    journalDraftsKeep: async (input) => room.keepDrafts(input),
  }
}

async function make(store: MemoryTavoloStore, time: ManualTimekeeper): Promise<void> {
  const documents = { official: new Y.Doc(), work: new Y.Doc() }
  documents.official.getMap('meta').set('lineageId', 'lineage:1')
  valueOf(
    await createTavoloDocuments({ store, tavoloId, documents, summarize, author: marta, atMs: time.nowMs() }),
  )
}

function needsOf({ documents }: OpenTavolo): Set<string> {
  return new Set(documents.work.getMap('needs').keys())
}

function summarize(_documents: TavoloDocuments): { title: string; processKind: null } {
  return { title: 'Vicini di valle', processKind: null }
}
