import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createTavoloUndo } from '../../renderer/state/tavolo-undo.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { updateProcess } from '../../shared/doc/commands/update-process.ts'
import { FileOrigin } from '../../shared/doc/origin.ts'
import { readProcess } from '../../shared/doc/process-fields.ts'
import { readSnapshot, snapshotSchema } from '../../shared/doc/snapshot.ts'
import { tavoloJson } from '../../shared/export/tavolo-json.ts'
import { wholeSampleContext, workForDays } from '../support/days-of-work.ts'
import { exchangePeer, giveFile, takeFile } from '../support/exchange-peer.ts'
import { seedsOfThisRun, withSeed } from '../support/seeded-random.ts'
import { bytesOf, fileOf } from '../support/tavolo-files.ts'
import { valueOf } from '../support/value-of.ts'

/** Enough to meet deletions against changes on most seeds, few enough for a quick run; SEEDS asks for more. */
const seedCount = Number(process.env.SEEDS ?? 6)
const changesEachDay = 40
const dayCount = 3

/** A second on a machine that has nothing else to do; five people take the longest. */
const timeout = 60_000

/**
 * Both documents, byte by byte, as they are written once they were opened anew: while a document is open, what stands
 * beside each other in it may still be kept in more pieces than it needs.
 */
function stateOf({ documents }: CommandContext): Uint8Array[] {
  return [documents.official, documents.work].map((document) => {
    const reopened = new Y.Doc()
    Y.applyUpdate(reopened, Y.encodeStateAsUpdate(document))
    return Y.encodeStateAsUpdate(reopened)
  })
}

for (const seed of seedsOfThisRun(seedCount)) {
  test(
    `people who are never online together and pass files around end with the same tavolo, seed ${seed}`,
    { timeout },
    async () => {
      await withSeed({ seed, name: 'people who are never online', project: 'quick' }, async (random) => {
        const first = wholeSampleContext()
        const count = random.between(2, 5)
        const peers = Array.from({ length: count }, (_, index) => exchangePeer(index + 1, first.documents))
        const files: Uint8Array[] = []
        for (let day = 0; day < dayCount; day += 1) {
          for (const peer of peers) {
            workForDays(peer, random, changesEachDay)
            files.push(giveFile(peer))
            // Some get a file on the way, new or old, and work on from there.
            if (random.chance(0.4)) valueOf(await takeFile(peer, random.pick(files)))
          }
        }
        const last = peers.map((peer) => giveFile(peer))
        for (const peer of peers) {
          // Everybody opens everything in an order of their own, some of it twice.
          const pile = [...last, random.pick(files), random.pick(last)]
          const order = pile.map((file) => ({ file, rank: random.between(0, 1e6) }))
          for (const { file } of order.toSorted((left, right) => left.rank - right.rank)) {
            valueOf(await takeFile(peer, file))
          }
        }
        const [reference, ...others] = peers
        if (reference === undefined) throw new Error('Nobody is there')
        const snapshot = readSnapshot(reference.documents)
        expect(snapshotSchema.safeParse(snapshot).error).toBeUndefined()
        for (const other of others) {
          expect(tavoloJson(readSnapshot(other.documents))).toEqual(tavoloJson(snapshot))
          expect(stateOf(other)).toEqual(stateOf(reference))
        }
      })
    },
  )
}

test('what a file brings is one change of each document, named after who wrote the file', async () => {
  const first = wholeSampleContext()
  const [one, two] = [exchangePeer(1, first.documents), exchangePeer(2, first.documents)]
  valueOf(updateProcess(two, { cup: 'J11', subtitle: 'Altro' }))
  valueOf(updateProcess(two, { territory: ['Valle'] }))
  const origins: unknown[] = []
  one.documents.official.on('afterTransaction', ({ origin, changed }: Y.Transaction) => {
    if (changed.size > 0) origins.push(origin)
  })
  const { before, after } = valueOf(await takeFile(one, giveFile(two)))
  expect(origins).toEqual([new FileOrigin({ deviceId: 'device-2', name: 'Persona 2' }, 'un file.tavolo')])
  expect([before.process.cup, after.process.cup]).toEqual([readProcess(first.documents).cup, 'J11'])
})

test('a file that brings nothing new changes nothing, not even by a transaction that is empty', async () => {
  const first = wholeSampleContext()
  const [one, two] = [exchangePeer(1, first.documents), exchangePeer(2, first.documents)]
  let transactions = 0
  for (const document of [one.documents.official, one.documents.work]) {
    document.on('update', () => (transactions += 1))
  }
  const { before, after } = valueOf(await takeFile(one, giveFile(two)))
  expect(after).toEqual(before)
  expect(transactions).toBe(0)
})

test('undo takes back what one did oneself, never what a file brought', async () => {
  const first = wholeSampleContext()
  const [one, two] = [exchangePeer(1, first.documents), exchangePeer(2, first.documents)]
  const undo = createTavoloUndo(one.documents.official)
  valueOf(updateProcess(one, { subtitle: 'Mio' }))
  undo.stopCapturing()
  valueOf(updateProcess(two, { cup: 'J11' }))
  valueOf(await takeFile(one, giveFile(two)))
  undo.undo()
  expect(readProcess(one.documents)).toMatchObject({
    subtitle: readProcess(first.documents).subtitle,
    cup: 'J11',
  })
  expect(undo.undoStack).toHaveLength(0)
})

test.each([
  ['another beginning', { kind: 'other-lineage', title: 'Vicini di valle' }],
  ['a newer Tavolo', { kind: 'file', problem: { kind: 'newer-schema', version: 9 } }],
  ['documents that are none', { kind: 'file', problem: { kind: 'damaged', part: 'documents' } }],
  ['a manifest that lies about them', { kind: 'file', problem: { kind: 'damaged', part: 'documents' } }],
])('a file of %s is refused and changes nothing', async (name, problem) => {
  const here = wholeSampleContext()
  const other = wholeSampleContext('lineage:other')
  const file = fileOf(exchangePeer(2, here.documents).documents)
  const files: Readonly<Record<string, Uint8Array>> = {
    'another beginning': bytesOf(fileOf(other.documents)),
    'a newer Tavolo': bytesOf({ ...file, schemaVersion: 9 }),
    'documents that are none': bytesOf({ ...file, work: Uint8Array.from([200, 1, 7]) }),
    'a manifest that lies about them': bytesOf({ ...file, lineageId: 'lineage:l2' }),
  }
  const before = stateOf(here)
  const taken = await takeFile(here, files[name] ?? new Uint8Array())
  expect(taken).toEqual({ isOk: false, error: problem })
  expect(stateOf(here)).toEqual(before)
})

test('a tavolo that a newer Tavolo wrote is read only, for files too', async () => {
  const here = wholeSampleContext()
  const bytes = giveFile(exchangePeer(2, here.documents))
  here.documents.official.getMap('meta').set('schemaVersion', 9)
  const taken = await takeFile(here, bytes)
  expect(taken).toEqual({ isOk: false, error: { kind: 'read-only', title: 'Vicini di valle' } })
})
