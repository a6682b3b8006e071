import { type RefObject, useLayoutEffect, useState } from 'react'
import type { BoardArea } from '../../../../shared/map/connect/connect-places.ts'

/** Cards come and go when scrolling passes a step of so many units: one and a half cards, not every pixel. */
const tileUnits = 360

const nothing: BoardArea = { left: 0, top: 0, right: 0, bottom: 0 }

/** The part of the board that is in sight, with one step around it; a new one only when a step is passed. */
export function useVisibleArea({
  scroller,
  unitPx,
  origin,
  zoom,
}: {
  readonly scroller: RefObject<HTMLElement | null>
  readonly unitPx: () => number
  /** What lies in the upper left corner when nothing is scrolled. */
  readonly origin: Pick<BoardArea, 'left' | 'top'>
  readonly zoom: number
}): BoardArea {
  const [area, setArea] = useState(nothing)
  const { left, top } = origin
  useLayoutEffect(() => {
    const board = scroller.current
    if (board === null) return undefined
    function measure(): void {
      if (board === null) return
      const unit = unitPx()
      const down = (value: number) => (Math.floor(value / tileUnits) - 1) * tileUnits
      const up = (value: number) => (Math.ceil(value / tileUnits) + 1) * tileUnits
      const next = {
        left: down(board.scrollLeft / unit + left),
        top: down(board.scrollTop / unit + top),
        right: up((board.scrollLeft + board.clientWidth) / unit + left),
        bottom: up((board.scrollTop + board.clientHeight) / unit + top),
      }
      setArea((before) => (isSame(before, next) ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(board)
    board.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      board.removeEventListener('scroll', measure)
    }
  }, [scroller, unitPx, left, top, zoom])
  return area
}

function isSame(one: BoardArea, other: BoardArea): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.right === other.right &&
    one.bottom === other.bottom
  )
}
