import type { Page } from 'playwright-core'

/** What was seen of a page that paints on a canvas. */
export interface Seen {
  /** When the frame that shows the last painting was over, on the page's own clock. */
  readonly shownMs: number
  /** From one frame to the next meanwhile. */
  readonly intervals: readonly number[]
}

/** A page whose eyes are open. */
export interface EyesWindow {
  readonly eyes: {
    /** Looks on until it is over and nothing is painted any more. */
    readonly look: (isOver: () => boolean) => Promise<Seen>
  }
}

/** So many frames in which nothing is painted are the end. */
const stillFrames = 4

/**
 * Lets a page note when it paints on a canvas, whichever program it is: each begins a picture by setting where it lies. So it is
 * known which frame shows the last of it, and nobody is asked to wait for one more.
 */
export async function openEyes(page: Page, selector: string): Promise<void> {
  await page.evaluate(
    ([canvas, still]) => {
      const { prototype } = CanvasRenderingContext2D
      const plain = Reflect.get(prototype, 'setTransform') as (...given: unknown[]) => void
      let paintedMs = 0
      Object.assign(prototype, {
        setTransform(this: CanvasRenderingContext2D, ...given: unknown[]) {
          if (this.canvas.matches(canvas)) paintedMs = performance.now()
          Reflect.apply(plain, this, given)
        },
      })
      const framed = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
      const freed = () =>
        new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve())
          port1.start()
          port2.postMessage(null)
        })
      async function look(isOver: () => boolean) {
        const intervals: number[] = []
        let last = await framed()
        let [shownMs, shown, quiet] = [0, 0, 0]
        while (quiet < still) {
          const now = await framed()
          const isDone = isOver()
          await freed()
          if (!isDone) intervals.push(now - last)
          last = now
          // What was painted since the last look is shown by this frame.
          if (paintedMs !== shown) [shownMs, shown, quiet] = [performance.now(), paintedMs, 0]
          else if (isDone) quiet += 1
        }
        return { shownMs, intervals }
      }
      Object.assign(window, { eyes: { look } })
    },
    [selector, stillFrames] as const,
  )
}
