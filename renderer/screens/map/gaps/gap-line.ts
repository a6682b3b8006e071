import { type MinutesBlock, plainRuns } from '../../../../shared/doc/minutes-text.ts'
import type { GapLine } from '../../../../shared/map/words/gap-line.ts'
import { mentionOf } from '../../../citing/map-citations.ts'

export { gapLine, type GapLine, type GapLookup } from '../../../../shared/map/words/gap-line.ts'

/** A gap as a verbale cites it. */
export function gapBlock({ about, reason, records }: GapLine): MinutesBlock {
  const head = typeof about === 'string' ? plainRuns(about) : [mentionOf(about)]
  const tail = records.flatMap((record, index) => [...plainRuns(index === 0 ? ' ' : '; '), mentionOf(record)])
  return { kind: 'paragraph', runs: [...head, ...plainRuns(` – ${reason}`), ...tail] }
}
