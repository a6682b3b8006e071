import type { Need } from '../../model/need.ts'
import { type PrioritySpot, spotOf } from './priority-spot.ts'

/** The needs by where they stand, each cell in the order of the list. */
export interface PriorityGrid {
  readonly at: (spot: PrioritySpot) => readonly Need[]
  /** Those that miss a mark. */
  readonly unplaced: readonly Need[]
}

/** Puts needs in their cells. */
export function priorityGrid(needs: readonly Need[]): PriorityGrid {
  const byCell = Map.groupBy(needs, (need) => {
    const spot = spotOf(need)
    return spot === null ? null : spotKey(spot)
  })
  return { at: (spot) => byCell.get(spotKey(spot)) ?? [], unplaced: byCell.get(null) ?? [] }
}

/** A spot as text, «4-5»: severity, then spread. */
export function spotKey({ severity, spread }: PrioritySpot): string {
  return `${severity}-${spread}`
}

/** The spot that a text names; null when it names none. */
export function spotOfKey(key: string): PrioritySpot | null {
  const [, severity, spread] = /^([1-5])-([1-5])$/.exec(key) ?? []
  return severity === undefined || spread === undefined
    ? null
    : { severity: Number(severity), spread: Number(spread) }
}
