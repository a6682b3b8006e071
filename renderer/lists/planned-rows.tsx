import { useState } from 'react'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { StatusPill, type StatusTone } from '../ui/status-pill.tsx'
import { Table, type TableColumn } from '../ui/table.tsx'
import { useText } from '../ui/text-context.tsx'
import styles from './lists.module.css'

/** What happens to a row of a list that comes in. */
export type RowOutcome = 'add' | 'update' | 'known' | 'repeated' | 'error'

const tones: Readonly<Record<RowOutcome, StatusTone>> = {
  add: 'good',
  update: 'progress',
  known: 'neutral',
  repeated: 'warning',
  error: 'attention',
}

/** Whoever checks a list reads its beginning and what is wrong with it; the filter gives the latter. */
const mostRowsShown = 200

/**
 * The rows of a plan as a printed table: the number of each, what it is, what happens to it and why. Those that somebody
 * should look at can be had alone.
 */
export function PlannedRows<Row extends { readonly kind: RowOutcome }>({
  rows,
  numberOf,
  columns,
  remarksOf,
  needsALook,
  outcomeWidth,
}: {
  readonly rows: readonly Row[]
  /** As the spreadsheet counts it. */
  readonly numberOf: (row: Row) => number
  /** What a row is: stands between its number and what happens to it. */
  readonly columns: readonly TableColumn<Row>[]
  /** Lines under what happens to it. */
  readonly remarksOf: (row: Row) => readonly string[]
  readonly needsALook: (row: Row) => boolean
  readonly outcomeWidth: string
}) {
  const { text } = useText()
  const [shown, setShown] = useState<'all' | 'look'>('all')
  const rowsToLookAt = rows.filter(needsALook)
  const chosen = shown === 'look' && rowsToLookAt.length > 0 ? rowsToLookAt : rows
  return (
    <>
      {rowsToLookAt.length > 0 && (
        <SegmentedControl
          label={text('lists.rowsShown')}
          isLabelHidden
          size="small"
          value={shown}
          onChange={setShown}
          options={[
            { id: 'all', label: text('lists.rowsAll', { count: rows.length }) },
            { id: 'look', label: text('lists.rowsToLookAt', { count: rowsToLookAt.length }) },
          ]}
        />
      )}
      <Table
        label={text('lists.rows')}
        rows={chosen.slice(0, mostRowsShown)}
        rowKey={(row) => String(numberOf(row))}
        isRowMuted={({ kind }) => kind !== 'add' && kind !== 'update'}
        columns={[
          { id: 'number', header: text('lists.rowNumber'), align: 'end', width: '4rem', cell: numberOf },
          ...columns,
          {
            id: 'outcome',
            header: text('lists.outcome'),
            width: outcomeWidth,
            cell: (row) => outcomeOf(row.kind, remarksOf(row)),
          },
        ]}
      />
      {chosen.length > mostRowsShown && (
        <p className={styles.aside}>{text('lists.moreRows', { count: chosen.length - mostRowsShown })}</p>
      )}
    </>
  )
}

function outcomeOf(kind: RowOutcome, remarks: readonly string[]) {
  return <Outcome of={kind} remarks={remarks} />
}

function Outcome({ of, remarks }: { readonly of: RowOutcome; readonly remarks: readonly string[] }) {
  const { text } = useText()
  return (
    <div className={styles.outcome}>
      <StatusPill tone={tones[of]}>{text(`lists.rowOutcome.${of}`)}</StatusPill>
      {remarks.map((remark) => (
        <span key={remark}>{remark}</span>
      ))}
    </div>
  )
}
