import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import { setRelation } from '../../shared/doc/commands/relation-commands.ts'
import { emptyDocuments } from '../../shared/doc/commands/set-up-tavolo.ts'
import { writeSnapshot } from '../../shared/doc/commands/write-snapshot.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { readSnapshot, snapshotSchema, type TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { relationTypes } from '../../shared/model/record-types.ts'
import { sampleSnapshot, testContext } from '../support/sample-documents.ts'
import { changeSomething } from '../support/random-changes.ts'
import { seedsOfThisRun, withSeed } from '../support/seeded-random.ts'

/** Enough to meet deletions against changes on most seeds, few enough for a quick run. */
const seedCount = 12
const changesEach = 60

/** The sample with every verbale open again, so that everything may change. */
function openSample(): TavoloSnapshot {
  const sample = sampleSnapshot()
  return { ...sample, minutes: sample.minutes.map((minutes) => ({ ...minutes, status: 'draft' as const })) }
}

function peer(number: number, state: TavoloDocuments): CommandContext {
  const documents = emptyDocuments()
  documents.official.clientID = 1000 + number
  documents.work.clientID = 2000 + number
  bring(state, documents)
  let made = 0
  return {
    ...testContext(),
    documents,
    author: { deviceId: `device-${number}`, name: `Persona ${number}` },
    newId: (kind) => `${kind}:P${number}-${(made += 1)}`,
  }
}

/** Gives everything one side has to the other, as a file does. */
function bring(from: TavoloDocuments, to: TavoloDocuments): void {
  for (const name of ['official', 'work'] as const) {
    Y.applyUpdate(to[name], Y.encodeStateAsUpdate(from[name], Y.encodeStateVector(to[name])), 'file')
  }
}

for (const seed of seedsOfThisRun(seedCount)) {
  const name = `people who worked apart end with the same tavolo, seed ${seed}`
  test(name, async () => {
    await withSeed({ seed, name: 'people who worked apart', project: 'quick' }, async (random) => {
      const first = { ...testContext(), documents: emptyDocuments() }
      writeSnapshot(first, openSample(), 'lineage:l')
      const peers = Array.from({ length: random.between(2, 5) }, (_, index) => peer(index, first.documents))
      for (const context of peers) {
        for (let change = 0; change < changesEach; change += 1) changeSomething(context, random)
      }
      // Files go around in any order until everybody has had everybody's.
      const exchanges = peers.flatMap((from) =>
        peers.map((to) => ({ from, to, rank: random.between(0, 1e6) })),
      )
      for (let round = 0; round < 2; round += 1) {
        for (const { from, to } of exchanges.toSorted((left, right) => left.rank - right.rank)) {
          bring(from.documents, to.documents)
        }
      }
      const [reference, ...others] = peers.map(({ documents }) => readSnapshot(documents))
      for (const other of others) expect(other).toEqual(reference)
      expect(snapshotSchema.safeParse(reference).error).toBeUndefined()
    })
  })
}

test('two laptops that tick different facts of one attendance keep both', () => {
  const first = { ...testContext(), documents: emptyDocuments() }
  writeSnapshot(first, openSample(), 'lineage:l')
  const [one, two] = [peer(1, first.documents), peer(2, first.documents)]
  const pair = { leftId: 'session:ses-03', rightId: 'participant:per-06' }
  setRelation(one, relationTypes.attendance, { ...pair, fields: { state: 'partly-present' } })
  setRelation(two, relationTypes.attendance, { ...pair, fields: { arrivesAt: '18:20' } })
  bring(one.documents, two.documents)
  bring(two.documents, one.documents)
  for (const { documents } of [one, two]) {
    const merged = readSnapshot(documents).attendance.find(
      ({ sessionId, participantId }) => sessionId === pair.leftId && participantId === pair.rightId,
    )
    expect(merged).toMatchObject({ state: 'partly-present', arrivesAt: '18:20' })
  }
})
