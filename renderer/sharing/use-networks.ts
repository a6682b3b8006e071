import { useCallback, useEffect, useState } from 'react'
import type { Network } from '../../shared/ipc/networks.ts'
import { useApp } from '../state/app-context.tsx'

/** A cable that is pulled out, a hotspot that is switched on: soon enough to be believed, and cheap to look at. */
const lookEveryMs = 5000

/** The networks of this computer that others can be on, the likeliest first; null until they were looked at. */
export function useNetworks(): { readonly networks: readonly Network[] | null; readonly look: () => void } {
  const { host } = useApp()
  const [networks, setNetworks] = useState<readonly Network[] | null>(null)
  const look = useCallback(() => {
    void host.networkList().then((found) => {
      const offered = found.filter(({ isOffered }) => isOffered)
      // Nothing is drawn anew while nothing has changed.
      setNetworks((known) => (JSON.stringify(known) === JSON.stringify(offered) ? known : offered))
    })
  }, [host])
  useEffect(() => {
    look()
    // Somebody who comes back from the system's settings has joined a network there.
    window.addEventListener('focus', look)
    const timer = window.setInterval(look, lookEveryMs)
    return () => {
      window.removeEventListener('focus', look)
      window.clearInterval(timer)
    }
  }, [look])
  return { networks, look }
}
