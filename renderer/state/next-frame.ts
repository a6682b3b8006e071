/** A page that nobody sees has no frames; what waits for one goes on after so long. */
const unseenMs = 100

/** Calls back once, with the next frame of the screen, before it is drawn; gives what cancels it. */
export function nextFrame(run: () => void): () => void {
  function cancel(): void {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  function go(): void {
    cancel()
    run()
  }
  const frame = requestAnimationFrame(go)
  const timer = setTimeout(go, unseenMs)
  return cancel
}
