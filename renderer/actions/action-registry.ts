import type { Action } from './action.ts'
import { firesWhileTyping, matchesKeys, type KeyPress } from './key-combination.ts'

/** The actions that screens offer at the moment. */
export interface ActionRegistry {
  /** Adds a list; what is given back takes it away. Lists added later come first and win over earlier ones. */
  readonly offer: (actions: readonly Action[]) => () => void
  /** All actions, the innermost screen's first; of two with the same id the later offered one. Same array until a change. */
  readonly list: () => readonly Action[]
  readonly subscribe: (onChange: () => void) => () => void
  /** The enabled action of a key press, or null. */
  readonly find: (
    press: KeyPress,
    where: { readonly isTyping: boolean; readonly isMac: boolean },
  ) => Action | null
}

/** Makes an empty registry. */
export function createActionRegistry(): ActionRegistry {
  let offers: readonly (readonly Action[])[] = []
  let all: readonly Action[] = []
  const listeners = new Set<() => void>()

  function replace(next: readonly (readonly Action[])[]) {
    offers = next
    const byId = new Map<string, Action>()
    for (const action of offers.flat()) if (!byId.has(action.id)) byId.set(action.id, action)
    all = [...byId.values()]
    for (const listener of listeners) listener()
  }

  return {
    offer(actions) {
      const own = [...actions]
      replace([own, ...offers])
      return () => replace(offers.filter((offer) => offer !== own))
    },
    list: () => all,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    find(press, { isTyping, isMac }) {
      const isMeant = (keys: string) =>
        matchesKeys(press, keys, isMac) && (!isTyping || firesWhileTyping(keys, isMac))
      return (
        all.find(
          ({ isEnabled, isHeardInPlace, keys }) =>
            isEnabled !== false && isHeardInPlace !== true && keys?.some(isMeant) === true,
        ) ?? null
      )
    },
  }
}
