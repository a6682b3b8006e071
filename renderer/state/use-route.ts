import { useMemo, useSyncExternalStore } from 'react'
import { parseRoute, type Route } from './route.ts'

/** Told while the link is still being followed; `hashchange` comes later, after one more frame of the old screen. */
function subscribe(onChange: () => void): () => void {
  window.navigation.addEventListener('currententrychange', onChange)
  return () => window.navigation.removeEventListener('currententrychange', onChange)
}

function readHash(): string {
  return window.location.hash
}

/** Where the person is; follows links, back and forward. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, readHash)
  return useMemo(() => parseRoute(hash), [hash])
}
