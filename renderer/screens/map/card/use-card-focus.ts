import { useEffect } from 'react'
import type { MapRecordId } from '../../../state/route.ts'
import { isFocusLost } from '../../../ui/focus-lost.ts'
import { leadingName } from '../kept-state.ts'
import { useMapPlace } from '../map-context.tsx'
import { cardHeadingId } from './card-heading.tsx'

/** Puts focus into a card that a link led to, or that took the place of what had focus. */
export function useCardFocus(id: MapRecordId): void {
  const { kept, chosenId } = useMapPlace()
  useEffect(() => {
    const isLedHere = kept.get<MapRecordId | null>(leadingName, null) === id
    if (isLedHere || isFocusLost()) document.getElementById(cardHeadingId)?.focus()
    if (isLedHere) kept.set(leadingName, null)
  }, [kept, id, chosenId])
}

/** Closes the card; focus goes back to the line that it belongs to, or to the tab when that is not there. */
export function useCloseCard(id: MapRecordId): () => void {
  const { choose } = useMapPlace()
  return () => {
    choose(null)
    requestAnimationFrame(() => {
      const line = document.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"] th button`)
      const tab = document.querySelector<HTMLElement>('main [role="tab"][aria-selected="true"]')
      const next = line ?? tab
      next?.focus()
    })
  }
}
