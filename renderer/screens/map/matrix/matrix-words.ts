import { assertNever } from '../../../../shared/util/assert-never.ts'
import type { MatrixGroup, MatrixLevel } from '../../../../shared/map/matrix/matrix-subject.ts'
import { coverageLevels } from '../../../../shared/model/coverage-override.ts'
import type { Translate } from '../../../../shared/text/translator.ts'

/** The axis that a word is about. */
export type MatrixAxis = 'needs' | 'resources'

/** What a resource does at most for any need, by its level. */
const useNames = ['dormant', 'potential', 'partial', 'full'] as const

/** A level in one word. */
export function levelWord(text: Translate, axis: MatrixAxis, level: MatrixLevel): string {
  return axis === 'needs'
    ? text(`map.coverage.${coverageLevels[level]}`)
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
      return text(`priority.band.${group.band}`)
    case 'coverage':
      return levelWord(text, axis, group.level)
    default:
      return assertNever(group)
  }
}
