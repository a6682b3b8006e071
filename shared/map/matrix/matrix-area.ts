import { isWithin, type LineRange } from './axis-layout.ts'
import type { MatrixLine, MatrixSubject } from './matrix-subject.ts'
import type { MatrixPlace } from './move-in-matrix.ts'
import type { MatrixLines } from './settle-matrix.ts'

/** A rectangle of cells; headings of groups may lie in it. */
export interface MatrixArea {
  readonly rows: LineRange
  readonly columns: LineRange
}

/** The rectangle between two cells; null when they are one cell, or when one of them is a header. */
export function areaBetween(from: MatrixPlace, to: MatrixPlace): MatrixArea | null {
  const isOne = from.row === to.row && from.column === to.column
  if (isOne || Math.min(from.row, from.column, to.row, to.column) < 0) return null
  return { rows: rangeOf(from.row, to.row), columns: rangeOf(from.column, to.column) }
}

function rangeOf(one: number, other: number): LineRange {
  return { first: Math.min(one, other), end: Math.max(one, other) + 1 }
}

/** Tells whether a cell lies in a rectangle. */
export function isInArea({ rows, columns }: MatrixArea, { row, column }: MatrixPlace): boolean {
  return isWithin(rows, row) && isWithin(columns, column)
}

/** The needs and resources of a rectangle, each once however many groups it stands in. */
export function subjectsOfArea(
  lines: MatrixLines,
  { rows, columns }: MatrixArea,
): { readonly needs: readonly MatrixSubject[]; readonly resources: readonly MatrixSubject[] } {
  return { needs: subjectsWithin(lines.rows, rows), resources: subjectsWithin(lines.columns, columns) }
}

function subjectsWithin(lines: readonly MatrixLine[], { first, end }: LineRange): readonly MatrixSubject[] {
  const byId = new Map<string, MatrixSubject>()
  for (const line of lines.slice(first, end)) {
    if (line.kind === 'subject') byId.set(line.subject.id, line.subject)
  }
  return [...byId.values()]
}
