import { strToU8 } from 'fflate'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importCards } from '../../../shared/doc/commands/import-cards.ts'
import { importPeople } from '../../../shared/doc/commands/import-people.ts'
import { writeSnapshot } from '../../../shared/doc/commands/write-snapshot.ts'
import { readSnapshot } from '../../../shared/doc/snapshot.ts'
import { canvasCsv } from '../../../shared/export/canvas/canvas-csv.ts'
import { participantsCsv } from '../../../shared/export/participants-csv.ts'
import { tavoloJson } from '../../../shared/export/tavolo-json.ts'
import { decodeText } from '../../../shared/import/decode-text.ts'
import { guessColumns } from '../../../shared/import/people-columns.ts'
import { type CardPlan, planCards, planCardTable } from '../../../shared/import/plan-cards.ts'
import { planPeople } from '../../../shared/import/plan-people.ts'
import { readExcalidraw } from '../../../shared/import/read-excalidraw.ts'
import { readPeople } from '../../../shared/import/read-people.ts'
import { readTable } from '../../../shared/import/read-table.ts'
import { readTavoloJson } from '../../../shared/import/tavolo-json.ts'
import { tableNames } from '../../../shared/map/tables/table-names.ts'
import { createTranslator } from '../../../shared/text/translator.ts'
import { mutateBytes, mutationCount } from '../../support/mutate-bytes.ts'
import { projectFolder } from '../../support/project-folder.ts'
import { sampleContext, sampleSnapshot, testContext } from '../../support/sample-documents.ts'
import { seedsOfThisRun, withSeed } from '../../support/seeded-random.ts'

/** Somebody who opened a damaged file waits no longer than this for the answer. */
const longestWaitMs = 2000

/** Many more than this make the quick tests slow. */
const count = mutationCount(150)

// Each of ten thousand takes a few milliseconds.
const timeout = 30_000 + count * 60

/** Reads a mutated file again and again; gives how many were still good. */
async function readMutated(
  kind: { readonly name: string; readonly files: readonly Uint8Array<ArrayBuffer>[] },
  read: (bytes: Uint8Array<ArrayBuffer>) => boolean,
): Promise<number> {
  let goodCount = 0
  for (const seed of seedsOfThisRun(count)) {
    await withSeed({ seed, name: kind.name, project: 'quick' }, async (random) => {
      const bytes = mutateBytes(random.pick(kind.files), random)
      const startedMs = performance.now()
      if (read(bytes)) goodCount += 1
      expect(performance.now() - startedMs, 'milliseconds').toBeLessThan(longestWaitMs)
    })
  }
  return goodCount
}

test('mutated JSON files are read whole or refused, never halfway', { timeout }, async () => {
  const sample = readFileSync(join(projectFolder, 'resources/sample/vicini-di-valle.json'))
  const files = [Uint8Array.from(sample), Uint8Array.from(tavoloJson(sampleSnapshot()))]
  const goodCount = await readMutated({ name: 'mutated JSON files', files }, (bytes) => {
    const snapshot = readTavoloJson(bytes)
    if (!snapshot.isOk) return false
    const context = testContext()
    const written = writeSnapshot(context, snapshot.value, 'lineage:MUTATED')
    // What was written can be read back: no record came in that the schema does not know.
    return written.isOk && readSnapshot(context.documents).process.title !== ''
  })
  expect(goodCount).toBeLessThan(count)
})

test('mutated lists of people come in row by row, and what is wrong is told', { timeout }, async () => {
  const options = { snapshot: sampleSnapshot(), translate: createTranslator('it'), separator: ';' } as const
  const files = [
    Uint8Array.from(participantsCsv(options)),
    strToU8('Cognome;Nome;Ente\nRossi;Anna;La Rete ODV\n'),
  ]
  await readMutated({ name: 'mutated lists', files: files.map((file) => Uint8Array.from(file)) }, (bytes) => {
    const text = decodeText(bytes)
    if (!text.isOk) return false
    const table = readTable(text.value.text)
    if (!table.isOk) return false
    const guess = guessColumns(table.value.rows[0]?.cells ?? [])
    const choices = { ...guess, today: '2026-04-16', noticeDayOfYes: '2026-03-12' }
    const plan = planPeople(readPeople(table.value.rows, choices), { organizations: [], participants: [] })
    const written = importPeople(testContext(), plan)
    if (!written.isOk) throw new Error(`A plan was refused: ${JSON.stringify(written.error)}`)
    return true
  })
})

test(
  'mutated tables and drawings of cards come onto a canvas whole, or are refused',
  { timeout },
  async () => {
    const snapshot = sampleSnapshot()
    const canvasId = snapshot.canvases[0]?.id ?? 'canvas:none'
    const options = { snapshot, translate: createTranslator('it'), language: 'it', separator: ';' } as const
    const drawing = [
      { id: 'f', type: 'frame', x: 0, y: 0, name: 'Bisogni' },
      { id: 'a', type: 'rectangle', x: 9, y: 9, frameId: 'f', backgroundColor: '#b2f2bb' },
      { id: 't', type: 'text', x: 9, y: 9, containerId: 'a', text: 'Un posto caldo' },
    ]
    const files = [
      Uint8Array.from(canvasCsv(canvasId, options)),
      strToU8(JSON.stringify({ type: 'excalidraw', elements: drawing })),
    ].map((file) => Uint8Array.from(file))
    const tools = { ...options, otherTranslates: [], names: tableNames(snapshot) }
    const context = sampleContext()
    function plansOf(text: string): readonly CardPlan[] {
      const table = readTable(text)
      const read = readExcalidraw(text)
      const cards = read.isOk ? read.value.cards : []
      const numbered = cards.map((cells, index) => ({ number: index + 1, cells, notes: [] }))
      return [
        ...(table.isOk ? [planCardTable(table.value.rows, [], tools)] : []),
        ...(read.isOk ? [planCards(numbered, [], [])] : []),
      ]
    }
    const goodCount = await readMutated({ name: 'mutated cards', files }, (bytes) => {
      const text = decodeText(bytes)
      const plans = text.isOk ? plansOf(text.value.text) : []
      for (const { rows } of plans) {
        const wishes = rows.flatMap((row) => (row.kind === 'add' ? [row.wish] : []))
        const written = importCards(context, { canvasId, wishes: wishes.slice(0, 3) })
        if (!written.isOk) throw new Error(`A plan was refused: ${JSON.stringify(written.error)}`)
      }
      return plans.length > 0
    })
    expect(goodCount).toBeGreaterThan(0)
  },
)
