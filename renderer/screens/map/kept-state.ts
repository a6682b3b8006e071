import { useMemo } from 'react'

/** Under it stands the record whose card takes focus when it opens; null when none does. */
export const leadingName = 'leading'

/** What views of the map keep for each other and for later, by name. */
export class KeptState {
  readonly #values = new Map<string, unknown>()
  readonly #listeners = new Set<() => void>()

  /** What is kept under a name; `initial` while nothing is. */
  readonly get = <Value>(name: string, initial: Value): Value =>
    this.#values.has(name) ? (this.#values.get(name) as Value) : initial

  readonly set = (name: string, value: unknown): void => {
    this.#values.set(name, value)
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

/** An empty one, which stays as long as the component does. */
export function useKeptState(): KeptState {
  return useMemo(() => new KeptState(), [])
}
