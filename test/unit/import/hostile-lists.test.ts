import { expect, test } from 'vitest'
import { importPeople } from '../../../shared/doc/commands/import-people.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { decodeText } from '../../../shared/import/decode-text.ts'
import { type ColumnUse, columnUses, guessColumns } from '../../../shared/import/people-columns.ts'
import { planPeople } from '../../../shared/import/plan-people.ts'
import { readPeople } from '../../../shared/import/read-people.ts'
import { readTable } from '../../../shared/import/read-table.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { testContext } from '../../support/sample-documents.ts'
import { type SeededRandom, seedsOfThisRun, withSeed } from '../../support/seeded-random.ts'

/** What a list holds when somebody means harm, or when a file is damaged. */
const pieces = [
  ...['"', '""', ';', ',', '\t', '\n', '\r\n', '\r', '\0', ' ', '\uFEFF', '\u202E', '\u200F', '\u0301'],
  ...[
    'cognome',
    'nome',
    'ente',
    'informativa',
    'ruolo',
    'liberatoria',
    '=HYPERLINK("http://x")',
    '{',
    '}',
    '<b>',
  ],
  ...[
    '🧑🏽‍🌾',
    'שלום',
    'مرحبا',
    '\uD800',
    '\uDC00',
    '31/02/2026',
    '16/04/2026',
    '9999999999',
    'sì',
    'no',
    'Rossi',
  ],
  ...['__proto__', 'constructor', 'toString', 'x'.repeat(400)],
]

function hostileText(random: SeededRandom): string {
  return Array.from({ length: random.between(0, 400) }, () => random.pick(pieces)).join('')
}

/** Everything an import does with a text; gives how many people came in. */
function importText(text: string, random: SeededRandom): number {
  const table = readTable(text)
  if (!table.isOk) return 0
  const guess = guessColumns(table.value.rows[0]?.cells ?? [])
  const uses: readonly ColumnUse[] = [...columnUses, null]
  const mapping = random.chance(0.5) ? guess.mapping : guess.mapping.map(() => random.pick(uses))
  const choices = { mapping, nameOrder: guess.nameOrder, today: '2026-04-16', noticeDayOfYes: '2026-03-12' }
  const plan = planPeople(readPeople(table.value.rows, choices), { organizations: [], participants: [] })
  const context = testContext()
  const written = importPeople(context, plan)
  if (!written.isOk) throw new Error(`A plan was refused: ${JSON.stringify(written.error)}`)
  // What came in can be read back: no record was written that the schema does not know.
  expect(listRecords(context.documents, participantType)).toHaveLength(written.value.addedCount)
  return written.value.addedCount
}

/** Runs a property for many seeds; gives the sum of what it gives. */
async function sumOverSeeds(
  property: { readonly name: string; readonly seedCount: number },
  run: (random: SeededRandom) => number,
): Promise<number> {
  const sums: number[] = []
  for (const seed of seedsOfThisRun(property.seedCount)) {
    await withSeed({ seed, name: property.name, project: 'quick' }, async (random) => {
      sums.push(run(random))
    })
  }
  return sums.reduce((sum, value) => sum + value, 0)
}

test('no text stops an import, whatever it holds', async () => {
  const property = { name: 'no text stops an import', seedCount: 300 }
  const people = await sumOverSeeds(property, (random) => importText(hostileText(random), random))
  // Some rows are people after all: the lists get as far as being written.
  expect(people).toBeGreaterThan(process.env.SEED === undefined ? 100 : -1)
})

test('no bytes stop an import, whatever they are', async () => {
  await sumOverSeeds({ name: 'no bytes stop an import', seedCount: 100 }, (random) => {
    const bytes = Uint8Array.from({ length: random.between(0, 2000) }, () => random.between(0, 255))
    const decoded = decodeText(bytes)
    return decoded.isOk ? importText(decoded.value.text, random) : 0
  })
})
