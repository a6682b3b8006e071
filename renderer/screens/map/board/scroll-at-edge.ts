/** So near to the upper or lower edge a hand wants to go on: about a card. */
const edgePx = 48

/** At 60 pictures a second a board of 800 px goes by in about a second: fast enough to get there, slow enough to stop. */
const stepPx = 12

/** Scrolls what is around an element while a hand holds it at the upper or lower edge. */
export function scrollAtEdge(
  element: Element,
  onScroll: () => void,
): {
  /** Says where the hand is. */
  readonly move: (clientY: number) => void
  /** How far it has scrolled since the beginning. */
  readonly wayPx: () => number
  readonly stop: () => void
} {
  const scroller = scrollerOf(element)
  const startPx = scroller.scrollTop
  // As long as it was at first: what hangs out at the bottom in the hand makes it longer.
  const mostPx = scroller.scrollHeight - scroller.clientHeight
  let by = 0
  let frame = 0
  function step(): void {
    const beforePx = scroller.scrollTop
    scroller.scrollTop = Math.min(beforePx + by, Math.max(mostPx, startPx))
    if (scroller.scrollTop === beforePx) {
      frame = 0
      return
    }
    onScroll()
    frame = requestAnimationFrame(step)
  }
  function stop(): void {
    cancelAnimationFrame(frame)
    frame = 0
  }
  return {
    move(clientY) {
      const { top, bottom } = scroller.getBoundingClientRect()
      by = clientY > bottom - edgePx ? stepPx : clientY < top + edgePx ? -stepPx : 0
      if (by === 0) stop()
      else if (frame === 0) frame = requestAnimationFrame(step)
    },
    wayPx: () => scroller.scrollTop - startPx,
    stop,
  }
}

function scrollerOf(element: Element): Element {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    const { overflowY } = getComputedStyle(around)
    const isLonger = around.scrollHeight > around.clientHeight
    if (isLonger && (overflowY === 'auto' || overflowY === 'scroll')) return around
  }
  return document.documentElement
}
