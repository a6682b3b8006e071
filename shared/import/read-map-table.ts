import type { CellProblem, CellTools, Column } from '../map/tables/column.ts'
import { foldWords } from './people-columns.ts'
import type { TableRow } from './read-table.ts'

/** What in a row could not be read; the rest of the row counts all the same. */
export interface CellNote {
  /** As the file has it. */
  readonly heading: string
  readonly written: string
  readonly problem: CellProblem
}

/** A row as it was read. */
export interface ReadRow<Patch> {
  readonly number: number
  readonly patch: Patch
  readonly notes: readonly CellNote[]
  /** What stands in the row, for a row that brings in nothing. */
  readonly written: string
  /** Compares a cell with what a record says already: whatever reads the same is no change. */
  readonly cells: readonly ReadCell<Patch>[]
}

/** One cell that was read. */
export interface ReadCell<Patch> {
  readonly columnIndex: number
  readonly heading: string
  readonly written: string
  readonly patch: Patch
}

/** A table as it was read by its headings. */
export interface ReadTableOf<Patch> {
  /** For each column of the file the place of the column that it is read as, null when it is none of ours. */
  readonly mapping: readonly (number | null)[]
  /** Headings that are none of ours. */
  readonly unknownHeadings: readonly string[]
  readonly rows: readonly ReadRow<Patch>[]
}

/** Finds for each heading the column that it names, in any language that is known; each column once. */
export function matchHeadings<Row, Patch>(
  headings: readonly string[],
  columns: readonly Column<Row, Patch>[],
  { translate, otherTranslates }: Pick<CellTools, 'translate' | 'otherTranslates'>,
): readonly (number | null)[] {
  const known = new Map<string, number>()
  for (const [index, { aliases }] of columns.entries()) for (const alias of aliases) known.set(alias, index)
  for (const say of [...otherTranslates, translate])
    for (const [index, { heading }] of columns.entries()) known.set(foldWords(say(heading)), index)
  const taken = new Set<number>()
  return headings.map((heading) => {
    const index = known.get(foldWords(heading))
    if (index === undefined || taken.has(index)) return null
    taken.add(index)
    return index
  })
}

/** Reads the rows under the headings in the first one. An empty cell says nothing. */
export function readMapTable<Row, Patch extends object>(
  rows: readonly TableRow[],
  columns: readonly Column<Row, Patch>[],
  tools: CellTools,
): ReadTableOf<Patch> {
  const [first, ...others] = rows
  const headings = first?.cells ?? []
  const mapping = matchHeadings(headings, columns, tools)
  return {
    mapping,
    unknownHeadings: headings.filter((heading, index) => heading !== '' && mapping[index] === null),
    rows: others.map((row) => readRow(row, { headings, mapping, columns, tools })),
  }
}

function readRow<Row, Patch extends object>(
  { number, cells }: TableRow,
  by: {
    readonly headings: readonly string[]
    readonly mapping: readonly (number | null)[]
    readonly columns: readonly Column<Row, Patch>[]
    readonly tools: CellTools
  },
): ReadRow<Patch> {
  const notes: CellNote[] = []
  const readCells: ReadCell<Patch>[] = []
  for (const [index, columnIndex] of by.mapping.entries()) {
    const written = cells[index] ?? ''
    const read = columnIndex === null ? null : by.columns[columnIndex]?.read
    if (columnIndex === null || written === '' || read === null || read === undefined) continue
    const heading = by.headings[index] ?? ''
    const value = read(written, by.tools)
    if (value.isOk) readCells.push({ columnIndex, heading, written, patch: value.value })
    else notes.push({ heading, written, problem: value.error })
  }
  return {
    number,
    patch: mergedPatch(readCells),
    notes,
    written: cells.filter((cell) => cell !== '').join(' · '),
    cells: readCells,
  }
}

/** What several cells say together. */
export function mergedPatch<Patch extends object>(cells: readonly ReadCell<Patch>[]): Patch {
  return Object.assign({}, ...cells.map(({ patch }) => patch)) as Patch
}

/**
 * The cells of a row that say of a record what it does not say yet. A cell that reads as the record is written is no change:
 * spaces, line breaks and the way in which a number is written do not count.
 */
export function newCells<Row, Patch extends object>(
  row: ReadRow<Patch>,
  known: Row,
  { columns, tools }: { readonly columns: readonly Column<Row, Patch>[]; readonly tools: CellTools },
): readonly ReadCell<Patch>[] {
  return row.cells.filter(({ columnIndex, written, patch }) => {
    const saysNow = columns[columnIndex]?.write(known, tools) ?? ''
    if (sameCell(saysNow, written)) return false
    return Object.entries(patch).some(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(known[field as keyof Row]),
    )
  })
}

function sameCell(one: string, other: string): boolean {
  return one.replaceAll(/\s+/g, ' ').trim() === other.replaceAll(/\s+/g, ' ').trim()
}
