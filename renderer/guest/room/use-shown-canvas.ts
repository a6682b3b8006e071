import { useEffect } from 'react'
import type { PagePresence } from '../../../shared/canvas/presence/page-presence.ts'
import type { PageTeller } from '../visit/page-teller.ts'

/** Lets the room know which canvas is on the screen; null for none. Nobody looks at a phone that is locked, or at a page behind another. */
export function useShownCanvas(teller: PageTeller, canvasId: PagePresence['canvasId'] | null): void {
  useEffect(() => {
    const tell = () => teller.shows(document.visibilityState === 'visible' ? canvasId : null)
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [teller, canvasId])
}
