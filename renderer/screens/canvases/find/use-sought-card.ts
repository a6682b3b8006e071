import { useEffect, useRef } from 'react'
import type { Sought } from './use-find.ts'

/** Puts focus once on the card that one came for or found; on none where none is sought. */
export function useSoughtCard(
  { find, goTo }: { readonly find: (id: string) => object | null; readonly goTo: (id: string) => void },
  sought: Sought,
): void {
  const done = useRef<Sought | null>(null)
  useEffect(() => {
    const { cardId, round } = sought
    if (cardId === done.current?.cardId && round === done.current.round) return
    if (cardId !== null && find(cardId) === null) return
    done.current = sought
    if (cardId !== null) goTo(cardId)
  })
}
