import type { CanvasPoint } from '../model/canvas-point.ts'
import type { TavoloDocuments } from './documents.ts'
import type { Author } from './origin.ts'
import { readSpot, type Spot, storedSpot, turnAfter } from './spot.ts'
import { spotIndex, spotsPrefix } from './spot-index.ts'

/** Where records of a type lie is kept beside them: a card is put somewhere far more often than anything else changes. */
interface SpottedType {
  readonly spotField?: string
}

/** A stored record with the spot that counts for it, when somebody put it somewhere since it was made. */
export function withSpot<Shape extends { readonly id: string }>(
  documents: TavoloDocuments,
  { spotField }: SpottedType,
  record: Shape | null,
): Shape | null {
  if (spotField === undefined || record === null) return record
  const spot = spotIndex(documents.work).find(record.id)
  return spot === null ? record : { ...record, [spotField]: spot.point }
}

/**
 * Puts cards somewhere, inside a running transaction: the new spots go to the end of the list of this device, and what
 * was said before of these cards goes. So what one device writes, and what is deleted of it, lies side by side in the
 * document and is kept as one: a field of the card would leave a trace of its own at every move.
 */
export function putSpots(
  { documents, author }: { readonly documents: TavoloDocuments; readonly author: Author },
  points: ReadonlyMap<string, CanvasPoint | null>,
): void {
  const own = spotsPrefix + author.deviceId.slice(0, nameLength)
  const turns = takeSpots(documents, { cardIds: new Set(points.keys()), alsoIn: own })
  const spots = [...points].map(([cardId, point]): Spot => {
    return { cardId, turn: turnAfter(turns.get(cardId) ?? 0), point }
  })
  documents.work.getArray(own).push(spots.map(storedSpot))
}

/** Takes away what is known of where cards were put, inside a running transaction: they lie where they were made. */
export function forgetSpots(documents: TavoloDocuments, cardIds: ReadonlySet<string>): void {
  takeSpots(documents, { cardIds, alsoIn: null })
}

/** Of the name of a device in the name of a list. */
const nameLength = 64

/** Takes the spots of some cards away; gives the highest turn of each. `alsoIn`: a list that this transaction has written. */
function takeSpots(
  { work }: TavoloDocuments,
  what: { readonly cardIds: ReadonlySet<string>; readonly alsoIn: string | null },
): ReadonlyMap<string, number> {
  const index = spotIndex(work)
  const names = new Set(what.alsoIn === null ? [] : [what.alsoIn])
  for (const cardId of what.cardIds) for (const name of index.listsOf(cardId)) names.add(name)
  const turns = new Map<string, number>()
  for (const name of names) {
    const list = work.getArray(name)
    const places: number[] = []
    for (const [place, stored] of list.toArray().entries()) {
      if (!isOfAny(stored, what.cardIds)) continue
      places.push(place)
      const spot = readSpot(stored)
      if (spot !== null) turns.set(spot.cardId, Math.max(spot.turn, turns.get(spot.cardId) ?? 0))
    }
    // From the end, so that what is still to be taken away stays where it is.
    for (const place of places.toReversed()) list.delete(place)
  }
  return turns
}

/** Before anything else of a spot is checked: a list is walked at every move. */
function isOfAny(stored: unknown, cardIds: ReadonlySet<string>): boolean {
  return Array.isArray(stored) && cardIds.has((stored as readonly string[])[0] ?? '')
}
