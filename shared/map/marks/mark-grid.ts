import { type HalfSpot, type MarkSpot, spotKey, wholeSpot } from './mark-spot.ts'

/** Records by where they stand, each cell in the order of the list. */
export interface MarkGrid<Item> {
  readonly at: (spot: MarkSpot) => readonly Item[]
  /** Those that miss a mark. */
  readonly unplaced: readonly Item[]
}

/** Puts records in their cells. */
export function markGrid<Item>(items: readonly Item[], spotOf: (item: Item) => HalfSpot): MarkGrid<Item> {
  const byCell = Map.groupBy(items, (item) => {
    const spot = wholeSpot(spotOf(item))
    return spot === null ? null : spotKey(spot)
  })
  return { at: (spot) => byCell.get(spotKey(spot)) ?? [], unplaced: byCell.get(null) ?? [] }
}
