/** A hand that only presses moves less than this. */
const leastDragPx = 5

/** Follows a mouse, a pen or a finger that went down until it comes up, the system takes it, or Esc is pressed. Gives what ends it. */
export function followPointer(
  { pointerId, clientX, clientY }: Pick<PointerEvent, 'pointerId' | 'clientX' | 'clientY'>,
  {
    leastPx = leastDragPx,
    onMove,
    onDrop,
    onEnd,
  }: {
    /** How far it goes before it moves anything; a pen draws at once. */
    readonly leastPx?: number
    readonly onMove: (to: PointerEvent) => void
    /** It came up after it had moved, after `onEnd`. */
    readonly onDrop: (at: PointerEvent) => void
    /** However it ended; what was moved goes back. */
    readonly onEnd: () => void
  },
): () => void {
  const hold = new AbortController()
  const options = { signal: hold.signal, capture: true }
  let isMoving = false
  function end(): void {
    hold.abort()
    onEnd()
  }
  const own = (then: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointerId) then(event)
  }
  document.addEventListener(
    'pointermove',
    own((move) => {
      isMoving ||= Math.hypot(move.clientX - clientX, move.clientY - clientY) >= leastPx
      if (isMoving) onMove(move)
    }),
    options,
  )
  document.addEventListener(
    'pointerup',
    own((up) => {
      end()
      if (!isMoving) return
      swallowClick()
      onDrop(up)
    }),
    options,
  )
  document.addEventListener('pointercancel', own(end), options)
  document.addEventListener(
    'keydown',
    (key) => {
      if (key.key !== 'Escape' || !isMoving) return
      key.stopPropagation()
      end()
      document.addEventListener('pointerup', swallowClick, { capture: true, once: true })
    },
    options,
  )
  return () => {
    if (!hold.signal.aborted) end()
  }
}

/** The click that ends a drag chooses nothing. */
function swallowClick(): void {
  const hold = new AbortController()
  document.addEventListener(
    'click',
    (click) => {
      click.stopPropagation()
      click.preventDefault()
    },
    { capture: true, signal: hold.signal },
  )
  // The click comes with the same release, or not at all.
  setTimeout(() => hold.abort(), 0)
}
