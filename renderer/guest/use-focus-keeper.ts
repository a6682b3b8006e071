import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * When somebody else takes away what had focus (a vote is closed, a card is removed), whoever has only keys goes on from
 * `place`, not from the top of the page. To be used by a component that is drawn again whenever that may happen.
 */
export function useFocusKeeper(
  container: RefObject<HTMLElement | null>,
  place: RefObject<HTMLElement | null>,
): void {
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const element = container.current
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null
    }
    element?.addEventListener('focusin', note)
    return () => element?.removeEventListener('focusin', note)
  }, [container])
  useLayoutEffect(() => {
    if (last.current === null || last.current.isConnected) return
    last.current = null
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body)
      place.current?.focus({ preventScroll: true })
  })
}
