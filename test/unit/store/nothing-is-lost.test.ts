import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createTavoloDocuments } from '../../../renderer/store/create-tavolo-documents.ts'
import { openTavoloDocuments, type OpenTavolo } from '../../../renderer/store/open-tavolo-documents.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import type { DocumentName } from '../../../shared/model/record-type.ts'
import { FaultyTavoloStore, type WriteFate } from '../../support/faulty-tavolo-store.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../../support/seeded-random.ts'
import type { TavoloId } from '../../../renderer/store/tavolo-store.ts'

const tavoloId: TavoloId = 'tavolo:valley'
const marta = { deviceId: 'laptop-1', name: 'Marta' }
const names: readonly DocumentName[] = ['official', 'work']

/** Both documents as they were at a moment that the status called saved. */
type SavedState = Record<DocumentName, Uint8Array>

test.each(seedsOfThisRun(40))(
  'whatever fails and whenever it crashes, nothing called saved is lost (seed %i)',
  async (seed) => {
    const name = 'nothing called saved is lost'
    await withSeed({ seed, name, project: 'quick' }, async (random) => {
      const time = new ManualTimekeeper()
      // A good disk, a bad one, or one that gets worse and better.
      const isBad = { now: random.chance(0.3) }
      const store = new FaultyTavoloStore(time, () => randomFate(random, isBad.now))
      const fresh = { official: new Y.Doc(), work: new Y.Doc() }
      const summarize = (documents: TavoloDocuments) => ({
        title: documents.official.getText('text').toJSON().slice(0, 20),
        processKind: null,
      })
      await createTavoloDocuments({ store, tavoloId, documents: fresh, summarize, author: marta, atMs: 0 })

      for (let life = 0; life < 4; life += 1) {
        const opened = await openTavoloDocuments({
          store,
          tavoloId,
          timekeeper: time,
          localAuthor: () => marta,
          summarize,
        })
        if (!opened.isOk) throw new Error(opened.error.detail)
        let saved = stateOf(opened.value)
        const watch = (): void => {
          if (opened.value.saveStatus.get().kind === 'saved') saved = stateOf(opened.value)
        }
        opened.value.saveStatus.subscribe(watch)
        const moments = random.between(5, 150)
        for (let moment = 0; moment < moments; moment += 1) {
          editAtRandom(opened.value, random)
          if (random.chance(0.02)) isBad.now = !isBad.now
          await time.pass(random.pick([0, 5, 40, 80, 150, 400, 6000]))
          watch()
        }
        store.crash()
        await time.pass(60_000)
        opened.value.abandon()
        store.restart()
        await expectEverythingOf(saved, store)
      }
    })
  },
)

test('with a disk that recovers, everything becomes saved by itself', async () => {
  const [seed = 0] = seedsOfThisRun(1)
  await withSeed({ seed, name: 'with a disk that recovers', project: 'quick' }, async (random) => {
    const time = new ManualTimekeeper()
    let isBad = true
    const store = new FaultyTavoloStore(time, () =>
      isBad
        ? { durationMs: 10, isWritten: false, reason: 'disk-full' }
        : { durationMs: 10, isWritten: true, reason: null },
    )
    const fresh = { official: new Y.Doc(), work: new Y.Doc() }
    const summarize = () => ({ title: 'Vicini di valle', processKind: null })
    await createTavoloDocuments({ store, tavoloId, documents: fresh, summarize, author: marta, atMs: 0 })
    const opened = await openTavoloDocuments({
      store,
      tavoloId,
      timekeeper: time,
      localAuthor: () => marta,
      summarize,
    })
    if (!opened.isOk) throw new Error(opened.error.detail)
    for (let moment = 0; moment < 1500; moment += 1) editAtRandom(opened.value, random)
    await time.pass(60_000)
    expect(opened.value.saveStatus.get().kind).toBe('failed')
    isBad = false
    await time.pass(11_000)
    expect(opened.value.saveStatus.get()).toEqual({ kind: 'saved' })
    await expectEverythingOf(stateOf(opened.value), store)
  })
})

function randomFate(random: SeededRandom, isBad: boolean): WriteFate {
  const durationMs = random.pick([0, 2, 10, 30, 120, 700])
  if (!random.chance(isBad ? 0.7 : 0.05)) return { durationMs, isWritten: true, reason: null }
  const reason = random.pick(['disk-full', 'closed', 'unknown'] as const)
  // Sometimes a write arrives although its writer was told that it failed.
  return { durationMs, isWritten: random.chance(0.2), reason }
}

function editAtRandom({ documents }: OpenTavolo, random: SeededRandom): void {
  const document = documents[random.pick(names)]
  const text = document.getText('text')
  const records = document.getMap<string>('records')
  const count = random.between(1, 6)
  document.transact(() => {
    for (let edit = 0; edit < count; edit += 1) {
      if (random.chance(0.2) && text.length > 0) text.delete(random.between(0, text.length - 1), 1)
      else text.insert(random.between(0, text.length), random.pick(['a', 'sì ', '👩🏽‍🌾', 'décidé ', '会']))
      if (random.chance(0.3)) records.set(`record:${random.between(1, 9)}`, `value ${random.between(1, 999)}`)
      if (random.chance(0.1)) records.delete(`record:${random.between(1, 9)}`)
    }
  })
}

function stateOf({ documents }: OpenTavolo): SavedState {
  return {
    official: Y.encodeStateAsUpdate(documents.official),
    work: Y.encodeStateAsUpdate(documents.work),
  }
}

/** Reads the tavolo back and applies the saved state to it: whatever that changes was missing. */
async function expectEverythingOf(saved: SavedState, store: FaultyTavoloStore): Promise<void> {
  const loaded = await store.loadTavolo(tavoloId)
  if (!loaded.isOk) throw new Error(loaded.error.detail)
  for (const name of names) {
    const found = new Y.Doc()
    for (const { bytes } of loaded.value.updates[name]) Y.applyUpdate(found, bytes)
    let missing = 0
    found.on('update', () => {
      missing += 1
    })
    Y.applyUpdate(found, saved[name])
    expect(missing, `changes missing from the ${name} document`).toBe(0)
  }
}
