import { type RefObject, useCallback, useEffect, useRef } from 'react'

/** Space as a hand that pushes. */
export interface SpaceHeld {
  readonly isDown: () => boolean
  /** Something was pushed: the release of Space means nothing more. */
  readonly use: () => void
}

/** Whether Space is held while the hand is over a board: then it pushes the canvas. What it does to a card waits for its release. */
export function useSpace(board: RefObject<HTMLElement | null>): SpaceHeld {
  const isDown = useRef(false)
  const isUsed = useRef(false)
  useEffect(() => {
    const hold = new AbortController()
    const options = { signal: hold.signal, capture: true }
    function down(event: KeyboardEvent): void {
      if (event.code !== 'Space' || board.current?.matches(':hover') !== true || isField(event.target)) return
      isDown.current = true
      if (board.current instanceof HTMLElement) board.current.dataset.pushing = ''
      // It would scroll the page; a button hears of its release.
      if (!isButton(event.target)) event.preventDefault()
    }
    function up(event: KeyboardEvent): void {
      if (event.code !== 'Space') return
      if (isUsed.current) event.preventDefault()
      isDown.current = false
      isUsed.current = false
      if (board.current instanceof HTMLElement) delete board.current.dataset.pushing
    }
    window.addEventListener('keydown', down, options)
    window.addEventListener('keyup', up, options)
    return () => hold.abort()
  }, [board])
  return {
    isDown: useCallback(() => isDown.current, []),
    use: useCallback(() => {
      isUsed.current = isDown.current
    }, []),
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, [role="button"]') !== null
}
