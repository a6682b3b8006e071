import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { type AxisLayout, linesWithin, type LineRange } from '../../../../shared/map/matrix/axis-layout.ts'

/** Lines drawn beyond the edges: the browser scrolls on its own and asks for more a frame later. */
const spareLines = 4

/** The part of the matrix that is drawn. */
export interface ScrollWindow {
  readonly rows: LineRange
  readonly columns: LineRange
}

/**
 * Follows what a scrolled element shows of two axes; `lead` is what its headers cover. Painted again only when a line comes
 * or goes, and then before the browser paints.
 */
export function useScrollWindow({
  scroller: scrollerRef,
  rows,
  columns,
  lead,
}: {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: AxisLayout
  readonly columns: AxisLayout
  readonly lead: { readonly width: number; readonly height: number }
}): { readonly drawn: ScrollWindow; readonly onScroll: () => void } {
  const { width: leadWidth, height: leadHeight } = lead
  const read = useCallback(
    (element: HTMLElement | null): ScrollWindow => {
      // Before it is on the page: a screen of usual size.
      const { scrollTop, scrollLeft, clientWidth, clientHeight } = element ?? {
        scrollTop: 0,
        scrollLeft: 0,
        clientWidth: 1200,
        clientHeight: 800,
      }
      const width = Math.max(0, clientWidth - leadWidth)
      const height = Math.max(0, clientHeight - leadHeight)
      return {
        rows: linesWithin(rows, { from: scrollTop, to: scrollTop + height }, spareLines),
        columns: linesWithin(columns, { from: scrollLeft, to: scrollLeft + width }, spareLines),
      }
    },
    [rows, columns, leadWidth, leadHeight],
  )
  const [drawn, setDrawn] = useState(() => read(null))
  const shown = useRef(drawn)
  const update = useCallback(() => {
    const next = read(scrollerRef.current)
    if (isSame(next, shown.current)) return false
    shown.current = next
    return true
  }, [scrollerRef, read])
  useLayoutEffect(() => {
    const element = scrollerRef.current
    if (element === null) return undefined
    const refresh = () => {
      if (update()) setDrawn(shown.current)
    }
    refresh()
    const observer = new ResizeObserver(refresh)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scrollerRef, update])
  const onScroll = useCallback(() => {
    if (update()) flushSync(() => setDrawn(shown.current))
  }, [update])
  return { drawn, onScroll }
}

function isSame(left: ScrollWindow, right: ScrollWindow): boolean {
  return (
    left.rows.first === right.rows.first &&
    left.rows.end === right.rows.end &&
    left.columns.first === right.columns.first &&
    left.columns.end === right.columns.end
  )
}
