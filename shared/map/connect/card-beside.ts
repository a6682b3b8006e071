import { assertNever } from '../../util/assert-never.ts'

/** A direction on the board. */
export type BoardDirection = 'up' | 'down' | 'left' | 'right'

/** What lies aside counts so many times: straight on comes before near. */
const asideWeight = 2

/** The card that one comes to from another in a direction: the nearest of those that lie that way; null at the edge. */
export function cardBeside<CardId extends string>(
  places: ReadonlyMap<CardId, readonly [x: number, y: number]>,
  { fromId, toward }: { readonly fromId: CardId; readonly toward: BoardDirection },
): CardId | null {
  const from = places.get(fromId)
  if (from === undefined) return null
  let nearest: { readonly id: CardId; readonly far: number } | null = null
  for (const [id, [x, y]] of places) {
    const { ahead, aside } = wayTo(toward, [x - from[0], y - from[1]])
    const far = ahead + aside * asideWeight
    // What lies more aside than ahead lies another way.
    if (ahead > 0 && aside <= ahead * asideWeight && (nearest === null || far < nearest.far)) {
      nearest = { id, far }
    }
  }
  return nearest?.id ?? null
}

function wayTo(toward: BoardDirection, [x, y]: readonly [number, number]) {
  switch (toward) {
    case 'up':
      return { ahead: -y, aside: Math.abs(x) }
    case 'down':
      return { ahead: y, aside: Math.abs(x) }
    case 'left':
      return { ahead: -x, aside: Math.abs(y) }
    case 'right':
      return { ahead: x, aside: Math.abs(y) }
    default:
      return assertNever(toward)
  }
}
