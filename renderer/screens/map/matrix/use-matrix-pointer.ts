import { useRef, type MouseEvent, type PointerEvent } from 'react'
import { isInArea, type MatrixArea } from '../../../../shared/map/matrix/matrix-area.ts'
import type { MatrixPlace } from '../../../../shared/map/matrix/move-in-matrix.ts'
import type { MatrixDeed } from './matrix-keys.ts'
import { isCell, isSamePlace, placeOf } from './matrix-places.ts'

/** The pointer on the table: a click writes, a drag or Shift and a click select, the other button opens the menu. */
export function useMatrixPointer({
  place,
  area,
  onPlace,
  onExtend,
  onDeed,
  onPoint,
}: {
  readonly place: MatrixPlace
  readonly area: MatrixArea | null
  readonly onPlace: (place: MatrixPlace) => void
  readonly onExtend: (place: MatrixPlace) => void
  readonly onDeed: (deed: MatrixDeed, place: MatrixPlace, element: HTMLElement) => void
  readonly onPoint: (place: MatrixPlace | null) => void
}): {
  readonly onMouseDown: (event: MouseEvent) => void
  readonly onClick: (event: MouseEvent) => void
  readonly onContextMenu: (event: MouseEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerLeave: () => void
} {
  // Since the button went down: whether that was on a cell, and whether other cells were passed over.
  const press = useRef({ isOnCell: false, isDrag: false })
  return {
    onMouseDown(event) {
      const here = placeOf(event.target)
      press.current = { isOnCell: false, isDrag: false }
      if (here === null) return
      const isMain = event.button === 0
      if (isMain && event.shiftKey && isCell(here.place) && isCell(place)) {
        event.preventDefault()
        press.current.isDrag = true
        onExtend(here.place)
      } else if (isMain) {
        press.current.isOnCell = isCell(here.place)
        onPlace(here.place)
      } else if (area !== null && isInArea(area, here.place)) {
        // The menu is about the whole selection: focus does not leave it.
        event.preventDefault()
      }
    },
    onClick(event) {
      const here = placeOf(event.target)
      if (here === null || press.current.isDrag) return
      onDeed({ kind: isCell(here.place) ? 'cycle' : 'open' }, here.place, here.element)
    },
    onContextMenu(event) {
      event.preventDefault()
      const here = placeOf(event.target)
      if (here !== null) onDeed({ kind: 'menu' }, here.place, here.element)
    },
    onPointerMove(event) {
      // The browser makes moves of its own when what is under a pointer at rest changes.
      if (event.movementX === 0 && event.movementY === 0) return
      const at = placeOf(event.target)?.place ?? null
      onPoint(at)
      // A finger that moves scrolls.
      const isHeld = event.pointerType === 'mouse' && event.buttons === 1 && press.current.isOnCell
      if (!isHeld || at === null || !isCell(at) || isSamePlace(at, place)) return
      press.current.isDrag = true
      onExtend(at)
    },
    onPointerLeave() {
      onPoint(null)
    },
  }
}
