import type { RefObject } from 'react'
import type { Coordinates } from '../../shared/canvas/box.ts'
import { toCanvas } from '../../shared/canvas/camera.ts'
import type { CameraDesk } from './camera-desk.ts'

/** Where a place of the window lies on the canvas that one looks at through a board. */
export function placeOnCanvas(
  board: RefObject<HTMLElement | null>,
  desk: CameraDesk,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Coordinates {
  const corner = board.current?.getBoundingClientRect()
  return toCanvas(desk.get().camera, { x: clientX - (corner?.left ?? 0), y: clientY - (corner?.top ?? 0) })
}
