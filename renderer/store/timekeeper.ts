/** The time and the timers of whoever must wait, as a parameter, so that tests need not. */
export interface Timekeeper {
  /** Milliseconds since 1970. */
  readonly nowMs: () => number
  /** Calls back once after this many milliseconds; gives the function that cancels it. */
  readonly after: (delayMs: number, run: () => void) => () => void
}

/** The computer's own clock and timers. */
export const systemTimekeeper: Timekeeper = {
  nowMs: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}
