import { useCallback, useEffect, useState } from 'react'
import type { Network } from '../../shared/ipc/networks.ts'
import { useApp } from '../state/app-context.tsx'

/** The networks of this computer that others can be on, the likeliest first; null until they were looked at. */
export function useNetworks(): { readonly networks: readonly Network[] | null; readonly look: () => void } {
  const { host } = useApp()
  const [networks, setNetworks] = useState<readonly Network[] | null>(null)
  const look = useCallback(() => {
    void host.networkList().then((found) => setNetworks(found.filter(({ isOffered }) => isOffered)))
  }, [host])
  useEffect(() => {
    look()
    // Somebody who comes back from the system's settings has joined a network there.
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [look])
  return { networks, look }
}
