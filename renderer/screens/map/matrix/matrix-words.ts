import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { MatrixGroup, MatrixLevel } from '../../../../shared/map/matrix/matrix-subject.ts'
import type { Translate } from '../../../../shared/text/translator.ts'
import type { CoverageLevel } from '../../../ui/coverage-shape.tsx'

/** The axis that a word is about. */
export type MatrixAxis = 'needs' | 'resources'

/** Coverage of a need by its level. */
export const coverageNames = [
  'uncovered',
  'weak',
  'partial',
  'adequate',
] as const satisfies readonly CoverageLevel[]

/** What a resource does at most for any need, by its level. */
const useNames = ['dormant', 'potential', 'partial', 'full'] as const

/** A level in one word. */
export function levelWord(text: Translate, axis: MatrixAxis, level: MatrixLevel): string {
  return axis === 'needs'
    ? text(`matrix.coverage.${coverageNames[level]}`)
    : text(`matrix.use.${useNames[level]}`)
}

/** The heading of a group. */
export function groupWord(text: Translate, axis: MatrixAxis, group: MatrixGroup): string {
  switch (group.kind) {
    case 'place':
      return group.name ?? text('matrix.noPlace')
    case 'owner':
      return group.name ?? text(axis === 'needs' ? 'matrix.noRaiser' : 'matrix.noOwner')
    case 'priority':
      return text(`matrix.band.${group.band}`)
    case 'coverage':
      return levelWord(text, axis, group.level)
    default:
      return assertNever(group)
  }
}
