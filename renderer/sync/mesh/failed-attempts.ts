import { restAfterFailures, restTicks } from './mesh-limits.ts'

interface Failures {
  readonly count: number
  readonly lastTick: number
}

/** Remembers with whom no connection could be made. */
export class FailedAttempts {
  readonly #failures = new Map<string, Failures>()

  /** Notes that an attempt on a peer came to nothing. */
  note(peerId: string, tick: number): void {
    const count = (this.#failures.get(peerId)?.count ?? 0) + 1
    this.#failures.set(peerId, { count, lastTick: tick })
  }

  /** Whether a peer is to be left in peace. */
  isResting(peerId: string, tick: number): boolean {
    const failures = this.#failures.get(peerId)
    if (failures === undefined || failures.count < restAfterFailures) return false
    return tick - failures.lastTick < restTicks
  }

  /** Forgets all: the way to the hub is a new one, so the others may be within reach as well. */
  forgetAll(): void {
    this.#failures.clear()
  }

  /** Forgets one that could be reached. */
  forget(peerId: string): void {
    this.#failures.delete(peerId)
  }
}
