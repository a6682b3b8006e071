import { useEffect, useState, type RefObject } from 'react'

/** Tells whether an element is larger inside than outside, so that one must be able to scroll it with the keys. */
export function useOverflows(element: RefObject<HTMLElement | null>, way: 'across' | 'down'): boolean {
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const watched = element.current
    if (watched === null) return undefined
    const observer = new ResizeObserver(() =>
      setOverflows(
        way === 'across'
          ? watched.scrollWidth > watched.clientWidth
          : watched.scrollHeight > watched.clientHeight,
      ),
    )
    observer.observe(watched)
    for (const child of watched.children) observer.observe(child)
    return () => observer.disconnect()
  }, [element, way])
  return overflows
}
