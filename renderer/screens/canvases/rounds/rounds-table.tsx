import type { ReactNode } from 'react'
import type { Round } from '../../../../shared/canvas/rounds/seat-rounds.ts'
import type { Translate } from '../../../../shared/text/translator.ts'
import { Table } from '../../../ui/table.tsx'
import { useText } from '../../../ui/text-context.tsx'
import styles from './rounds.module.css'

interface Row {
  readonly host: string | null
  readonly table: number
}

/** Who sits where: a row a table, a column a round. */
export function RoundsTable({ rounds }: { readonly rounds: readonly Round<string>[] }) {
  const { text } = useText()
  const [first = []] = rounds
  return (
    <Table
      label={text('rounds.plan')}
      rows={first.map(({ host }, table): Row => ({ host, table }))}
      rowKey={({ table }) => String(table)}
      columns={[
        { id: 'table', header: text('rounds.table'), isRowHeader: true, cell: tableCell(text) },
        ...rounds.map((tables, round) => ({
          id: `round-${round}`,
          header: text('rounds.round', { round: round + 1 }),
          cell: guestsCell(tables),
        })),
      ]}
    />
  )
}

function tableCell(text: Translate): (row: Row) => ReactNode {
  return ({ host, table }) => (
    <>
      {text('rounds.tableNumber', { number: table + 1 })}
      {host !== null && <span className={styles.host}>{text('rounds.host', { name: host })}</span>}
    </>
  )
}

function guestsCell(tables: Round<string>): (row: Row) => ReactNode {
  return ({ table }) => (
    <ul className={styles.names}>
      {(tables[table]?.guests ?? []).map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}
