import type { Timekeeper } from '../store/timekeeper.ts'

/**
 * How often the hub is asked whether it is there, when nothing else came from it. A link that was cut for long does not
 * come back by itself in a reasonable time: TCP waits as long again as it was gone, after 8 s nearly five more.
 */
export const askEveryMs = 3000

/**
 * How long an answer may take: many times what a crowded Wi-Fi needs. With the time before, a device is already trying
 * again when a cut of seven seconds ends; of a shorter one, TCP's own next attempt comes soon enough.
 */
export const answerWithinMs = 4000

/** Notices a hub that is no longer there. Whatever comes from it is a sign of life. */
export class Heartbeat {
  readonly #timekeeper: Timekeeper
  readonly #ports: { readonly ask: (count: number) => void; readonly isDead: () => void }
  #count = 0
  #cancel: () => void = () => undefined
  #isRunning = false

  constructor(
    timekeeper: Timekeeper,
    ports: { readonly ask: (count: number) => void; readonly isDead: () => void },
  ) {
    this.#timekeeper = timekeeper
    this.#ports = ports
  }

  start(): void {
    this.#isRunning = true
    this.heard()
  }

  stop(): void {
    this.#isRunning = false
    this.#cancel()
  }

  /** Something came. */
  heard(): void {
    if (!this.#isRunning) return
    this.#cancel()
    this.#cancel = this.#timekeeper.after(askEveryMs, () => {
      this.#count += 1
      this.#ports.ask(this.#count)
      this.#cancel = this.#timekeeper.after(answerWithinMs, () => this.#ports.isDead())
    })
  }
}
