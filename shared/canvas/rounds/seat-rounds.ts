import { laneMoves } from './lane-moves.ts'

/** A table in one round. */
export interface RoundTable<Person> {
  /** Who stays at it; null when nobody does. */
  readonly host: Person | null
  readonly guests: readonly Person[]
}

/** Who sits where in one round, table by table. */
export type Round<Person> = readonly RoundTable<Person>[]

/**
 * Who sits at which table in each round of a World Café: hosts stay, guests move on. Nobody comes to a table again before
 * they have been at every other, tables differ by one person at most, and two guests meet twice as seldom as can be found.
 * Guests that come one after the other in the list begin apart: whoever sits for one body stands together in it.
 */
export function seatRounds<Person>({
  hosts,
  guests,
  roundCount,
}: {
  /** One a table; null for a table without. */
  readonly hosts: readonly (Person | null)[]
  readonly guests: readonly Person[]
  readonly roundCount: number
}): readonly Round<Person>[] {
  const tableCount = hosts.length
  if (tableCount === 0) return []
  const moves = laneMoves({ tableCount, roundCount, laneCount: Math.ceil(guests.length / tableCount) })
  return Array.from({ length: roundCount }, (_, round) =>
    hosts.map((host, table) => ({
      host,
      guests: guests.filter((_guest, index) => {
        const move = moves[Math.floor(index / tableCount)]?.[round] ?? 0
        return (index + move) % tableCount === table
      }),
    })),
  )
}

/** How many tables so many people make: about five at each, as four to seven talk well together; at least two. */
export function usualTableCount(peopleCount: number): number {
  return Math.max(2, Math.round(peopleCount / 5))
}
