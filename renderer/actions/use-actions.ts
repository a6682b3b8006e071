import { createContext, useCallback, useContext, useEffect, useRef, useSyncExternalStore } from 'react'
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

const none: readonly Action[] = []

/** All actions offered now, the innermost screen's first; none while nobody looks, so that no change is drawn for nothing. */
export function useOfferedActions({ isLookedAt }: { readonly isLookedAt: boolean }): readonly Action[] {
  const registry = useContext(ActionRegistryContext)
  return useSyncExternalStore(registry.subscribe, isLookedAt ? registry.list : () => none)
}

/** Finds an action that is offered at that moment; null when nobody offers it. */
export function useFindAction(): (id: string) => Action | null {
  const registry = useContext(ActionRegistryContext)
  return useCallback((id) => registry.list().find((action) => action.id === id) ?? null, [registry])
}
