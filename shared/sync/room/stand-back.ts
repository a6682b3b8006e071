import type { RoomState } from './room-state.ts'

/** Which hub of a room a state is of: how often it was taken over, and by whom last. */
export type Term = RoomState['term']

/**
 * Of two hubs that serve one room, which stays: the one of the later take-over. After two at once from the same state, which
 * no clock can order, the one of the lesser device id; every laptop comes to the same answer. `same`: it is the same hub.
 */
export function whichHubStays(own: Term, other: Term): 'own' | 'other' | 'same' {
  if (own.generation !== other.generation) return own.generation > other.generation ? 'own' : 'other'
  if (own.host === other.host) return 'same'
  return (own.host ?? '') < (other.host ?? '') ? 'own' : 'other'
}
