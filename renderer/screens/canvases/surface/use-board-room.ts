import { type RefObject, useLayoutEffect } from 'react'

/**
 * Lets the board be as high as the window leaves it under what stands above it: a title of two lines, tools
 * that need two rows, a panel of the timer or of a vote. CSS reads the height as `--above-board`, in CSS pixels.
 */
export function useBoardRoom(board: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = board.current
    const main = element?.closest('main')
    const page = main?.firstElementChild
    if (!element || !main || !page) return undefined
    let known = -1
    function measure(): void {
      if (!element || !main) return
      const above = Math.round(element.getBoundingClientRect().top + main.scrollTop)
      if (above === known) return
      known = above
      element.style.setProperty('--above-board', `${above}px`)
    }
    measure()
    // Whatever changes above the board changes how high the page is.
    const observer = new ResizeObserver(measure)
    observer.observe(page)
    return () => observer.disconnect()
  }, [board])
}
