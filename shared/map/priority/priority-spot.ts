import type { Need } from '../../model/need.ts'
import { assertNever } from '../../util/assert-never.ts'

/** The marks that there are, from little to much. */
export const priorityMarks = [1, 2, 3, 4, 5] as const

/** How grave a need is and how many it concerns, each from 1 to 5. */
export interface PrioritySpot {
  readonly severity: number
  readonly spread: number
}

/** A step on the grid: graver is up, wider is to the right. */
export type SpotStep = 'graver' | 'lighter' | 'wider' | 'narrower'

type Marks = Pick<Need, 'severity' | 'spread'>

/** Where a need stands; null while one of its marks is missing. */
export function spotOf({ severity, spread }: Marks): PrioritySpot | null {
  return severity === null || spread === null ? null : { severity, spread }
}

/** Severity times spread, 1 to 25; null while one of them is missing. */
export function priorityOf(need: Marks): number | null {
  const spot = spotOf(need)
  return spot === null ? null : spot.severity * spot.spread
}

/** The middle of the grid: where a need goes at its first step, as far as nobody gave it marks. */
const middleMark = 3

/** Where a need stands after a step; at the edge it stays. */
export function stepOnGrid({ severity, spread }: Marks, step: SpotStep): PrioritySpot {
  if (severity === null || spread === null) {
    return { severity: severity ?? middleMark, spread: spread ?? middleMark }
  }
  switch (step) {
    case 'graver':
      return { severity: withinMarks(severity + 1), spread }
    case 'lighter':
      return { severity: withinMarks(severity - 1), spread }
    case 'wider':
      return { severity, spread: withinMarks(spread + 1) }
    case 'narrower':
      return { severity, spread: withinMarks(spread - 1) }
    default:
      return assertNever(step)
  }
}

function withinMarks(mark: number): number {
  return Math.min(Math.max(mark, priorityMarks[0]), priorityMarks.length)
}

/** A mark one higher or lower; below the first there is none. */
export function stepMark(mark: number | null, by: 1 | -1): number | null {
  const next = (mark ?? 0) + by
  return next < priorityMarks[0] ? null : withinMarks(next)
}
