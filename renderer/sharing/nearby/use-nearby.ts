import { useCallback, useEffect, useState } from 'react'
import type { NearbyProblem, NearbyTavolo } from '../../../shared/ipc/discovery.ts'
import type { Host } from '../../host/host.ts'

/** The calls by which one looks for tavoli nearby. */
export type NearbyHost = Pick<Host, 'nearbyStart' | 'nearbyStop' | 'on'>

/** What is known of the tavoli nearby. */
export type NearbyState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly tavoli: readonly NearbyTavolo[] }
  | { readonly kind: 'problem'; readonly problem: NearbyProblem | { readonly kind: 'failed' } }

/** An empty list is only believed after this long: a computer that is asked answers within two seconds. */
const believeEmptyAfterMs = 2500

/** Looks for tavoli nearby as long as the component is there; `again` begins anew. */
export function useNearby(host: NearbyHost): { readonly state: NearbyState; readonly again: () => void } {
  const [state, setState] = useState<NearbyState>({ kind: 'looking' })
  const [round, setRound] = useState(0)

  useEffect(() => {
    let isOver = false
    let waiting: number | undefined

    function show(next: NearbyState): void {
      if (!isOver) setState(next)
    }
    // What comes late corrects whatever was shown: a network that appears, the last tavolo that goes.
    const stopListening = host.on('nearbyChanged', (tavoli) => show({ kind: 'found', tavoli }))

    async function begin(): Promise<void> {
      const started = await host.nearbyStart()
      if (!started.isOk) show({ kind: 'problem', problem: started.error })
      else if (started.value.length > 0) show({ kind: 'found', tavoli: started.value })
      else waiting = window.setTimeout(believeEmpty, believeEmptyAfterMs)
    }

    function believeEmpty(): void {
      if (!isOver) setState((now) => (now.kind === 'looking' ? { kind: 'found', tavoli: [] } : now))
    }

    begin().catch(() => show({ kind: 'problem', problem: { kind: 'failed' } }))
    return () => {
      isOver = true
      window.clearTimeout(waiting)
      stopListening()
      // A shell that is closing does not answer, and has stopped already.
      host.nearbyStop().catch(() => undefined)
    }
  }, [host, round])

  const again = useCallback(() => {
    setState({ kind: 'looking' })
    setRound((number) => number + 1)
  }, [])
  return { state, again }
}
