import { type RefObject, useEffect, useRef } from 'react'
import { thingOf } from './board-target.ts'
import type { Surface } from './use-surface.ts'

/** When others take away what one is at, focus goes on to what lies nearest, which is the current one by then. */
export function useFocusStays(
  board: RefObject<HTMLElement | null>,
  surface: Surface,
  goTo: (id: string) => void,
): void {
  const at = useRef<string | null>(null)
  useEffect(() => {
    const place = board.current
    if (place === null) return undefined
    function hear({ type, target, relatedTarget }: FocusEvent): void {
      // Of what goes away with focus nothing goes elsewhere: that is no leaving.
      if (type === 'focusin') at.current = (target === null ? undefined : thingOf(target)) ?? null
      else if (relatedTarget !== null) at.current = null
    }
    place.addEventListener('focusin', hear)
    place.addEventListener('focusout', hear)
    return () => {
      place.removeEventListener('focusin', hear)
      place.removeEventListener('focusout', hear)
    }
  }, [board])
  useEffect(() => {
    if (at.current === null || surface.boxOf(at.current) !== null) return
    at.current = null
    if (document.activeElement === document.body && surface.currentId !== null) goTo(surface.currentId)
  })
}
