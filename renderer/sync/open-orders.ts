import type { RoomProblem } from '../../shared/sync/room/room-command.ts'
import type { Timekeeper } from '../store/timekeeper.ts'

/** The longest that an answer is awaited: the hub answers at once, or is gone. */
const answerWithinMs = 10_000

/** Orders that the hub has not answered. */
export class OpenOrders {
  readonly #timekeeper: Timekeeper
  readonly #open = new Map<number, (problem: RoomProblem | 'no-answer' | null) => void>()
  #last = 0

  constructor(timekeeper: Timekeeper) {
    this.#timekeeper = timekeeper
  }

  /** A number for an order, and what will be answered to it; null when it was followed. */
  open(): { readonly n: number; readonly answered: Promise<RoomProblem | 'no-answer' | null> } {
    this.#last += 1
    const n = this.#last
    const answered = new Promise<RoomProblem | 'no-answer' | null>((resolve) => {
      const cancel = this.#timekeeper.after(answerWithinMs, () => this.answer(n, 'no-answer'))
      this.#open.set(n, (problem) => {
        cancel()
        resolve(problem)
      })
    })
    return { n, answered }
  }

  /** What the hub said to an order. */
  answer(n: number, problem: RoomProblem | 'no-answer' | null): void {
    const resolve = this.#open.get(n)
    this.#open.delete(n)
    resolve?.(problem)
  }

  /** The hub is gone: nothing will be answered. */
  giveUp(): void {
    for (const n of this.#open.keys()) this.answer(n, 'no-answer')
  }
}
