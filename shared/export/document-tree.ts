import type { Language } from '../text/dates.ts'

/** A piece of text in one style. A line feed in `text` is a line break inside the paragraph. */
export interface TextRun {
  readonly text: string
  readonly isBold?: boolean
  readonly isItalic?: boolean
}

/**
 * What a paragraph is, not how it looks; each writer gives it a look.
 * `letterhead` names the body at the top, `banner` is the status line («BOZZA»), `label` stands above what it names,
 * `proposal` is the text of a decision, `statement` words kept as dictated, `note` and `small` are secondary text.
 */
export type ParagraphRole =
  | 'body'
  | 'letterhead'
  | 'subtitle'
  | 'banner'
  | 'label'
  | 'proposal'
  | 'contribution'
  | 'statement'
  | 'note'
  | 'small'

/** A heading; level 1 is a title: one a document, or one a page where every page stands for itself (sign-in sheets). */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly runs: readonly TextRun[]
}

/** A paragraph. */
export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly role: ParagraphRole
  readonly runs: readonly TextRun[]
}

/** Label and value rows, such as «Luogo: Ex scuola elementare, Montefosco». */
export interface FieldsBlock {
  readonly kind: 'fields'
  readonly rows: readonly { readonly label: string; readonly runs: readonly TextRun[] }[]
}

/** A column of a table. The widths of all columns add up to 100. */
export interface TableColumn {
  readonly header: string
  readonly widthPercent: number
}

/** Rows of a table that belong together; the first cell of each row names the row. */
export interface TableGroup {
  /** Stands over the rows, across all columns; null for none. */
  readonly label: string | null
  readonly rows: readonly (readonly (readonly TextRun[])[])[]
}

/** Tables of up to this many rows stay on one page: moving them costs less than a third of a page. */
const wholeTableRowCount = 8

/** Whether a table is short enough to stay on one page. */
export function isShortTable({ groups }: Pick<TableBlock, 'groups'>): boolean {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0) <= wholeTableRowCount
}

/** Facts of up to this many characters stay on one page: a vote and its outcome, not a reservation of a whole page. */
const wholeFactsLength = 900

/** Whether label and value rows are short enough to stay on one page. */
export function areShortFields({ rows }: Pick<FieldsBlock, 'rows'>): boolean {
  const length = rows.reduce((sum, { label, runs }) => sum + label.length + textOfRuns(runs).length, 0)
  return rows.length <= wholeTableRowCount && length <= wholeFactsLength
}

/** A table with one header row, repeated on every page. `caption` is null when the heading above says it all. */
export interface TableBlock {
  readonly kind: 'table'
  readonly caption: string | null
  readonly columns: readonly TableColumn[]
  readonly groups: readonly TableGroup[]
  /** Least height of a row in millimetres, room for a signature; null lets the text decide. */
  readonly rowHeightMm: number | null
}

/** A bulleted or numbered list. */
export interface ListBlock {
  readonly kind: 'list'
  readonly isOrdered: boolean
  readonly items: readonly (readonly TextRun[])[]
}

/** Whether an item of a list stays on the page of the next one, so that none of its ends stands alone. */
export function isEdgeOfList(index: number, count: number): boolean {
  return count > 1 && (index === 0 || index === count - 2)
}

/** What follows starts on a new page. */
export interface PageBreakBlock {
  readonly kind: 'page-break'
}

/** A place to sign. `name` is null when it is not to be shown. */
export interface SignatureLine {
  readonly role: string
  readonly name: string | null
  readonly note: string | null
}

/** Places to sign. */
export interface SignaturesBlock {
  readonly kind: 'signatures'
  readonly lines: readonly SignatureLine[]
}

/** Gives the places to sign two by two, side by side: more would leave no room for a pen. */
export function signatureRows({
  lines,
}: Pick<SignaturesBlock, 'lines'>): readonly (readonly SignatureLine[])[] {
  return lines.flatMap((_line, index) => (index % 2 === 0 ? [lines.slice(index, index + 2)] : []))
}

/** A photo, in a paragraph of its own. The bytes are not part of the tree: its hash stands for them. */
export interface PictureBlock {
  readonly kind: 'picture'
  /** SHA-256 of a JPEG. */
  readonly sha256: string
  readonly widthPx: number
  readonly heightPx: number
  /** «Allegato B: Il muro dei bisogni». */
  readonly title: string
  /** What it shows, for who does not see it; empty when nobody described it. */
  readonly description: string
}

/** A piece of a document, in reading order. */
export type DocumentBlock =
  | HeadingBlock
  | ParagraphBlock
  | FieldsBlock
  | TableBlock
  | ListBlock
  | PageBreakBlock
  | SignaturesBlock
  | PictureBlock

/** What the file says about itself. */
export interface DocumentMetadata {
  readonly title: string
  readonly subject: string
  readonly creator: string
  readonly keywords: readonly string[]
  /** When the file was made: ISO date and time with offset or Z. It is not part of the fingerprint. */
  readonly createdIso: string
  /** SHA-256 of the content, 64 lower-case hex digits; null until `sealDocument` has been called. */
  readonly sha256: string | null
}

/** The line at the foot of every page, already in the language of the document. */
export interface DocumentFooter {
  /** Name of the tavolo. */
  readonly tavolo: string
  /** The session, such as «3ª seduta, 16 aprile 2026»; null for documents about no session. */
  readonly session: string | null
  /** Word before the page number and word between it and the count: «Pagina», «di». */
  readonly pageWord: string
  readonly ofWord: string
  /** «Impronta SHA-256» and «impronta, non firma». */
  readonly fingerprintLabel: string
  readonly fingerprintNotice: string
}

/** A document without a format: every writer turns the same tree into bytes of its own format. */
export interface DocumentTree {
  readonly language: Language
  readonly orientation: 'portrait' | 'landscape'
  readonly metadata: DocumentMetadata
  /** Line at the top of every page; null for none. */
  readonly header: string | null
  readonly footer: DocumentFooter
  readonly blocks: readonly DocumentBlock[]
}

/** Gives one run, or none when there is no text, so that empty values leave no empty element behind. */
export function plainRuns(text: string): readonly TextRun[] {
  return text === '' ? [] : [{ text }]
}

/** Gives the text of runs without their style. */
export function textOfRuns(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join('')
}
