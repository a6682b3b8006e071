import type { ListedPerson, RowNote } from '../../../shared/import/read-people.ts'
import type { PlannedRow } from '../../../shared/import/plan-people.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { PlannedRows } from '../../lists/planned-rows.tsx'
import { shorten } from '../../lists/shorten.ts'
import { type TextTools, useText } from '../../ui/text-context.tsx'
import { nameOf } from './use-table-entries.ts'

/** The rows of a plan: what each brings in, and what happens to it. */
export function ImportRows({ rows }: { readonly rows: readonly PlannedRow[] }) {
  const tools = useText()
  const { text } = tools
  return (
    <PlannedRows
      rows={rows}
      numberOf={rowNumberOf}
      columns={[
        {
          id: 'name',
          header: text('people.person'),
          isRowHeader: true,
          cell: (row) => (row.kind === 'error' ? row.written : nameOf(row.person)),
        },
        {
          id: 'facts',
          header: text('people.broughtIn'),
          cell: (row) => (row.kind === 'error' ? '' : factsOf(row.person, tools)),
        },
      ]}
      remarksOf={(row) => remarksOf(row, tools)}
      needsALook={needsALook}
      outcomeWidth="38%"
    />
  )
}

function needsALook(row: PlannedRow): boolean {
  if (row.kind === 'error' || row.kind === 'repeated') return true
  return row.kind !== 'known' && (row.notes.length > 0 || (row.kind === 'add' && row.hasNamesake))
}

function rowNumberOf(row: PlannedRow): number {
  return row.kind === 'error' ? row.rowNumber : row.person.rowNumber
}

function factsOf(person: ListedPerson, { text, formatShortDate }: TextTools): string {
  return [
    person.organization,
    person.duty,
    person.tableRole === null ? '' : text(`people.tableRole.${person.tableRole}`),
    person.privacyNoticeGivenOn === null
      ? ''
      : text('people.noticeOn', { date: formatShortDate(person.privacyNoticeGivenOn) }),
  ]
    .filter((fact) => fact !== '')
    .join(' · ')
}

function remarksOf(row: PlannedRow, { text }: TextTools): string[] {
  switch (row.kind) {
    case 'error':
      return [
        row.error.kind === 'no-name'
          ? text('people.rowError.no-name')
          : text('people.rowError.too-long', { column: text(`people.columnUse.${row.error.use}`) }),
      ]
    case 'repeated':
      return [text('people.repeatedOf', { row: row.firstRowNumber })]
    case 'known':
      return []
    case 'add':
      return [
        ...(row.hasNamesake ? [text('people.namesake')] : []),
        ...row.notes.map((note) => noteText(note)),
      ]
    case 'update':
      return row.notes.map((note) => noteText(note))
    default:
      return assertNever(row)
  }

  function noteText({ kind, value }: RowNote): string {
    return text(`people.rowNote.${kind}`, { value: shorten(value) })
  }
}
