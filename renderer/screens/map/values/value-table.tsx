import { type ReactNode, useMemo } from 'react'
import type { ValueSum } from '../../../../shared/map/values.ts'
import { Table, type TableColumn } from '../../../ui/table.tsx'
import { useText } from '../../../ui/text-context.tsx'

interface ValueRow {
  readonly id: string
  readonly name: string
  readonly sum: ValueSum
}

const totalId = 'total'

/** Amounts line by line: what may be reimbursed, what is only valued, and both; the sum of all lines comes last. */
export function ValueTable({
  label,
  heading,
  rows,
  total,
}: {
  readonly label: string
  /** What names a line. */
  readonly heading: string
  readonly rows: readonly ValueRow[]
  readonly total: ValueSum
}) {
  const { text } = useText()
  return (
    <Table
      label={label}
      isCaptionShown
      columns={useValueColumns(heading)}
      rows={[...rows, { id: totalId, name: text('values.total'), sum: total }]}
      rowKey={({ id }) => id}
    />
  )
}

function useValueColumns(heading: string): readonly TableColumn<ValueRow>[] {
  const { text, formatEuro } = useText()
  return useMemo(() => {
    const amount = (centsOf: (sum: ValueSum) => number) => (row: ValueRow) => {
      const cents = centsOf(row.sum)
      return strongIfTotal(row.id, cents === 0 ? '–' : formatEuro(cents / 100))
    }
    const shared = { align: 'end', width: '22%' } as const
    return [
      { id: 'name', header: heading, isRowHeader: true, cell: nameOf },
      {
        ...shared,
        id: 'reimbursable',
        header: text('values.reimbursable'),
        cell: amount(({ reimbursableCents }) => reimbursableCents),
      },
      {
        ...shared,
        id: 'valuedOnly',
        header: text('values.valuedOnly'),
        cell: amount(({ valuedOnlyCents }) => valuedOnlyCents),
      },
      {
        ...shared,
        id: 'all',
        header: text('values.total'),
        cell: amount(({ totalCents }) => totalCents),
      },
    ]
  }, [heading, text, formatEuro])
}

function nameOf({ id, name }: ValueRow): ReactNode {
  return strongIfTotal(id, name)
}

function strongIfTotal(id: string, words: string): ReactNode {
  return id === totalId ? <strong>{words}</strong> : words
}
