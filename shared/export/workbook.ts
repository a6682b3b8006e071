import type { Language } from '../text/dates.ts'

/** What a cell of a workbook holds, not how it is written. No cell is ever a formula. */
export type WorkbookCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'whole'; readonly value: number }
  /** Shown with two decimals. */
  | { readonly kind: 'decimal'; readonly value: number }
  /** Whole cents. */
  | { readonly kind: 'euro'; readonly cents: number }
  /** ISO date, `2026-04-16`. */
  | { readonly kind: 'date'; readonly isoDate: string }

/** A row; a total stands out. */
export interface WorkbookRow {
  readonly cells: readonly WorkbookCell[]
  readonly isTotal?: boolean
}

/** A sheet: a table under one row of headings, which stays in sight. Rows have as many cells as there are headings. */
export interface WorkbookSheet {
  /** Differs from those of the other sheets; no `'` `[` `]` `*` `?` `:` `/` `\`. */
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly WorkbookRow[]
}

/** A workbook without a format. */
export interface Workbook {
  readonly language: Language
  readonly title: string
  readonly creator: string
  /** When the file was made: ISO date and time with offset or Z. */
  readonly createdIso: string
  readonly sheets: readonly WorkbookSheet[]
}

/** A cell of text; empty for no text. */
export function textCell(text: string): WorkbookCell {
  return text === '' ? { kind: 'empty' } : { kind: 'text', text }
}
