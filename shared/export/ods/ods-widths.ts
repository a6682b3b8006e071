import type { Language } from '../../text/dates.ts'
import { formatEuro, formatNumber } from '../../text/numbers.ts'
import { assertNever } from '../../util/assert-never.ts'
import type { WorkbookCell } from '../workbook.ts'

/** A letter of 10 points, on average; and what a cell keeps clear at its sides, with the button that filters. */
const letterMm = 1.95
const edgesMm = 4
const buttonMm = 6
/** Longer text goes on below: a column that fills the screen is read by nobody. */
const mostMm = 75
const leastMm = 14
/** Steps, so that a workbook has few styles of columns. */
const stepMm = 3

/** How wide a column must be for its heading and its cells, in millimetres. Headings may break between words. */
export function columnWidthMm(heading: string, cells: readonly WorkbookCell[], language: Language): number {
  const longestCell = cells.reduce((most, cell) => Math.max(most, lengthOf(cell, language)), 0)
  const longestWord = Math.max(...heading.split(/\s/).map(({ length }) => length))
  const neededMm = Math.max(
    longestCell * letterMm + edgesMm,
    longestWord * letterMm * boldness + edgesMm + buttonMm,
  )
  return Math.ceil(Math.min(Math.max(neededMm, leastMm), mostMm) / stepMm) * stepMm
}

/** Bold letters are this much wider. */
const boldness = 1.1

function lengthOf(cell: WorkbookCell, language: Language): number {
  switch (cell.kind) {
    case 'empty':
      return 0
    case 'text':
      return cell.text.split('\n').reduce((most, { length }) => Math.max(most, length), 0)
    case 'whole':
    case 'decimal':
      return formatNumber(cell.value, language).length
    case 'euro':
      return formatEuro(cell.cents / 100, language).length
    case 'date':
      return '16/04/2026'.length
    default:
      return assertNever(cell)
  }
}
