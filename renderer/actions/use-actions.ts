import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react'
import type { Action } from './action.ts'
import { createActionRegistry, type ActionRegistry } from './action-registry.ts'

/** The registry that `ActionsProvider` fills in. */
export const ActionRegistryContext = createContext<ActionRegistry>(createActionRegistry())

/**
 * Offers actions while the component is on the screen. The list may be made anew at every render: it is offered again only
 * when ids, labels, keys or what is enabled change, and `run` is always the newest one.
 */
export function useActions(actions: readonly Action[]): void {
  const registry = useContext(ActionRegistryContext)
  const newest = useRef(actions)
  useEffect(() => {
    newest.current = actions
  })
  const shape = JSON.stringify(actions)
  useEffect(() => {
    const offered = newest.current.map((action) => ({
      ...action,
      run: () => newest.current.find(({ id }) => id === action.id)?.run(),
    }))
    return registry.offer(offered)
    // `shape` holds everything of the list but its functions.
  }, [registry, shape])
}

/** All actions offered now, the innermost screen's first. */
export function useOfferedActions(): readonly Action[] {
  const registry = useContext(ActionRegistryContext)
  return useSyncExternalStore(registry.subscribe, registry.list)
}
