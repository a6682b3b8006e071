import { type RefObject, useEffect, useRef } from 'react'

/** A finger that rests so long asks for more. */
const longMs = 500

/** A finger that rests is never quite still. */
const mostMovePx = 10

/** Where a finger rests, and on what. */
export interface RestingFinger {
  readonly target: EventTarget
  readonly clientX: number
  readonly clientY: number
}

/** A finger rests on something. `onLong` says whether that meant something: then its release is no press. */
export function useLongPress(
  board: RefObject<HTMLElement | null>,
  onLong: (at: RestingFinger) => boolean,
): void {
  const newest = useRef(onLong)
  useEffect(() => {
    newest.current = onLong
  })
  useEffect(() => {
    const element = board.current
    const hold = new AbortController()
    let resting: { readonly x: number; readonly y: number; readonly timer: number } | null = null
    let hasMeant = false
    function cancel(): void {
      if (resting !== null) window.clearTimeout(resting.timer)
      resting = null
    }
    function down({ pointerType, isPrimary, target, clientX, clientY }: PointerEvent): void {
      cancel()
      hasMeant = false
      if (pointerType !== 'touch' || !isPrimary || target === null) return
      const timer = window.setTimeout(() => {
        resting = null
        hasMeant = newest.current({ target, clientX, clientY })
      }, longMs)
      resting = { x: clientX, y: clientY, timer }
    }
    function move({ isPrimary, clientX, clientY }: PointerEvent): void {
      if (resting === null || !isPrimary) return
      if (Math.hypot(clientX - resting.x, clientY - resting.y) > mostMovePx) cancel()
    }
    function click(event: MouseEvent): void {
      if (!hasMeant) return
      hasMeant = false
      event.stopPropagation()
      event.preventDefault()
    }
    const options = { signal: hold.signal, capture: true }
    element?.addEventListener('pointerdown', down, options)
    element?.addEventListener('pointermove', move, options)
    element?.addEventListener('pointerup', cancel, options)
    element?.addEventListener('pointercancel', cancel, options)
    element?.addEventListener('click', click, options)
    return () => {
      cancel()
      hold.abort()
    }
  }, [board])
}
