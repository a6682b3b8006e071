import type { Page } from 'playwright-core'

type Place = readonly [number, number]

/** Fingers on the glass, in pixels of the window. */
export interface Fingers {
  readonly tap: (at: Place) => Promise<void>
  /** Two taps, as quick as a hand is, however slow the machine is at that moment. */
  readonly tapTwice: (at: Place) => Promise<void>
  /** A finger rests on a place, and is lifted. */
  readonly rest: (at: Place) => Promise<void>
  readonly drag: (from: Place, to: Place) => Promise<void>
  /** Two fingers, so far apart, go so far apart. */
  readonly pinch: (middle: Place, from: number, to: number) => Promise<void>
}

/** Fingers on a window, as the browser hears of them from the system. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page)
  const put = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    places: readonly Place[],
    /** When it happened, in milliseconds since 1970; now when not given. */
    atMs?: number,
  ) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: places.map(([x, y], id) => ({ x, y, id })),
      ...(atMs === undefined ? {} : { timestamp: atMs / 1000 }),
    })
  const steps = [1, 2, 3, 4, 5, 6].map((step) => step / 6)
  return {
    async tap(at) {
      // Faster than a hand taps, two taps are none.
      await page.waitForTimeout(60)
      await put('touchStart', [at])
      await page.waitForTimeout(40)
      await put('touchEnd', [])
    },
    async tapTwice(at) {
      const startMs = Date.now()
      for (const afterMs of [60, 200]) {
        await put('touchStart', [at], startMs + afterMs)
        await put('touchEnd', [], startMs + afterMs + 40)
      }
    },
    async rest(at) {
      await put('touchStart', [at])
      await page.waitForTimeout(700)
      await put('touchEnd', [])
    },
    async drag([left, top], [toLeft, toTop]) {
      await put('touchStart', [[left, top]])
      for (const part of steps)
        await put('touchMove', [[left + (toLeft - left) * part, top + (toTop - top) * part]])
      await put('touchEnd', [])
    },
    async pinch([x, y], from, to) {
      const pair = (apart: number): Place[] => [
        [x - apart / 2, y],
        [x + apart / 2, y],
      ]
      await put('touchStart', pair(from).slice(0, 1))
      await put('touchStart', pair(from))
      for (const part of steps) await put('touchMove', pair(from + (to - from) * part))
      await put('touchEnd', [])
    },
  }
}
