/** Marks that lists begin their lines with: «- », «• », «1. », «2) ». */
const listMark = /^(?:[-–—•*·]|\d{1,3}[.)])\s+/u

/**
 * The cards of a pasted text: one a line, empty lines left out, without the marks of a list. Of a row of a spreadsheet the
 * cells that are not empty, with « · » between them; a cell in quotation marks may hold lines of its own.
 */
export function readPasted(pasted: string): string[] {
  return rowsOf(pasted)
    .map((row) =>
      row
        .map((cell) => cell.replaceAll(/\s+/gu, ' ').trim())
        .filter((cell) => cell !== '')
        .join(' · ')
        .replace(listMark, ''),
    )
    .filter((text) => text !== '')
}

/** Rows of cells as spreadsheets put them on the clipboard: tabs, ends of line, quotation marks around what holds these. */
function rowsOf(pasted: string): string[][] {
  const text = pasted.replaceAll(/\r\n?/gu, '\n')
  // Outside of a spreadsheet a quotation mark is a quotation mark.
  if (!text.includes('\t')) return text.split('\n').map((line) => [line])
  const rows: string[][] = [['']]
  let isQuoted = false
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index)
    const row = rows.at(-1) ?? []
    const cell = row.at(-1) ?? ''
    if (sign === '"' && !isQuoted && cell === '') isQuoted = true
    else if (sign === '"' && isQuoted && text.charAt(index + 1) === '"') {
      row[row.length - 1] = `${cell}"`
      index += 1
    } else if (sign === '"' && isQuoted) isQuoted = false
    else if (sign === '\t' && !isQuoted) row.push('')
    else if (sign === '\n' && !isQuoted) rows.push([''])
    else row[row.length - 1] = cell + sign
  }
  return rows
}
