import type { Id } from '../model/id.ts'
import { compareByOrder } from '../doc/records.ts'
import { compareText } from '../util/compare-text.ts'
import type { Gap } from './gaps.ts'
import type { MapIndex } from './map-index.ts'

/** Order of two needs of an index; of needs that are not in it by their ids. */
export function compareNeeds(
  { needs }: Pick<MapIndex, 'needs'>,
  left: Id<'need'>,
  right: Id<'need'>,
): number {
  const [one, other] = [needs.get(left), needs.get(right)]
  return one === undefined || other === undefined ? compareText(left, right) : compareByOrder(one, other)
}

/**
 * Order of two gaps of one kind: as the lists that they are about. `groupKeys` are the keys of the gaps about groups that
 * were never there, in their order; they come after those about needs.
 */
export function compareGaps(
  known: { readonly index: Pick<MapIndex, 'needs' | 'resources'>; readonly groupKeys: readonly string[] },
  left: Gap,
  right: Gap,
): number {
  const { index, groupKeys } = known
  if (left.kind === 'dormant' && right.kind === 'dormant') {
    const [one, other] = [index.resources.get(left.resourceId), index.resources.get(right.resourceId)]
    return one === undefined || other === undefined ? 0 : compareByOrder(one, other)
  }
  const [one, other] = [needOf(left), needOf(right)]
  if (one !== null && other !== null) {
    return compareNeeds(index, one, other) || compareText(left.key, right.key)
  }
  if (one !== null || other !== null) return one === null ? 1 : -1
  return groupKeys.indexOf(left.key) - groupKeys.indexOf(right.key) || compareText(left.key, right.key)
}

function needOf(gap: Gap): Id<'need'> | null {
  if (gap.kind === 'absent-voice') return 'needId' in gap.voice ? gap.voice.needId : null
  return 'needId' in gap ? gap.needId : null
}
