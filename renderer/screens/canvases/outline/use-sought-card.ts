import { useEffect, useRef } from 'react'
import type { Card } from '../../../../shared/model/card.ts'
import type { Outline } from './use-outline.ts'

/** Puts focus once on the card that one came for; null for none. */
export function useSoughtCard({ tree, find }: Outline, soughtCardId: Card['id'] | null): void {
  const foundId = useRef<Card['id'] | null>(null)
  useEffect(() => {
    if (soughtCardId === foundId.current) return
    if (soughtCardId !== null && find(soughtCardId) === null) return
    foundId.current = soughtCardId
    if (soughtCardId !== null) tree.goTo(soughtCardId)
  })
}
