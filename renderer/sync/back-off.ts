import type { Random } from '../../shared/util/random.ts'

/** The first wait: a hub that starts again needs about this long. */
const firstWaitMs = 250

/**
 * The longest wait. With the time that an attempt may take it is what a person waits after the link is back, which must
 * stay under five seconds however long it was gone; a hundred devices that try this often are less than a hundred small packets a second.
 */
const longestWaitMs = 1000

/** How long to wait before each attempt. */
export interface BackOff {
  /** The next wait, in milliseconds: longer each time, and never the same for two devices. */
  readonly nextMs: () => number
  /** It worked: begins again. */
  readonly reset: () => void
}

/** Waits that double up to a second, of which a random part is left out so that devices do not come at once. */
export function createBackOff(random: Random): BackOff {
  let attempt = 0
  return {
    nextMs() {
      const fullMs = Math.min(firstWaitMs * 2 ** attempt, longestWaitMs)
      attempt += 1
      const [byte = 0] = random.bytes(1)
      return Math.round((fullMs * (1 + byte / 255)) / 2)
    },
    reset() {
      attempt = 0
    },
  }
}
