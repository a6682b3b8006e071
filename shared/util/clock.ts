/** Where the time comes from. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  nowMs(): number
  /** Today where the computer is, `2026-04-16`. */
  today(): string
  /** Time of the day where the computer is, `17:35`. */
  timeOfDay(): string
}
