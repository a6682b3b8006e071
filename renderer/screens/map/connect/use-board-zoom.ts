import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { unitInPx } from '../../../ui/in-rem.ts'
import { useKept } from '../use-kept.ts'

/** Steps of size. The smallest still tells cards apart; the largest is for a screen at the wall. */
const zooms: readonly number[] = [0.1, 0.15, 0.2, 0.3, 0.45, 0.6, 0.8, 1, 1.25, 1.6]

const usualZoom = 0.8

/** Smaller than this nobody reads a card. */
const leastReadable = 0.6

/** How large the board is drawn. */
export interface BoardZoom {
  readonly zoom: number
  /** null at an end. */
  readonly larger: (() => void) | null
  readonly smaller: (() => void) | null
  /** Draws it so that so many units are all in sight, as far as cards can be told apart. */
  readonly fit: (size: { readonly width: number; readonly height: number }) => void
  /** Draws it so large that cards can be read. */
  readonly makeReadable: () => void
}

/** Steps of size; the middle of what is in sight stays there. Ctrl and the wheel step too. */
export function useBoardZoom(scroller: RefObject<HTMLElement | null>): BoardZoom {
  const [zoom, setZoom] = useKept<number>('connect.zoom', usualZoom)
  const before = useRef(zoom)
  const step = useCallback(
    (by: 1 | -1) => {
      const next = by > 0 ? zooms.find((known) => known > zoom) : zooms.findLast((known) => known < zoom)
      return next === undefined ? null : () => setZoom(next)
    },
    [zoom, setZoom],
  )
  useLayoutEffect(() => {
    const board = scroller.current
    const grown = zoom / before.current
    before.current = zoom
    if (board === null || grown === 1) return
    const [halfWidth, halfHeight] = [board.clientWidth / 2, board.clientHeight / 2]
    board.scrollTo({
      left: (board.scrollLeft + halfWidth) * grown - halfWidth,
      top: (board.scrollTop + halfHeight) * grown - halfHeight,
      behavior: 'instant',
    })
  }, [scroller, zoom])
  useEffect(() => {
    const board = scroller.current
    function onWheel(event: WheelEvent): void {
      if (!event.ctrlKey) return
      event.preventDefault()
      step(event.deltaY < 0 ? 1 : -1)?.()
    }
    // React listens to the wheel without being able to keep the page from growing instead.
    board?.addEventListener('wheel', onWheel, { passive: false })
    return () => board?.removeEventListener('wheel', onWheel)
  }, [scroller, step])
  return {
    zoom,
    larger: step(1),
    smaller: step(-1),
    fit({ width, height }) {
      const board = scroller.current
      if (board === null) return
      const room = Math.min(board.clientWidth / width, board.clientHeight / height) / unitInPx()
      setZoom(Math.max(Math.min(room, 1), Math.min(...zooms)))
    },
    makeReadable() {
      if (zoom < leastReadable) setZoom(usualZoom)
    },
  }
}
