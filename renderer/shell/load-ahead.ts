/** Long enough for the home to be painted and looked at. */
const afterPaintMs = 600

/** A window that is never idle reads it all the same. */
const longestIdleWaitMs = 3000

/**
 * Reads, while the home is looked at and nothing else waits, the code that opens a tavolo and shows its overview: the
 * first opening of a day then waits for the tavolo alone. Gives what calls it off.
 */
export function loadAhead(read: () => void): () => void {
  let idle: number | null = null
  const timer = setTimeout(() => {
    idle = requestIdleCallback(read, { timeout: longestIdleWaitMs })
  }, afterPaintMs)
  return () => {
    clearTimeout(timer)
    if (idle !== null) cancelIdleCallback(idle)
  }
}
