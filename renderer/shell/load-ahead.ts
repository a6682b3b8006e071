/** Long enough for what is shown to be painted and looked at. */
const afterPaintMs = 600

/** A window that is never idle reads it all the same. */
const longestIdleWaitMs = 3000

/**
 * Reads the code of what comes next while somebody looks at what is shown and nothing else waits: at the home what opens a
 * tavolo, at the list of canvases a canvas. The first opening of a day then does not wait for code. Gives what calls it off.
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
