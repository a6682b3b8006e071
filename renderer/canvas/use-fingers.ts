import { type RefObject, useEffect } from 'react'
import { pannedBy } from '../../shared/canvas/camera.ts'
import type { CameraDesk } from './camera-desk.ts'

interface Finger {
  readonly x: number
  readonly y: number
}

/** Two fingers on the glass push the canvas and bring it nearer. `onTwo` ends what the first one had begun. */
export function useFingers(board: RefObject<HTMLElement | null>, desk: CameraDesk, onTwo: () => void): void {
  useEffect(() => {
    const element = board.current
    if (element === null) return undefined
    const hold = new AbortController()
    const fingers = new Map<number, Finger>()
    const place = ({ clientX, clientY }: PointerEvent): Finger => {
      const { left, top } = element.getBoundingClientRect()
      return { x: clientX - left, y: clientY - top }
    }
    function down(event: PointerEvent): void {
      if (event.pointerType !== 'touch') return
      fingers.set(event.pointerId, place(event))
      if (fingers.size === 2) onTwo()
    }
    function move(event: PointerEvent): void {
      const before = pairOf(fingers)
      if (!fingers.has(event.pointerId)) return
      fingers.set(event.pointerId, place(event))
      const now = pairOf(fingers)
      if (before === null || now === null) return
      const moved = { x: now.middle.x - before.middle.x, y: now.middle.y - before.middle.y }
      desk.move(pannedBy(desk.get().camera, moved))
      if (before.apart > 0) desk.zoom(now.apart / before.apart, now.middle)
    }
    const up = ({ pointerId }: PointerEvent) => fingers.delete(pointerId)
    const options = { signal: hold.signal, capture: true }
    element.addEventListener('pointerdown', down, options)
    document.addEventListener('pointermove', move, options)
    document.addEventListener('pointerup', up, options)
    document.addEventListener('pointercancel', up, options)
    return () => hold.abort()
  }, [board, desk, onTwo])
}

function pairOf(fingers: ReadonlyMap<number, Finger>) {
  const [one, other] = fingers.values()
  if (one === undefined || other === undefined) return null
  return {
    middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
    apart: Math.hypot(one.x - other.x, one.y - other.y),
  }
}
