import { useEffect, useRef } from 'react'
import type { Sought } from './use-find.ts'

/** Puts focus once on what one came for or found; on nothing where nothing is sought. */
export function useSought(
  {
    find,
    goTo,
    unfold,
  }: {
    readonly find: (id: string) => object | null
    readonly goTo: (id: string) => void
    /** Opens what it may lie folded under. */
    readonly unfold?: (id: string) => void
  },
  sought: Sought,
): void {
  const done = useRef<Sought | null>(null)
  useEffect(() => {
    const { id, round } = sought
    if (id === done.current?.id && round === done.current.round) return
    if (id !== null && find(id) === null) {
      unfold?.(id)
      return
    }
    done.current = sought
    if (id !== null) goTo(id)
  })
}
