import { type RefObject, useEffect } from 'react'
import { pannedBy } from '../../shared/canvas/camera.ts'
import type { CameraDesk } from './camera-desk.ts'

/** How much nearer a pixel of the wheel brings: a notch of a mouse about a fifth, a pinch on a pad follows the fingers. */
const nearerPerPixel = { notch: 0.002, pinch: 0.01 } as const

/** A notch of a mouse; a pad gives smaller steps. */
const notchPx = 40

/** Lines and pages, in which some mice count, in pixels. */
const pixelsOf = [1, 32, 320] as const

/** The wheel, or two fingers on a pad, push the canvas; with Ctrl, which a pinch on a pad says too, they come nearer. */
export function useWheel(board: RefObject<HTMLElement | null>, desk: CameraDesk): void {
  useEffect(() => {
    const element = board.current
    function onWheel(event: WheelEvent): void {
      if (element === null) return
      event.preventDefault()
      const unit = pixelsOf[event.deltaMode] ?? 1
      const [x, y] = [event.deltaX * unit, event.deltaY * unit]
      if (event.ctrlKey || event.metaKey) {
        const corner = element.getBoundingClientRect()
        const perPixel = Math.abs(y) < notchPx ? nearerPerPixel.pinch : nearerPerPixel.notch
        desk.zoom(Math.exp(-y * perPixel), { x: event.clientX - corner.left, y: event.clientY - corner.top })
      } else {
        const way = event.shiftKey && x === 0 ? { x: -y, y: 0 } : { x: -x, y: -y }
        desk.move(pannedBy(desk.get().camera, way))
      }
    }
    // React listens to the wheel without being able to keep the page from moving instead.
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [board, desk])
}
