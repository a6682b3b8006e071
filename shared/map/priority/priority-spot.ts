import type { Need } from '../../model/need.ts'
import { type HalfSpot, type MarkSpot, wholeSpot } from '../marks/mark-spot.ts'

type Marks = Pick<Need, 'severity' | 'spread'>

/** Where a need stands: graver is up, wider is to the right. */
export function prioritySpot({ severity, spread }: Marks): HalfSpot {
  return { up: severity, across: spread }
}

/** The marks of a need that is put there; null takes it off the grid. */
export function priorityMarks(spot: MarkSpot | null): Marks {
  return { severity: spot?.up ?? null, spread: spot?.across ?? null }
}

/** Severity times spread, 1 to 25; null while one of them is missing. */
export function priorityOf(need: Marks): number | null {
  const spot = wholeSpot(prioritySpot(need))
  return spot === null ? null : spot.up * spot.across
}
