import {
  plainRuns,
  type DocumentBlock,
  type FieldsBlock,
  type ParagraphRole,
  type TextRun,
} from '../document-tree.ts'

/** Gives a heading. */
export function heading(level: 1 | 2 | 3, text: string): DocumentBlock {
  return { kind: 'heading', level, runs: plainRuns(text) }
}

/** Gives a paragraph, or nothing when it has no text. */
export function paragraph(
  role: ParagraphRole,
  content: string | readonly TextRun[],
): readonly DocumentBlock[] {
  const runs = typeof content === 'string' ? plainRuns(content) : content
  return runs.length === 0 ? [] : [{ kind: 'paragraph', role, runs }]
}

/** A label with its value; null or no text leaves the row out. */
export type FieldRow = readonly [label: string, value: string | readonly TextRun[] | null]

/** Gives label and value rows, or nothing when none has a value. */
export function fields(rows: readonly FieldRow[]): readonly DocumentBlock[] {
  const written: FieldsBlock['rows'] = rows.flatMap(([label, value]) => {
    const runs = value === null ? [] : typeof value === 'string' ? plainRuns(value) : value
    return runs.length === 0 ? [] : [{ label, runs }]
  })
  return written.length === 0 ? [] : [{ kind: 'fields', rows: written }]
}

/** Gives a list, or nothing when it has no items. */
export function list(
  items: readonly (readonly TextRun[])[],
  order: 'ordered' | 'unordered',
): readonly DocumentBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', isOrdered: order === 'ordered', items }]
}

/** Gives a section: its heading and blocks, or nothing when it has no blocks. */
export function section(title: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks]
}
