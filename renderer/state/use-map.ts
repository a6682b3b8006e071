import { useSyncExternalStore } from 'react'
import type { MapState } from '../../shared/map/map-records.ts'
import { useTavolo } from './tavolo-context.tsx'

/**
 * Coverage and gaps of the open tavolo. A new object only when something of them may have changed; the coverage of a need
 * that no edit touched is the same object as before.
 */
export function useMap(): MapState {
  const { map } = useTavolo().session
  return useSyncExternalStore(map.subscribe, map.get)
}
