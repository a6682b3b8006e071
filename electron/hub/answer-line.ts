/** Small answers go out together, for so long: a whole room that comes back lacks little. */
const atOnceMs = 10

/** After that the hub does other things for so many times as long: what people type must not wait for who comes. */
const pausePerAnswer = 1

/**
 * The line of those who ask for a whole document. An answer takes the hub some ten milliseconds for each five megabytes;
 * a room that comes in at once, or a guest that asks again and again, would keep everybody waiting for seconds.
 */
export class AnswerLine {
  readonly #waiting: (() => void)[] = []
  #isAnswering = false

  /** Where one socket asks. It stands in line once for each document, and what it asked last is answered. */
  placeOf(answer: (question: Uint8Array) => void): (document: string, question: Uint8Array) => void {
    const last = new Map<string, Uint8Array>()
    return (document, question) => {
      const isInLine = last.has(document)
      last.set(document, question)
      if (isInLine) return
      this.#add(() => {
        const asked = last.get(document)
        last.delete(document)
        if (asked !== undefined) answer(asked)
      })
    }
  }

  #add(answer: () => void): void {
    this.#waiting.push(answer)
    if (!this.#isAnswering) void this.#answerAll()
  }

  async #answerAll(): Promise<void> {
    this.#isAnswering = true
    while (this.#waiting.length > 0) {
      let spentMs = 0
      while (this.#waiting.length > 0 && spentMs < atOnceMs) spentMs += await timeOf(this.#waiting.shift())
      await new Promise<void>((resolve) => {
        setTimeout(resolve, spentMs * pausePerAnswer)
      })
    }
    this.#isAnswering = false
  }
}

/** How long an answer took the hub, in ms. */
async function timeOf(answer: (() => void) | undefined): Promise<number> {
  await Promise.resolve()
  const startMs = performance.now()
  answer?.()
  // Hocuspocus answers some promises later: Node comes to this when they are all done, and before anything else.
  await new Promise<void>((resolve) => {
    process.nextTick(resolve)
  })
  return performance.now() - startMs
}
