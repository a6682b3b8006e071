import type { Timekeeper } from '../store/timekeeper.ts'

/** Whether something answers at a hub's address now; asked in a way that the browser does not hold back. */
export type Knock = (address: string) => Promise<boolean>

/** Knocks that follow each other: short, for the sake of who waits for the link; a knock itself may take a second. */
const pauseMs = 250

/** How to try again. */
export interface RetryWays {
  readonly connect: () => void
  /** The hub whose turn it is. */
  readonly address: () => string
  /** It did not answer: the next one's turn. */
  readonly moveOn: () => void
}

/**
 * Tries again, where it can ask only when somebody answers. Chromium counts the WebSockets of a page that fail within some
 * minutes: from about the fourteenth on it holds every new one back for one to five seconds, also when the link has
 * returned. Three cuts of a few attempts each are enough for that, so that none is made in vain.
 */
export class PatientRetry {
  readonly #timekeeper: Timekeeper
  readonly #knock: Knock | null
  readonly #ways: RetryWays
  #cancel: () => void = () => undefined

  constructor(timekeeper: Timekeeper, knock: Knock | null, ways: RetryWays) {
    this.#timekeeper = timekeeper
    this.#knock = knock
    this.#ways = ways
  }

  /** An attempt has failed: tries again after this time. */
  after(delayMs: number): void {
    this.stop()
    const knock = this.#knock
    const next = knock === null ? this.#ways.connect : () => this.#ask(knock)
    this.#cancel = this.#timekeeper.after(delayMs, next)
  }

  /** Does not try any more, until the next failure. */
  stop(): void {
    this.#cancel()
    this.#cancel = () => undefined
  }

  #ask(knock: Knock): void {
    let isWanted = true
    this.#cancel = () => {
      isWanted = false
    }
    // A question that fails is no answer.
    const answered = knock(this.#ways.address()).catch(() => false)
    void answered.then((isAnswered) => {
      if (!isWanted) return
      if (isAnswered) {
        this.#ways.connect()
        return
      }
      this.#ways.moveOn()
      this.#cancel = this.#timekeeper.after(pauseMs, () => this.#ask(knock))
    })
  }
}
