/** Questions that are open at once: with pieces of 60 kB, half a megabyte, which fills a cable and a good Wi-Fi. */
const mostOpen = 8

/** How much longer than on an idle network a piece may take: what people type waits behind it on the same way. */
const toleratedMs = 60

/**
 * How many pieces to ask for at once. Whoever asks sees how long a piece takes: when it takes longer than on an idle network,
 * something queues on the way, and what people type waits in the same queue. Then fewer are asked for, one at least.
 */
export class BlobPace {
  #window = 2
  #leastMs = Number.POSITIVE_INFINITY

  /** How many questions may be open. */
  get window(): number {
    return Math.floor(this.#window)
  }

  /** A piece has come, so long after it was asked for. */
  arrived(delayMs: number): void {
    this.#leastMs = Math.min(this.#leastMs, delayMs)
    const isQueued = delayMs > this.#leastMs + toleratedMs
    // Down fast, up slowly, as everything that shares a network.
    this.#window = isQueued
      ? Math.max(1, this.#window / 2)
      : Math.min(mostOpen, this.#window + 1 / this.#window)
  }
}
