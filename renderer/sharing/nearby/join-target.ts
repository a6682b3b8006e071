import type { NearbyTavolo } from '../../../shared/ipc/discovery.ts'

/** Where somebody wants to join: a tavolo of the list, with the code once it was asked for, or what they typed. */
export type JoinTarget =
  | { readonly kind: 'nearby'; readonly tavolo: NearbyTavolo; readonly code: string | null }
  | { readonly kind: 'typed'; readonly text: string }

/** How one means to join: out of those nearby, or with a code that one types. */
export type JoinWay = 'nearby' | 'typed'

/** What came of it. `needsCode`: this computer has no secret of that tavolo yet, and the person is to type its code. */
export type JoinOutcome =
  | { readonly kind: 'joined' }
  | { readonly kind: 'needsCode' }
  /** In words that a person understands. */
  | { readonly kind: 'problem'; readonly words: string }

/** Joins, or says why not. */
export type JoinTavolo = (target: JoinTarget) => Promise<JoinOutcome>
