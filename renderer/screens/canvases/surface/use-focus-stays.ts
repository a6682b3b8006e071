import { type RefObject, useEffect, useRef } from 'react'
import { thingOf } from './board-target.ts'
import type { Surface } from './use-surface.ts'

/**
 * When what one is at is taken away, focus goes on to what lies nearest, which is the current one by then; from the last thing
 * on the canvas to the board itself, where the keys of the surface are heard.
 */
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
    if (document.activeElement !== document.body) return
    if (surface.currentId !== null) goTo(surface.currentId)
    else if (board.current !== null) focusFor(board.current)
  })
}

/** Puts focus on what is no stop of Tab, and never was one once focus has left it. */
function focusFor(element: HTMLElement): void {
  element.tabIndex = -1
  element.focus()
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true })
}
