import { expect, test } from 'vitest'
import { coActivityBlocks } from '../../../renderer/citing/co-activity-citations.ts'
import { type CoActivityRow, coActivityTable } from '../../../shared/map/co-activity-table.ts'
import { coActivityType } from '../../../shared/model/co-activity.ts'
import { formatList } from '../../../shared/text/numbers.ts'
import { createTranslator } from '../../../shared/text/translator.ts'

const organizations = [
  { id: 'organization:consortium', kind: 'consortium' },
  { id: 'organization:families', kind: 'informal-group' },
] as const

function cite(row: CoActivityRow | undefined): string {
  if (row === undefined) throw new Error('There is no such co-activity')
  const [block] = coActivityBlocks(row, {
    text: createTranslator('it'),
    formatList: (items) => formatList(items, 'it'),
    nameOf: (id) => (id === 'organization:families' ? 'Gruppo familiari' : 'Contrade'),
  })
  if (block?.kind !== 'paragraph') throw new Error('A co-activity is cited as a paragraph')
  return block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
}

test('a verbale has who does it, who could, at what level, and that citizens are missing', () => {
  const entry = { ...coActivityType.defaults, order: 'a0', activity: 'co-planning' } as const
  const rows = coActivityTable(
    [
      { ...entry, id: 'coActivity:1', organizationIds: ['organization:consortium'], level: 'group' },
      { ...entry, id: 'coActivity:2', time: 'could', organizationIds: ['organization:families'] },
    ],
    organizations,
  )
  expect(cite(rows[0])).toBe(
    'co-pianificazione – lo fa già: Contrade (livello di gruppo); potrebbe: Gruppo familiari. Mancano cittadini e famiglie; potrebbe: Gruppo familiari.',
  )
  expect(cite(rows[1])).toBe(
    'co-progettazione – lo fa già: nessuno; potrebbe: nessuno. Mancano cittadini e famiglie.',
  )
})
