import { strToU8 } from 'fflate'
import Papa from 'papaparse'
import { cleanText } from './clean-text.ts'

/** A table of plain text for a spreadsheet. */
export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Italian spreadsheets expect the semicolon, because the comma separates decimals. */
  readonly separator: ';' | ','
}

/*
 * A cell that starts with one of these is a formula to a spreadsheet (OWASP, CSV injection); an apostrophe before it
 * makes it text. The pattern is ours because papaparse's own misses cells of more than one line.
 */
const formulaStart = /^[=+\-@\t\r]/

/** Gives CSV by RFC 4180: UTF-8 with byte order mark, CRLF, quotes where needed, no cell that runs as a formula. */
export function writeCsv({ header, rows, separator }: CsvTable): Uint8Array {
  const cells = [header, ...rows].map((row) => row.map(guarded))
  const text = Papa.unparse(cells, { delimiter: separator, newline: '\r\n' })
  return strToU8(`\uFEFF${text}\r\n`)
}

function guarded(cell: string): string {
  const text = formulaStart.test(cell) ? `'${cell}` : cell
  return cleanText(text)
}
