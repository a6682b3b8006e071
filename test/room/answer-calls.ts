interface Question {
  readonly id: number
  readonly name: string
  readonly input: readonly unknown[]
}

/** Answers the calls that a test makes of this program through the channel of its parent (`seatOf`), and ends with it. */
export function answerCalls(calls: object): void {
  async function answer({ name, input }: Question): Promise<unknown> {
    const call = Reflect.get(calls, name) as (...words: unknown[]) => unknown
    return call(...input)
  }
  process.on('message', (question: Question) => {
    const { id } = question
    answer(question).then(
      (value) => process.send?.({ id, value }),
      (error: unknown) => process.send?.({ id, error: String(error) }),
    )
  })
  process.on('disconnect', () => process.exit())
}
