import { useEffect, useRef } from 'react'

/**
 * The whole screen while the component is there. `onLeave` is called when the person leaves it by the system's own way. A
 * window that may not fill the screen stays as it is.
 */
export function useFullScreen(onLeave: () => void): void {
  const newest = useRef(onLeave)
  useEffect(() => {
    newest.current = onLeave
  })
  useEffect(() => {
    let isGone = false
    let wasFull = false
    function onChange(): void {
      if (document.fullscreenElement !== null) wasFull = true
      else if (wasFull && !isGone) newest.current()
    }
    document.addEventListener('fullscreenchange', onChange)
    document.documentElement.requestFullscreen().then(
      () => {
        wasFull = true
        if (isGone) leave()
        // Left before it had come: of that the browser may tell nothing.
        else onChange()
      },
      // Refused: it fills the window, which is as large as the person made it.
      () => undefined,
    )
    return () => {
      isGone = true
      document.removeEventListener('fullscreenchange', onChange)
      leave()
    }
  }, [])
}

function leave(): void {
  if (document.fullscreenElement === null) return
  // It may have been left meanwhile.
  document.exitFullscreen().catch(() => undefined)
}
