import Papa from 'papaparse'
import { failure, ok, type Result } from '../util/result.ts'

/** Signs between the cells of a row. */
export const cellSeparators = [';', '\t', ','] as const

/** A sign between cells. */
export type CellSeparator = (typeof cellSeparators)[number]

/** One row of a table, with its number as a spreadsheet shows it (the first is 1; empty rows count). */
export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** A table read from text. Empty rows are left out. */
export interface TextTable {
  readonly separator: CellSeparator
  readonly rows: readonly TableRow[]
  /** Numbers of the rows whose quotes do not match; their text is not in `rows`. */
  readonly brokenRows: readonly number[]
}

/** Why a text gives no table. */
export type TableProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many-rows'; readonly limit: number }
  /** So many broken quotes that the text is hardly a table. `row` is the first of them. */
  | { readonly kind: 'broken-quotes'; readonly row: number }

/** Most rows of one import, the heading aside: a hundred times a large table, and still shown and written in a breath. */
export const rowLimit = 5000

// A list of people has ten columns; a row of a million separators is no list.
const columnLimit = 60

// Each broken row means reading the rest again; more of them than this is not a slip of the pen.
const brokenRowLimit = 20

/** Reads a table of cells from the text of a CSV or TSV file, or from cells copied in a spreadsheet. */
export function readTable(text: string): Result<TextTable, TableProblem> {
  const clean = text.replaceAll(/[\uFEFF\0]/g, '').replaceAll(/\r\n?/g, '\n')
  if (clean.trim() === '') return failure({ kind: 'empty' })
  const separator = guessSeparator(clean)
  const read = readRows(clean, { separator, isQuoted: true })
  // Cells copied from a spreadsheet carry quotes that only belong to the words: «"Il Ponte" APS».
  const isPasted = separator === '\t' && (!read.isOk || read.value.brokenRows.length > 0)
  return isPasted ? readRows(clean, { separator, isQuoted: false }) : read
}

interface Reading {
  readonly separator: CellSeparator
  readonly isQuoted: boolean
}

function readRows(text: string, reading: Reading): Result<TextTable, TableProblem> {
  const rows: TableRow[] = []
  const brokenRows: number[] = []
  let number = 0
  let offset = 0
  while (offset < text.length) {
    const part = readUntilBroken(text.slice(offset), reading, rowLimit + 2 - rows.length)
    for (const cells of part.rows) {
      number += 1
      const clean = cells.slice(0, columnLimit).map(cleanCell)
      if (clean.some((cell) => cell !== '')) rows.push({ number, cells: clean })
    }
    if (rows.length > rowLimit + 1) return failure({ kind: 'too-many-rows', limit: rowLimit })
    if (part.brokenAt === null) break
    number += 1
    brokenRows.push(number)
    if (brokenRows.length > brokenRowLimit) return failure({ kind: 'broken-quotes', row: brokenRows[0] ?? 1 })
    // The next line is read as if the broken one were not there.
    const lineEnd = text.indexOf('\n', offset + part.brokenAt)
    offset = lineEnd === -1 ? text.length : lineEnd + 1
  }
  return ok({ separator: reading.separator, rows, brokenRows })
}

/** Rows up to the first one with broken quotes; `brokenAt` is where that one starts, null when there is none. */
function readUntilBroken(
  text: string,
  { separator, isQuoted }: Reading,
  filledAtMost: number,
): { readonly rows: readonly string[][]; readonly brokenAt: number | null } {
  const rows: string[][] = []
  let filled = 0
  let end = 0
  let brokenAt: number | null = null
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    // A quote sign that no text has: quotes are letters like others.
    quoteChar: isQuoted ? '"' : '\0',
    step(result, parser) {
      if (result.errors.some((error) => error.type === 'Quotes')) {
        brokenAt = end
        parser.abort()
        return
      }
      rows.push(result.data)
      if (result.data.some((cell) => cell.trim() !== '')) filled += 1
      end = result.meta.cursor
      if (filled >= filledAtMost) parser.abort()
    },
  })
  return { rows, brokenAt }
}

// Control signs and the marks that turn the direction of text come along when cells are copied; nobody typed them.
const invisibleSigns = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

// Our own files, and careful spreadsheets, put an apostrophe before what would run as a formula.
const guardedCell = /^'(?=[=+\-@])/

function cleanCell(cell: string): string {
  return cell.replaceAll(/\s+/g, ' ').replaceAll(invisibleSigns, '').trim().replace(guardedCell, '')
}

// The rows that a person would look at to tell, and no more text than they may hold.
const rowsToGuess = 20
const charactersToGuess = 64 * 1024

/** The separator that cuts the first rows into the same number of cells; `;` when there is one column only. */
function guessSeparator(text: string): CellSeparator {
  let best: CellSeparator = ';'
  let bestScore = 0
  for (const separator of cellSeparators) {
    const score = separatorScore(text, separator)
    if (score > bestScore) {
      best = separator
      bestScore = score
    }
  }
  return best
}

function separatorScore(text: string, separator: CellSeparator): number {
  const start = text.slice(0, charactersToGuess)
  const { data } = Papa.parse<string[]>(start, { delimiter: separator, newline: '\n', preview: rowsToGuess })
  const counts = data.filter((cells) => cells.some((cell) => cell.trim() !== '')).map((cells) => cells.length)
  const columns = counts[0] ?? 0
  if (columns < 2) return 0
  const alike = counts.filter((count) => count === columns).length
  // First how regular the rows are, then how many columns there are.
  return (alike / counts.length) * 1000 + Math.min(columns, 100)
}
