import type { Page } from 'playwright-core'

/** What Playwright's own frame of a page can do, as far as it is used here. */
interface OwnFrame {
  retryWithProgressAndBackoff: (progress: unknown, action: unknown) => Promise<unknown>
  retryWithProgressAndTimeouts: (
    progress: unknown,
    timeouts: readonly number[],
    action: unknown,
  ) => Promise<unknown>
}

/** Milliseconds between two looks. A look takes the page about three. */
const looksMs = [20, 40]

/**
 * Makes every wait of Playwright look again soon. By itself it looks after 20, 70, 170 and 270 ms and then twice a
 * second: what comes after 300 ms is seen at 770, and that half second is most of what a journey waits for.
 */
export function openQuickEyes(page: Page): void {
  const connection: unknown = Reflect.get(page, '_connection')
  const toImplementation = Reflect.get(connection as object, 'toImpl') as (of: Page) => {
    mainFrame: () => object
  }
  const frames = Object.getPrototypeOf(toImplementation(page).mainFrame()) as OwnFrame
  if (!('retryWithProgressAndBackoff' in frames && 'retryWithProgressAndTimeouts' in frames)) {
    throw new Error('This Playwright waits in another way: look at how it does, and change quick-eyes.ts')
  }
  frames.retryWithProgressAndBackoff = function retry(this: OwnFrame, progress, action) {
    return this.retryWithProgressAndTimeouts(progress, looksMs, action)
  }
}
