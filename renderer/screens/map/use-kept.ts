import { useCallback, useSyncExternalStore } from 'react'
import { useMapPlace } from './map-context.tsx'

/**
 * State that is still there when one comes back from another view (a filter, a sorting), and that is the same for all who
 * ask for the name. `initial` must be the same value at every render.
 */
export function useKept<Value>(name: string, initial: Value): readonly [Value, (value: Value) => void] {
  const { kept } = useMapPlace()
  const value = useSyncExternalStore(kept.subscribe, () => kept.get(name, initial))
  const set = useCallback((next: Value) => kept.set(name, next), [kept, name])
  return [value, set]
}
