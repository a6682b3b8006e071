import { assertNever } from '../../util/assert-never.ts'
import type { MatrixLine } from './matrix-subject.ts'

/** A cell by the indexes of its lines; -1 is the headers' row or column. */
export interface MatrixPlace {
  readonly row: number
  readonly column: number
}

/** One step of focus. `jump` goes on to the next link in that direction, or to the edge. */
export type MatrixMove =
  | { readonly kind: 'step' | 'jump'; readonly toward: 'up' | 'down' | 'left' | 'right' }
  | { readonly kind: 'page'; readonly toward: 'up' | 'down' }
  | { readonly kind: 'row-start' | 'row-end' | 'start' | 'end' }

/** What moving needs to know of the matrix. */
export interface MatrixField {
  readonly rows: readonly MatrixLine[]
  readonly columns: readonly MatrixLine[]
  /** How many rows are seen at once. */
  readonly pageRows: number
  readonly hasLink: (place: MatrixPlace) => boolean
}

/** Where a move leads. Headings of groups are passed over; at an edge one stays. */
export function moveInMatrix(field: MatrixField, from: MatrixPlace, move: MatrixMove): MatrixPlace {
  const { rows, columns } = field
  switch (move.kind) {
    case 'step': {
      const [axis, step] = directions[move.toward]
      return { ...from, [axis]: stepOn(axis === 'row' ? rows : columns, from[axis], step) }
    }
    case 'jump':
      return jump(field, from, move.toward)
    case 'page': {
      const step = move.toward === 'up' ? -field.pageRows : field.pageRows
      return { ...from, row: nearestSubject(rows, from.row, step) }
    }
    case 'row-start':
      // A second press reads the header.
      return { ...from, column: from.column === edge(columns, 'first') ? -1 : edge(columns, 'first') }
    case 'row-end':
      return { ...from, column: edge(columns, 'last') }
    case 'start':
      return { row: edge(rows, 'first'), column: edge(columns, 'first') }
    case 'end':
      return { row: edge(rows, 'last'), column: edge(columns, 'last') }
    default:
      return assertNever(move)
  }
}

const directions = {
  up: ['row', -1],
  down: ['row', 1],
  left: ['column', -1],
  right: ['column', 1],
} as const

/** The next line that is no heading; the headers after the first; the same line after the last. */
function stepOn(lines: readonly MatrixLine[], from: number, step: 1 | -1): number {
  for (let index = from + step; index < lines.length; index += step) {
    if (index < 0) return -1
    if (lines[index]?.kind === 'subject') return index
  }
  return from
}

function jump(field: MatrixField, from: MatrixPlace, toward: keyof typeof directions): MatrixPlace {
  const [axis, step] = directions[toward]
  const lines = axis === 'row' ? field.rows : field.columns
  let last = from[axis]
  for (;;) {
    const index = stepOn(lines, last, step)
    if (index === last || index === -1) break
    last = index
    if (field.hasLink({ ...from, [axis]: last })) break
  }
  // From the edge one goes on to the headers.
  return { ...from, [axis]: last === from[axis] && step === -1 ? -1 : last }
}

/** The subject so many lines on, or the last before the end. */
function nearestSubject(lines: readonly MatrixLine[], from: number, step: number): number {
  const direction = step < 0 ? -1 : 1
  let left = Math.abs(step)
  let at = from
  while (left > 0) {
    const next = stepOn(lines, at, direction)
    if (next === at || next === -1) break
    at = next
    left -= 1
  }
  return at
}

function edge(lines: readonly MatrixLine[], which: 'first' | 'last'): number {
  const isSubject = ({ kind }: MatrixLine) => kind === 'subject'
  return which === 'first' ? lines.findIndex(isSubject) : lines.findLastIndex(isSubject)
}
