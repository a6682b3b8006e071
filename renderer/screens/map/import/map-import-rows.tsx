import type { PlannedMapRow } from '../../../../shared/import/plan-map.ts'
import type { MapTableKind } from '../../../../shared/map/tables/map-tables.ts'
import { PlannedRows } from '../../../lists/planned-rows.tsx'
import { shorten } from '../../../lists/shorten.ts'
import { type TextTools, useText } from '../../../ui/text-context.tsx'

type Row = PlannedMapRow<unknown, unknown>

/** The rows of a plan: which each is, and what happens to it. */
export function MapImportRows({
  kind,
  rows,
}: {
  readonly kind: MapTableKind
  readonly rows: readonly Row[]
}) {
  const tools = useText()
  return (
    <PlannedRows
      rows={rows}
      numberOf={({ number }) => number}
      columns={[
        {
          id: 'title',
          header: tools.text(`map.import.row.${kind}`),
          isRowHeader: true,
          cell: ({ title }) => title,
        },
      ]}
      remarksOf={(row) => remarksOf(row, tools)}
      needsALook={(row) => row.kind === 'error' || row.kind === 'repeated' || row.notes.length > 0}
      outcomeWidth="45%"
    />
  )
}

function remarksOf(row: Row, { text }: TextTools): string[] {
  return [
    ...(row.kind === 'error' ? [text(`map.import.error.${row.error}`)] : []),
    ...(row.kind === 'repeated' ? [text('map.import.repeatedOf', { row: row.firstNumber })] : []),
    ...(row.kind === 'update' ? row.changes : []).map(({ heading, written }) =>
      text('map.import.change', { column: heading, value: shorten(written) }),
    ),
    ...row.notes.map(({ heading, written, problem }) =>
      text(`map.import.note.${problem}`, { column: heading, value: shorten(written) }),
    ),
  ]
}
