import type { ListedPerson, RowNote } from '../../../shared/import/read-people.ts'
import type { PlannedRow } from '../../../shared/import/plan-people.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { mostRowsShown, rowTones } from '../../lists/row-tones.ts'
import { StatusPill } from '../../ui/status-pill.tsx'
import { Table } from '../../ui/table.tsx'
import { type TextTools, useText } from '../../ui/text-context.tsx'
import styles from './import-sheet.module.css'
import { nameOf } from './use-table-entries.ts'

/** The rows of a plan as a printed table: what each brings in, and what happens to it. */
export function ImportRows({ rows }: { readonly rows: readonly PlannedRow[] }) {
  const tools = useText()
  const { text } = tools
  return (
    <>
      <Table
        label={text('lists.rows')}
        rows={rows.slice(0, mostRowsShown)}
        rowKey={(row) => String(rowNumberOf(row))}
        isRowMuted={(row) => row.kind !== 'add' && row.kind !== 'update'}
        columns={[
          { id: 'number', header: text('lists.rowNumber'), align: 'end', width: '4rem', cell: rowNumberOf },
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
          {
            id: 'outcome',
            header: text('lists.outcome'),
            width: '38%',
            cell: outcomeOf,
          },
        ]}
      />
      {rows.length > mostRowsShown && (
        <p className={styles.leftOut}>{text('lists.moreRows', { count: rows.length - mostRowsShown })}</p>
      )}
    </>
  )
}

function Outcome({ row }: { readonly row: PlannedRow }) {
  const tools = useText()
  return (
    <div className={styles.outcome}>
      <StatusPill tone={rowTones[row.kind]}>{tools.text(`lists.rowOutcome.${row.kind}`)}</StatusPill>
      {remarksOf(row, tools).map((remark) => (
        <span key={remark}>{remark}</span>
      ))}
    </div>
  )
}

function outcomeOf(row: PlannedRow) {
  return <Outcome row={row} />
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
    return text(`people.rowNote.${kind}`, { value: shortened(value) })
  }
}

// A remark is a line, not the whole cell again.
const longestQuote = 60

function shortened(value: string): string {
  return value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value
}
