/** Runs what it is given when everything before it has ended, well or badly; gives its result or throws its error. */
export type InTurn = <Value>(run: () => Promise<Value>) => Promise<Value>

/** Makes a queue: of what is given to it, one thing runs at a time, in the order in which it came. */
export function createQueue(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return async (run) => {
    const done = last.then(run)
    last = Promise.allSettled([done])
    return done
  }
}
