/** Something that is read on a wall: what it is about, and what is said of it. */
export interface WallEntry<Subject> {
  readonly subject: Subject
  /** Shown on two rows at most: what is longer ends in «…» there. */
  readonly title: string
  /** Shown whole, however long it is. */
  readonly words: string
}

/** An entry as it stands on one page: with all of its words, or with those that fit when no page holds all of them. */
export interface WallLine<Subject> extends WallEntry<Subject> {
  /** Tells it from every other line: the words of one entry may stand on several pages. */
  readonly part: number
  readonly partCount: number
}

/** How much a page holds, in type that is read from the last row. */
export interface WallSize {
  readonly rows: number
  readonly charactersInRow: number
}

/** Rows that a title takes at most. */
export const titleRows = 2

/** A gap between two entries is half as high as a row. */
const spaceInRows = 0.5

/** Puts entries on pages, in their order. Nothing is left out: words that no page holds go on on the next one. */
export function wallPages<Subject>(
  entries: readonly WallEntry<Subject>[],
  size: WallSize,
): WallLine<Subject>[][] {
  const pages: WallLine<Subject>[][] = []
  let page: WallLine<Subject>[] = []
  let usedRows = 0
  for (const line of entries.flatMap((entry) => linesOf(entry, size))) {
    const rows = rowsOf(line, size)
    if (page.length > 0 && usedRows + spaceInRows + rows > size.rows) {
      pages.push(page)
      page = []
    }
    usedRows = page.length === 0 ? rows : usedRows + spaceInRows + rows
    page.push(line)
  }
  return page.length === 0 ? pages : [...pages, page]
}

/** Whether a page has so few words that it holds them in larger type too. */
export function fitsLarger(
  lines: readonly WallEntry<unknown>[],
  { size, larger }: { readonly size: WallSize; readonly larger: number },
): boolean {
  const charactersInRow = Math.floor(size.charactersInRow / larger)
  const rows = lines.map((line) => rowsOf(line, { rows: size.rows, charactersInRow }) + spaceInRows)
  return rows.reduce((sum, count) => sum + count, 0) <= size.rows / larger
}

function linesOf<Subject>(entry: WallEntry<Subject>, size: WallSize): WallLine<Subject>[] {
  const freeRows = Math.max(size.rows - titleRowsOf(entry, size), 1)
  const rows = wrapWords(entry.words, size.charactersInRow)
  if (rows.length <= freeRows) return [{ ...entry, part: 1, partCount: 1 }]
  const partCount = Math.ceil(rows.length / freeRows)
  return Array.from({ length: partCount }, (_, index) => ({
    ...entry,
    words: rows.slice(index * freeRows, (index + 1) * freeRows).join(' '),
    part: index + 1,
    partCount,
  }))
}

function rowsOf<Subject>(line: WallEntry<Subject>, size: WallSize): number {
  return titleRowsOf(line, size) + wrapWords(line.words, size.charactersInRow).length
}

function titleRowsOf({ title }: Pick<WallEntry<unknown>, 'title'>, { charactersInRow }: WallSize): number {
  return Math.min(wrapWords(title, charactersInRow).length, titleRows)
}

/** The rows that a text takes: as many words in each as fit; a word longer than a row is broken. */
export function wrapWords(words: string, charactersInRow: number): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of words.split(/\s+/).flatMap((whole) => breakWord(whole, charactersInRow))) {
    const longer = row === '' ? word : `${row} ${word}`
    if (longer.length > charactersInRow) {
      rows.push(row)
      row = word
    } else row = longer
  }
  return row === '' ? rows : [...rows, row]
}

function breakWord(word: string, charactersInRow: number): string[] {
  if (word === '') return []
  const pieceCount = Math.ceil(word.length / charactersInRow)
  return Array.from({ length: pieceCount }, (_, index) =>
    word.slice(index * charactersInRow, (index + 1) * charactersInRow),
  )
}

/** A title for a place that has room for so many characters: whole, or its first words and «…». */
export function shortTitle(title: string, characters: number): string {
  if (title.length <= characters) return title
  const room = characters - 1
  const lastSpace = title.lastIndexOf(' ', room)
  // A word that is longer than half the place is broken: a title of one word would be all «…».
  const end = lastSpace > room / 2 ? lastSpace : room
  return `${title.slice(0, end).trimEnd()}…`
}
