/**
 * With less room than this nothing is written. Renewing the log takes 9 MB in the log and as much in tables; the rest is
 * for whatever else fills the disk between the question and the write.
 */
export const leastSpaceBytes = 32_000_000

/** So much room that no other program fills it before it is looked at again. */
const plentyBytes = 1024 ** 3

/** For how long plenty counts: asking the browser costs it a walk over its files, too much for every key that is typed. */
const plentyHoldsMs = 2000

/** How much room the disk has for this app's data. */
export interface DiskRoom {
  /** Bytes left, or at least so many where there is plenty; null where the browser does not say. */
  readonly availableBytes: () => Promise<number | null>
}

/** What the browser says of the disk; both parts may be missing. */
type Estimate = () => Promise<{ readonly usage?: number; readonly quota?: number }>

/** Bytes left for this app's data as the browser estimates them now; null where it does not say. */
export async function availableBytes(estimate: Estimate): Promise<number | null> {
  const { usage, quota } = await estimate()
  return usage === undefined || quota === undefined ? null : Math.max(0, quota - usage)
}

/** Asks the browser, but not again and again while there is plenty of room. `nowMs` is the time in milliseconds. */
export function watchDiskRoom(estimate: Estimate, nowMs: () => number): DiskRoom {
  let plentyUntilMs = Number.NEGATIVE_INFINITY
  return {
    async availableBytes() {
      // A clock that was set back ends the trust too.
      const leftMs = plentyUntilMs - nowMs()
      if (leftMs > 0 && leftMs <= plentyHoldsMs) return plentyBytes
      const available = await availableBytes(estimate)
      if (available !== null && available > plentyBytes) plentyUntilMs = nowMs() + plentyHoldsMs
      return available
    },
  }
}

/** Asks the browser; nothing is known where there is none. */
export async function estimateStorage(): Promise<StorageEstimate> {
  return typeof navigator !== 'undefined' && 'storage' in navigator ? navigator.storage.estimate() : {}
}
