import { type RefObject, useEffect, useState } from 'react'

/** Where a line that stands for what is out of sight lies: over what one reads, or under it while one writes up there. */
export type LinePlace = 'top' | 'bottom'

/** How high the line is, in rem; the style says the same. */
const lineRem = 3.5

/** Where a line has to stand for something on the page; null while that is in sight, or not there. */
export function useOutOfSight(
  thing: RefObject<HTMLElement | null>,
  { isThere }: { readonly isThere: boolean },
): LinePlace | null {
  const [place, setPlace] = useState<LinePlace | null>(null)
  useEffect(() => {
    if (!isThere) return undefined
    const look = (): void => setPlace(thing.current === null ? null : placeOf(thing.current))
    look()
    const told = { passive: true, capture: true } as const
    document.addEventListener('scroll', look, told)
    document.addEventListener('focusin', look)
    window.addEventListener('resize', look)
    return () => {
      document.removeEventListener('scroll', look, told)
      document.removeEventListener('focusin', look)
      window.removeEventListener('resize', look)
    }
  }, [thing, isThere])
  const now = isThere ? place : null
  useEffect(() => {
    const { dataset } = document.documentElement
    // What else stands at the top, or comes to be written in, keeps under it (`guest.css`).
    if (now === 'top') dataset['litLine'] = ''
    else delete dataset['litLine']
    return () => void delete dataset['litLine']
  }, [now])
  return now
}

function placeOf(thing: HTMLElement): LinePlace | null {
  const linePx = lineRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const { top, bottom } = thing.getBoundingClientRect()
  if (bottom > linePx && top < window.innerHeight - linePx) return null
  const written = document.activeElement
  const isWriting = written?.matches('input, textarea') === true
  const field = isWriting ? written.getBoundingClientRect() : null
  return field !== null && field.top < linePx && field.bottom > 0 ? 'bottom' : 'top'
}
