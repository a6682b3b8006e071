import { generateNKeysBetween } from 'fractional-indexing'

/** Fractional indexes for the first phases of a process. */
export function generateOrders(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}
