/** Gives a way to run things of which none begins before the one that was asked for earlier has ended, well or not. */
export function oneAtATime(): <Value>(run: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return async (run) => {
    const ended = last.then(run)
    last = ended.catch(() => undefined)
    return ended
  }
}
