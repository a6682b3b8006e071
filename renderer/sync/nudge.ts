import type { Timekeeper } from '../store/timekeeper.ts'

/** How long a change may wait for the hub's word before the copies are compared again: a slow hub answers sooner. */
const firstWaitMs = 2000

/** The longest wait between comparisons: a hub that says no to a reader is not asked more often. */
const longestWaitMs = 30_000

/**
 * Compares with the hub again while something is not confirmed. A hub that has just begun again refuses a guest's changes
 * when others' came with them that it has not got from those yet; a moment later it takes them.
 */
export class Nudge {
  readonly #timekeeper: Timekeeper
  readonly #compare: () => void
  #cancel: (() => void) | null = null
  #waitMs = firstWaitMs

  constructor(timekeeper: Timekeeper, compare: () => void) {
    this.#timekeeper = timekeeper
    this.#compare = compare
  }

  /** Something may have changed: whether anything is connected and not confirmed. */
  note(isWaiting: boolean): void {
    if (isWaiting) this.#cancel ??= this.#timekeeper.after(this.#waitMs, () => this.#nudge())
    else this.stop()
  }

  /** Nothing waits any more. */
  stop(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#waitMs = firstWaitMs
  }

  #nudge(): void {
    this.#cancel = null
    this.#waitMs = Math.min(this.#waitMs * 2, longestWaitMs)
    this.#compare()
  }
}
