import type { WorkbookCell } from '../../export/workbook.ts'
import type { Language } from '../../text/dates.ts'
import type { MessageKey } from '../../text/messages.ts'
import type { Translate } from '../../text/translator.ts'
import type { Result } from '../../util/result.ts'
import type { TableNames } from './table-names.ts'

/** What cells are written and read with. */
export interface CellTools {
  /** Of the cells: their numbers and words. */
  readonly language: Language
  readonly translate: Translate
  /** Other languages in which words are known when they are read. */
  readonly otherTranslates: readonly Translate[]
  readonly names: TableNames
}

/**
 * Why a cell could not be read. `not-a-number` · `out-of-range`: a number that the field does not take · `unknown-word`: none
 * of the words of the column · `unknown-name`: nobody at the table is called so · `unknown-code`: no such need, resource or
 * session · `code-used`: a code that something else had, which is given once · `too-long`.
 */
export type CellProblem =
  | 'not-a-number'
  | 'out-of-range'
  | 'unknown-word'
  | 'unknown-name'
  | 'unknown-code'
  | 'code-used'
  | 'too-long'

/**
 * A column of a table of records: the same for the file that leaves and for the file that comes in, so that what was saved
 * reads back. `Row` is what a row is written from, `Patch` what a cell may say of it.
 */
export interface Column<Row, Patch = Partial<Row>> {
  readonly heading: MessageKey
  /** Other headings under which it is known, folded as `foldWords` does. */
  readonly aliases: readonly string[]
  readonly write: (row: Row, tools: CellTools) => string
  /** What a workbook holds of it; without, what is written, as text. */
  readonly cell?: (row: Row, tools: CellTools) => WorkbookCell
  /** null of a column that follows from others and is not read back. The cell is not empty. */
  readonly read: ((cell: string, tools: CellTools) => Result<Patch, CellProblem>) | null
}

/** Between several names or places in one cell. */
export const listMark = ' | '
