import { useEffect, useRef } from 'react'
import type { Card } from '../../../../shared/model/card.ts'

/** Puts focus once on the card that one came for; null for none. */
export function useSoughtCard(
  { find, goTo }: { readonly find: (id: string) => object | null; readonly goTo: (id: string) => void },
  soughtCardId: Card['id'] | null,
): void {
  const foundId = useRef<Card['id'] | null>(null)
  useEffect(() => {
    if (soughtCardId === foundId.current) return
    if (soughtCardId !== null && find(soughtCardId) === null) return
    foundId.current = soughtCardId
    if (soughtCardId !== null) goTo(soughtCardId)
  })
}
