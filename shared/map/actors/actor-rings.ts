import { closenesses, type Organization } from '../../model/organization.ts'

/** A ring around the person. */
export type Ring = NonNullable<Organization['closeness']>

/** Where an actor goes at its first step on the board: nobody has said yet whether it is near or far. */
const firstRing: Ring = 'middle'

/** The ring of an actor after a step on the board, +1 nearer, −1 farther; at the ends it stays. */
export function stepRing(ring: Ring | null, by: 1 | -1): Ring {
  if (ring === null) return firstRing
  return closenesses[closenesses.indexOf(ring) - by] ?? ring
}

/** One ring nearer or farther, in a list: beyond the far one there is none, and from none the far one is the first. */
export function stepCloseness(ring: Ring | null, by: 1 | -1): Ring | null {
  const place = ring === null ? closenesses.length : closenesses.indexOf(ring)
  return closenesses[Math.max(place - by, 0)] ?? null
}

/** The ring that a text names; null when it names none. */
export function ringOfKey(key: string): Ring | null {
  return closenesses.find((ring) => ring === key) ?? null
}
