import type { Translate } from '../../text/translator.ts'
import { assertNever } from '../../util/assert-never.ts'
import type { CoverageReason } from '../coverage.ts'

/** Why the links of a need give the level they give, in a sentence. */
export function coverageReasonWords(reason: CoverageReason, text: Translate): string {
  switch (reason.kind) {
    case 'no-link':
      return text('map.why.noLink')
    case 'only-potential':
      return text('map.why.onlyPotential', { count: reason.links.length })
    case 'partial':
      return reason.unconfirmed.length > 0
        ? text('map.why.unconfirmed', { count: reason.unconfirmed.length })
        : text('map.why.partial', { count: reason.partial.length })
    case 'full-confirmed':
      return text('map.why.fullConfirmed', { count: reason.links.length })
    default:
      return assertNever(reason)
  }
}
