import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createTavoloDocuments } from '../../../renderer/store/create-tavolo-documents.ts'
import { openTavoloDocuments, type OpenTavolo } from '../../../renderer/store/open-tavolo-documents.ts'
import { readCopy } from '../../../renderer/store/read-copy.ts'
import type { TavoloId } from '../../../renderer/store/tavolo-store.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import type { DocumentName } from '../../../shared/model/record-type.ts'
import { faultyJournal, type FaultyJournal } from '../../support/faulty-journal.ts'
import { FaultyTavoloStore, type WriteFate } from '../../support/faulty-tavolo-store.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../../support/seeded-random.ts'
import { valueOf } from '../../support/value-of.ts'

const tavoloId: TavoloId = 'tavolo:valley'
const marta = { deviceId: 'laptop-1', name: 'Marta' }
const names: readonly DocumentName[] = ['official', 'work']
type States = Record<DocumentName, Uint8Array>

test.each(seedsOfThisRun(40))(
  'whatever fails and whenever it crashes, each copy alone holds what was called saved (seed %i)',
  async (seed) => {
    const name = 'each copy alone holds what was called saved'
    await withSeed({ seed, name, project: 'quick' }, async (random) => {
      const time = new ManualTimekeeper()
      const isBad = { store: random.chance(0.3), journal: random.chance(0.3) }
      const journal = faultyJournal(time, () => randomFate(random, isBad.journal))
      let store = new FaultyTavoloStore(time, () => randomFate(random, isBad.store))
      await make(store, emptyDocuments())
      let saved: States | null = null
      for (let life = 0; life < 4; life += 1) {
        const opened = await open({ store, journal, time, random })
        if (saved !== null) expectHolds(opened.documents, saved)
        saved = await liveAndCrash(opened, { random, isBad, store, journal, time })
        store.restart()
        journal.restart()
        if (saved === null) continue
        const copy = valueOf(await readCopy(journal.calls, tavoloId))
        expect(copy.loss).toMatchObject({ damages: [], isWaiting: false })
        expectHolds(copy.documents, saved)
        // Now and then one of the two is lost, and the other must do.
        const lost = random.pick(['store', 'journal', 'none', 'none'] as const)
        if (lost === 'store') {
          isBad.store = random.chance(0.3)
          store = new FaultyTavoloStore(time, () => randomFate(random, isBad.store))
          await make(store, emptyDocuments())
        }
        if (lost === 'journal') journal.wipe()
      }
    })
  },
)

interface Life {
  readonly random: SeededRandom
  readonly isBad: { store: boolean; journal: boolean }
  readonly store: FaultyTavoloStore
  readonly journal: FaultyJournal
  readonly time: ManualTimekeeper
}

/** Edits at random until everything stops at once; gives both documents as they were when last called saved. */
async function liveAndCrash(opened: OpenTavolo, life: Life): Promise<States | null> {
  const { random, isBad, store, journal, time } = life
  let saved: States | null = null
  const watch = (): void => {
    if (opened.saveStatus.get().kind === 'saved') saved = statesOf(opened.documents)
  }
  opened.saveStatus.subscribe(watch)
  watch()
  const moments = random.between(5, 120)
  for (let moment = 0; moment < moments; moment += 1) {
    editAtRandom(opened.documents, random)
    if (random.chance(0.02)) isBad.store = !isBad.store
    if (random.chance(0.02)) isBad.journal = !isBad.journal
    if (random.chance(0.01)) time.setBack(random.between(1, 100_000_000))
    await time.pass(random.pick([0, 5, 40, 80, 150, 400, 6000]))
    watch()
  }
  store.crash()
  journal.crash()
  await time.pass(60_000)
  opened.abandon()
  return saved
}

async function open(parts: {
  readonly store: FaultyTavoloStore
  readonly journal: FaultyJournal
  readonly time: ManualTimekeeper
  readonly random: SeededRandom
}): Promise<OpenTavolo> {
  const { store, journal, time, random } = parts
  const openingId = Array.from({ length: 16 }, () => random.between(0, 15).toString(16)).join('')
  const opening = openTavoloDocuments({
    store,
    tavoloId,
    timekeeper: time,
    localAuthor: () => marta,
    summarize,
    journal: { calls: journal.calls, openingId },
  })
  return valueOf(await opening)
}

async function make(store: FaultyTavoloStore, documents: TavoloDocuments): Promise<void> {
  valueOf(await createTavoloDocuments({ store, tavoloId, documents, summarize, author: marta, atMs: 0 }))
}

function emptyDocuments(): TavoloDocuments {
  return { official: new Y.Doc(), work: new Y.Doc() }
}

function summarize(documents: TavoloDocuments): { title: string; processKind: null } {
  return { title: documents.official.getText('text').toJSON().slice(0, 20), processKind: null }
}

function randomFate(random: SeededRandom, isBad: boolean): WriteFate {
  const durationMs = random.pick([0, 2, 10, 30, 120, 700])
  if (!random.chance(isBad ? 0.7 : 0.05)) return { durationMs, isWritten: true, reason: null }
  const reason = random.pick(['disk-full', 'closed', 'unknown'] as const)
  return { durationMs, isWritten: random.chance(0.2), reason }
}

function editAtRandom(documents: TavoloDocuments, random: SeededRandom): void {
  const document = documents[random.pick(names)]
  const text = document.getText('text')
  const records = document.getMap<string>('records')
  document.transact(() => {
    for (let edit = random.between(1, 6); edit > 0; edit -= 1) {
      if (random.chance(0.2) && text.length > 0) text.delete(random.between(0, text.length - 1), 1)
      else text.insert(random.between(0, text.length), random.pick(['a', 'sì ', '👩🏽‍🌾', '会']))
      if (random.chance(0.3)) records.set(`record:${random.between(1, 9)}`, `${random.between(1, 999)}`)
      if (random.chance(0.1)) records.delete(`record:${random.between(1, 9)}`)
      // Large enough, a few times, for new full states.
      if (random.chance(0.01)) records.set('record:large', 'x'.repeat(120_000))
    }
  })
}

function statesOf(documents: TavoloDocuments): States {
  return {
    official: Y.encodeStateAsUpdate(documents.official),
    work: Y.encodeStateAsUpdate(documents.work),
  }
}

/** Whatever applying the saved state to the documents changes was missing from them. */
function expectHolds(documents: TavoloDocuments, saved: States): void {
  for (const name of names) {
    const found = new Y.Doc()
    Y.applyUpdate(found, Y.encodeStateAsUpdate(documents[name]))
    let missing = 0
    found.on('update', () => {
      missing += 1
    })
    Y.applyUpdate(found, saved[name])
    expect(missing, `changes missing from the ${name} document`).toBe(0)
  }
}
