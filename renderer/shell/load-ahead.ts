/** Long enough for the home to be painted and looked at. */
const afterPaintMs = 600

/** A window that is never idle reads it all the same. */
const longestIdleWaitMs = 3000

/**
 * Reads, while the home is looked at and nothing else waits, the code that opens a tavolo and shows its overview: the
 * first opening of a day then waits for the tavolo alone. Gives what calls it off.
 */
export function loadAhead(): () => void {
  let idle: number | null = null
  const timer = setTimeout(() => {
    idle = requestIdleCallback(
      () => {
        void import('../state/tavolo-workshop.ts')
        void import('./tavolo-shell.tsx')
        void import('../screens/overview/overview-screen.tsx')
      },
      { timeout: longestIdleWaitMs },
    )
  }, afterPaintMs)
  return () => {
    clearTimeout(timer)
    if (idle !== null) cancelIdleCallback(idle)
  }
}
