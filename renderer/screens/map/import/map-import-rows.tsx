import type { PlannedMapRow } from '../../../../shared/import/plan-map.ts'
import type { MapTableKind } from '../../../../shared/map/tables/map-tables.ts'
import { mostRowsShown, rowTones } from '../../../lists/row-tones.ts'
import { StatusPill } from '../../../ui/status-pill.tsx'
import { Table } from '../../../ui/table.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './map-import.module.css'

type Row = PlannedMapRow<unknown, unknown>

/** The rows of a plan as a printed table: which each is, and what happens to it. */
export function MapImportRows({
  kind,
  rows,
}: {
  readonly kind: MapTableKind
  readonly rows: readonly Row[]
}) {
  const { text } = useText()
  return (
    <>
      <Table
        label={text('lists.rows')}
        rows={rows.slice(0, mostRowsShown)}
        rowKey={(row) => String(row.number)}
        isRowMuted={(row) => row.kind !== 'add' && row.kind !== 'update'}
        columns={[
          {
            id: 'number',
            header: text('lists.rowNumber'),
            align: 'end',
            width: '4rem',
            cell: ({ number }) => number,
          },
          {
            id: 'title',
            header: text(`map.import.row.${kind}`),
            isRowHeader: true,
            cell: ({ title }) => title,
          },
          { id: 'outcome', header: text('lists.outcome'), width: '45%', cell: outcomeOf },
        ]}
      />
      {rows.length > mostRowsShown && (
        <p className={styles.aside}>{text('lists.moreRows', { count: rows.length - mostRowsShown })}</p>
      )}
    </>
  )
}

function outcomeOf(row: Row) {
  return <Outcome row={row} />
}

function Outcome({ row }: { readonly row: Row }) {
  const { text } = useText()
  return (
    <div className={styles.outcome}>
      <StatusPill tone={rowTones[row.kind]}>{text(`lists.rowOutcome.${row.kind}`)}</StatusPill>
      {row.kind === 'error' && <span>{text(`map.import.error.${row.error}`)}</span>}
      {row.kind === 'repeated' && <span>{text('map.import.repeatedOf', { row: row.firstNumber })}</span>}
      {row.kind === 'update' &&
        row.changes.map(({ heading, written }) => (
          <span key={heading}>
            {text('map.import.change', { column: heading, value: shortened(written) })}
          </span>
        ))}
      {row.notes.map(({ heading, written, problem }) => (
        <span key={heading}>
          {text(`map.import.note.${problem}`, { column: heading, value: shortened(written) })}
        </span>
      ))}
    </div>
  )
}

// A remark is a line, not the whole cell again.
const longestQuote = 60

function shortened(value: string): string {
  return value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value
}
