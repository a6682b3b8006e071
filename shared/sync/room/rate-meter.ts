import type { RateLimit } from './limits.ts'

/** Says whether something happens too often: a bucket that fills steadily and that each event takes from. */
export class RateMeter {
  readonly #limit: RateLimit
  #left: number
  #sinceMs: number

  constructor(limit: RateLimit, nowMs: number) {
    this.#limit = limit
    this.#left = limit.burst
    this.#sinceMs = nowMs
  }

  /** Takes an amount; false when there is not so much left, and then nothing is taken. */
  take(nowMs: number, amount = 1): boolean {
    this.#fill(nowMs)
    if (amount > this.#left) return false
    this.#left -= amount
    return true
  }

  /** Whether there is so much left; takes nothing. */
  has(nowMs: number, amount = 1): boolean {
    this.#fill(nowMs)
    return amount <= this.#left
  }

  /** Whether it is as if nothing had happened, so that it need not be kept. */
  isFull(nowMs: number): boolean {
    this.#fill(nowMs)
    return this.#left >= this.#limit.burst
  }

  #fill(nowMs: number): void {
    // A clock that was set back gives nothing and takes nothing.
    const passedMs = Math.max(0, nowMs - this.#sinceMs)
    this.#left = Math.min(this.#limit.burst, this.#left + (passedMs / 1000) * this.#limit.perSecond)
    this.#sinceMs = nowMs
  }
}

/** One meter for each key (an address, a device); those that are full again are forgotten. */
export class RateMeters {
  readonly #limit: RateLimit
  readonly #meters = new Map<string, RateMeter>()

  constructor(limit: RateLimit) {
    this.#limit = limit
  }

  /** Takes from the meter of a key. */
  take(key: string, nowMs: number, amount = 1): boolean {
    let meter = this.#meters.get(key)
    if (meter === undefined) {
      this.#forgetFull(nowMs)
      meter = new RateMeter(this.#limit, nowMs)
      this.#meters.set(key, meter)
    }
    return meter.take(nowMs, amount)
  }

  /** Whether the meter of a key has so much left; takes nothing. */
  has(key: string, nowMs: number, amount = 1): boolean {
    return this.#meters.get(key)?.has(nowMs, amount) ?? amount <= this.#limit.burst
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#meters.size
  }

  #forgetFull(nowMs: number): void {
    // Only now and then: a look at each is cheap, but not for every new key.
    if (this.#meters.size < 256 || this.#meters.size % 64 !== 0) return
    for (const [key, meter] of this.#meters) if (meter.isFull(nowMs)) this.#meters.delete(key)
  }
}
