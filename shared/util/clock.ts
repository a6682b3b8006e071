/** Where the time comes from. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly nowMs: () => number
  /** Today where the computer is, `2026-04-16`. */
  readonly today: () => string
  /** Time of the day where the computer is, `17:35`. */
  readonly timeOfDay: () => string
}
