import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { scrollToLine } from '../../../../shared/map/matrix/axis-layout.ts'
import type { MatrixMeasures } from '../../../../shared/map/matrix/matrix-measures.ts'
import { moveInMatrix, type MatrixPlace } from '../../../../shared/map/matrix/move-in-matrix.ts'
import type { MatrixLines } from '../../../../shared/map/matrix/settle-matrix.ts'
import { type MatrixDeed, readMatrixKey } from './matrix-keys.ts'
import { elementAt, isCell, isSamePlace, placeOf } from './matrix-places.ts'
import type { MatrixLayout } from './use-matrix-layout.ts'

/** The keys of the table. Where focus goes is scrolled into sight. */
export function useMatrixMoves({
  scroller: scrollerRef,
  lines,
  layout,
  measures,
  place,
  hasLink,
  onPlace,
  onExtend,
  onDeed,
}: {
  readonly scroller: RefObject<HTMLElement | null>
  readonly lines: MatrixLines
  readonly layout: MatrixLayout
  readonly measures: MatrixMeasures
  readonly place: MatrixPlace
  readonly hasLink: (place: MatrixPlace) => boolean
  readonly onPlace: (place: MatrixPlace) => void
  readonly onExtend: (place: MatrixPlace) => void
  readonly onDeed: (deed: MatrixDeed, place: MatrixPlace, element: HTMLElement) => void
}): {
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Selects as far as a cell, which gets focus. */
  readonly extend: (place: MatrixPlace) => void
} {
  const isMoving = useRef(false)
  useLayoutEffect(() => {
    const element = scrollerRef.current
    if (!isMoving.current || element === null) return
    isMoving.current = false
    const { row, column } = place
    if (row >= 0) {
      const length = element.clientHeight - measures.head
      element.scrollTop = scrollToLine(layout.rows, row, { from: element.scrollTop, length })
    }
    if (column >= 0) {
      // As far from the edge as its label leans.
      const length = element.clientWidth - measures.rowHeader - measures.overhang
      element.scrollLeft = scrollToLine(layout.columns, column, { from: element.scrollLeft, length })
    }
    elementAt(element, place)?.focus({ preventScroll: true })
  }, [scrollerRef, place, layout, measures])

  function move(act: (place: MatrixPlace) => void, next: MatrixPlace): void {
    isMoving.current = true
    act(next)
  }
  function onKeyDown(event: KeyboardEvent): void {
    const here = placeOf(event.target)
    const key = readMatrixKey(event)
    if (here === null || key === null) return
    event.preventDefault()
    if (key.kind !== 'move') {
      onDeed(key, here.place, here.element)
      return
    }
    const seen = (scrollerRef.current?.clientHeight ?? 0) - measures.head
    // One row stays in sight, so that one knows where one was.
    const pageRows = Math.max(1, Math.floor(seen / measures.row) - 1)
    const next = moveInMatrix({ ...lines, pageRows, hasLink }, here.place, key.move)
    // An arrow without Shift lets go of a selection also where it leads no further.
    if (!key.isExtending) move(onPlace, next)
    else if (!isSamePlace(next, here.place) && isCell(here.place) && isCell(next)) move(onExtend, next)
  }
  return { onKeyDown, extend: (next) => move(onExtend, next) }
}
