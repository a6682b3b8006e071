import type { TavoloSnapshot } from '../../doc/snapshot.ts'
import { onePerPair } from '../../doc/links.ts'
import { textCell, type WorkbookSheet } from '../../export/workbook.ts'
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

/** Writes a table of the map as text. Links whose need or resource is gone are left out. */
export function mapTable(kind: MapTableKind, snapshot: TavoloSnapshot, tools: CellTools): TextCells {
  return readRows(kind, { snapshot, tools }, (columns, rows) => ({
    header: headerOf(columns, tools),
    rows: rows.map((row) => columns.map(({ write }) => write(row, tools))),
  }))
}

/** The same table as a workbook holds it: numbers, amounts and days as what they are. */
export function mapSheet(
  kind: MapTableKind,
  snapshot: TavoloSnapshot,
  tools: CellTools,
): Pick<WorkbookSheet, 'header' | 'rows'> {
  return readRows(kind, { snapshot, tools }, (columns, rows) => sheetOf(columns, rows, tools))
}

/** Any table of records as a workbook holds it. */
export function sheetOf<Row, Patch>(
  columns: readonly Column<Row, Patch>[],
  rows: readonly Row[],
  tools: CellTools,
): Pick<WorkbookSheet, 'header' | 'rows'> {
  return {
    header: headerOf(columns, tools),
    rows: rows.map((row) => ({
      cells: columns.map(({ write, cell }) => cell?.(row, tools) ?? textCell(write(row, tools))),
    })),
  }
}

type Writer<Table> = <Row, Patch>(columns: readonly Column<Row, Patch>[], rows: readonly Row[]) => Table

function readRows<Table>(
  kind: MapTableKind,
  { snapshot, tools }: { readonly snapshot: TavoloSnapshot; readonly tools: CellTools },
  write: Writer<Table>,
): Table {
  switch (kind) {
    case 'needs': {
      const coverage = allCoverage(snapshot)
      const rows = snapshot.needs.map((need) => ({ ...need, coverage: coverage.get(need.id) ?? null }))
      return write(needColumns, rows)
    }
    case 'resources':
      return write(resourceColumns, snapshot.resources)
    case 'links': {
      const { names } = tools
      const rows = onePerPair(snapshot.links).filter(
        ({ needId, resourceId }) =>
          names.needById(needId) !== null && names.resourceById(resourceId) !== null,
      )
      return write(linkColumns, rows)
    }
    default:
      return assertNever(kind)
  }
}

function headerOf<Row, Patch>(columns: readonly Column<Row, Patch>[], { translate }: CellTools): string[] {
  return columns.map(({ heading }) => translate(heading))
}
