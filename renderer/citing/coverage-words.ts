import type { CoverageReason } from '../../shared/map/coverage.ts'
import { coverageReasonWords } from '../../shared/map/words/coverage-reason.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import type { TextTools } from '../ui/text-context.tsx'

/** Why the links of a need give the level they give, in a sentence. */
export function reasonSentence(reason: CoverageReason, { text }: Pick<TextTools, 'text'>): string {
  return coverageReasonWords(reason, text)
}

/** What would raise the level; null when it cannot rise. */
export function nextStep(reason: CoverageReason, { text }: Pick<TextTools, 'text'>): string | null {
  switch (reason.kind) {
    case 'no-link':
      return text('map.why.nextNoLink')
    case 'only-potential':
      return text('map.why.nextPotential')
    case 'partial':
      return text(reason.unconfirmed.length > 0 ? 'map.why.nextUnconfirmed' : 'map.why.nextPartial')
    case 'full-confirmed':
      return null
    default:
      return assertNever(reason)
  }
}
