import type { Need } from '../../model/need.ts'
import { priorityOf } from './priority-spot.ts'

/** The most pressing first: by the points that the table gave, then by severity times spread; what nobody weighed is last. */
export function comparePriority(left: Need, right: Need): number {
  return (
    right.priorityPoints - left.priorityPoints ||
    (priorityOf(right) ?? 0) - (priorityOf(left) ?? 0) ||
    (right.urgency ?? 0) - (left.urgency ?? 0)
  )
}
