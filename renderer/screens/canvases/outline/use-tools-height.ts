import { type RefObject, useLayoutEffect } from 'react'

/** Tells styles how high the tools are that stay above the lines (`--tree-top`), so that no line that has focus lies under them. */
export function useToolsHeight(
  place: RefObject<HTMLElement | null>,
  tools: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const [section, bar] = [place.current, tools.current]
    if (section === null || bar === null) return undefined
    const observer = new ResizeObserver(() => {
      const isSticky = getComputedStyle(bar).position === 'sticky'
      section.style.setProperty('--tree-top', isSticky ? `${bar.offsetHeight + 4}px` : '4px')
    })
    observer.observe(bar)
    return () => observer.disconnect()
  }, [place, tools])
}
