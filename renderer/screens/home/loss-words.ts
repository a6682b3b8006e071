import type { Translate } from '../../../shared/text/translator.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import type { RecoveredExtent } from '../../state/recovery.ts'

/** What could not be read of a second copy, in sentences; none when all of it could. `dayOf` says a moment as one says it. */
export function lossWords(
  extent: RecoveredExtent,
  dayOf: (momentMs: number) => string,
  text: Translate,
): readonly string[] {
  switch (extent.kind) {
    case 'all':
      return []
    case 'tail':
      return [text('recovery.tail')]
    case 'state':
      return [text('recovery.state')]
    case 'gap':
      return [gapWords(extent, dayOf, text), ...(extent.isWaiting ? [text('recovery.waiting')] : [])]
    default:
      return assertNever(extent)
  }
}

function gapWords(
  { fromMs, toMs }: Extract<RecoveredExtent, { readonly kind: 'gap' }>,
  dayOf: (momentMs: number) => string,
  text: Translate,
): string {
  if (fromMs === null) return text('recovery.gapSomewhere')
  if (toMs === null) return text('recovery.gapAfter', { from: dayOf(fromMs) })
  return text('recovery.gap', { from: dayOf(fromMs), to: dayOf(toMs) })
}
