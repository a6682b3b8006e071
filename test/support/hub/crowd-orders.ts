/** What a test or a measure says to a crowd of guests in a process of its own. */
export type CrowdOrder =
  /** Comes first, and once: so many guests come to a server. */
  | {
      readonly kind: 'come'
      /** `127.0.0.1:40123`. */
      readonly place: string
      /** The guests' invitation of a hub; null for a bare Hocuspocus, which asks nobody. */
      readonly invitation: string | null
      readonly guests: number
    }
  /** Each guest writes a card, then waits this long; the first wait is a random part of it. */
  | {
      readonly kind: 'write'
      readonly everyMs: number
      readonly forMs: number
      readonly seed: number
    }
  | { readonly kind: 'stand' }

/** What a crowd says. */
export type CrowdReport =
  | { readonly kind: 'in'; readonly tookMs: number }
  | {
      readonly kind: 'written'
      readonly cards: number
      /** Of the Yjs updates of these cards. */
      readonly updateBytes: number
      /** From the card's writing to its sight at another guest: the middle one, of 95 in 100, and the longest, in ms. */
      readonly seen: { readonly p50: number; readonly p95: number; readonly longest: number }
    }
  | {
      readonly kind: 'stands'
      /** Guests on whose connection nothing is on its way. */
      readonly complete: number
      /** Different copies; 1 when all have the same. */
      readonly copies: number
      /** Cards that the first guest has. */
      readonly cards: number
      /** How often a guest's door or sync ended since it was in. */
      readonly drops: number
    }
