import { arrangeAxis } from './arrange-axis.ts'
import { filterMatrix, type MatrixAxes, type MatrixFilter } from './filter-matrix.ts'
import type { AxisArrangement, MatrixLine, MatrixSubject } from './matrix-subject.ts'

/** How a matrix is seen: what is left out, and how both axes stand. */
export interface MatrixLook {
  readonly filter: MatrixFilter
  readonly needs: AxisArrangement
  readonly resources: AxisArrangement
}

/** The lines of both axes. */
export interface MatrixLines {
  readonly rows: readonly MatrixLine[]
  readonly columns: readonly MatrixLine[]
  /** The lines no longer stand as they would if they were arranged now. */
  readonly isStale: boolean
}

/**
 * The lines of a matrix by what was true when it was last arranged (`settled`): a row that somebody fills in does not leave
 * from under their hands. Records that came later are arranged as they are; what the lines say is always as it is now.
 */
export function settleMatrix(
  axes: MatrixAxes,
  settled: MatrixAxes,
  how: { readonly look: MatrixLook; readonly compareNames: (left: string, right: string) => number },
): MatrixLines {
  const then = arrange(
    { needs: asThen(axes.needs, settled.needs), resources: asThen(axes.resources, settled.resources) },
    how,
  )
  const now = arrange(axes, how)
  return {
    rows: saidNow(then.rows, axes.needs),
    columns: saidNow(then.columns, axes.resources),
    isStale: !isSameOrder(then.rows, now.rows) || !isSameOrder(then.columns, now.columns),
  }
}

function arrange(
  axes: MatrixAxes,
  { look, compareNames }: Parameters<typeof settleMatrix>[2],
): Omit<MatrixLines, 'isStale'> {
  const left = filterMatrix(axes, look.filter)
  return {
    rows: arrangeAxis(left.needs, look.needs, compareNames),
    columns: arrangeAxis(left.resources, look.resources, compareNames),
  }
}

function asThen(
  subjects: readonly MatrixSubject[],
  settled: readonly MatrixSubject[],
): readonly MatrixSubject[] {
  if (subjects === settled) return subjects
  const before = new Map(settled.map((subject) => [subject.id, subject]))
  return subjects.map((subject) => before.get(subject.id) ?? subject)
}

function saidNow(lines: readonly MatrixLine[], subjects: readonly MatrixSubject[]): readonly MatrixLine[] {
  const now = new Map(subjects.map((subject) => [subject.id, subject]))
  return lines.map((line) => {
    const subject = line.kind === 'subject' ? now.get(line.subject.id) : undefined
    return line.kind === 'group' || subject === undefined || subject === line.subject
      ? line
      : { ...line, subject }
  })
}

function isSameOrder(lines: readonly MatrixLine[], others: readonly MatrixLine[]): boolean {
  return lines.length === others.length && lines.every(({ key }, index) => key === others[index]?.key)
}
