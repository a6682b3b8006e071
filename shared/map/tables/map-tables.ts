import type { TavoloSnapshot } from '../../doc/snapshot.ts'
import { onePerPair } from '../../doc/links.ts'
import { assertNever } from '../../util/assert-never.ts'
import { allCoverage } from '../coverage.ts'
import type { CellTools, Column } from './column.ts'
import { linkColumns } from './link-columns.ts'
import { needColumns } from './need-columns.ts'
import { resourceColumns } from './resource-columns.ts'

/** The tables of the map. */
export const mapTableKinds = ['needs', 'resources', 'links'] as const

/** A table of the map. */
export type MapTableKind = (typeof mapTableKinds)[number]

/** A table as text, with its headings. */
export interface TextCells {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Writes a table of the map. Links whose need or resource is gone are left out. */
export function mapTable(kind: MapTableKind, snapshot: TavoloSnapshot, tools: CellTools): TextCells {
  switch (kind) {
    case 'needs': {
      const coverage = allCoverage(snapshot)
      const rows = snapshot.needs.map((need) => ({ ...need, coverage: coverage.get(need.id) ?? null }))
      return cellsOf(needColumns, rows, tools)
    }
    case 'resources':
      return cellsOf(resourceColumns, snapshot.resources, tools)
    case 'links': {
      const { names } = tools
      const rows = onePerPair(snapshot.links).filter(
        ({ needId, resourceId }) =>
          names.needById(needId) !== null && names.resourceById(resourceId) !== null,
      )
      return cellsOf(linkColumns, rows, tools)
    }
    default:
      return assertNever(kind)
  }
}

function cellsOf<Row, Patch>(
  columns: readonly Column<Row, Patch>[],
  rows: readonly Row[],
  tools: CellTools,
): TextCells {
  return {
    header: columns.map(({ heading }) => tools.translate(heading)),
    rows: rows.map((row) => columns.map(({ write }) => write(row, tools))),
  }
}
