import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { wideCanvasId } from '../support/canvas-of-size.ts'
import { percentile } from '../support/percentile.ts'
import { goTo } from '../support/room-people.ts'
import { heapMb } from './heap-of.ts'

/** How often a canvas is opened, each time on a page that was loaded anew: nothing of the time before is in it. */
export const openingCount = 5

/** As long as somebody looks at where they are before they go on; what a program reads ahead it reads in this time. */
export const lookedAtMs = 2000

/** What openings took, medians. */
export interface Openings {
  /** From the wish until all of it is painted. */
  readonly firstPaintMs: number
  /** What the page's scripts held before. */
  readonly heapBeforeMb: number
  /** What the canvas added to it. */
  readonly heapAddedMb: number
}

/** Opens a canvas some times, each on a new page; `show` shows it and says how long it took. */
export async function measureOpenings(
  page: Page,
  {
    makeReady,
    show,
  }: {
    /** Loads the page anew, and ends where one opens a canvas. */
    readonly makeReady: () => Promise<void>
    readonly show: () => Promise<number>
  },
): Promise<Openings> {
  const all: Openings[] = []
  for (let run = 0; run < openingCount; run += 1) {
    await makeReady()
    await wait(lookedAtMs)
    const heapBeforeMb = await heapMb(page)
    const firstPaintMs = await show()
    all.push({ firstPaintMs, heapBeforeMb, heapAddedMb: (await heapMb(page)) - heapBeforeMb })
  }
  const median = (of: (each: Openings) => number) => percentile(all.map(of), 0.5)
  return {
    firstPaintMs: median((each) => each.firstPaintMs),
    heapBeforeMb: median((each) => each.heapBeforeMb),
    heapAddedMb: median((each) => each.heapAddedMb),
  }
}

/** Comes to the list of canvases from the overview, on a page that was loaded anew: nothing of a canvas has been on it before. */
export async function comeToCanvases(page: Page, tavoloHash: string): Promise<void> {
  await goTo(page, tavoloHash)
  await page.reload()
  await page.getByRole('navigation', { name: 'Sezioni del tavolo' }).waitFor()
  await goTo(page, `${tavoloHash}/canvases`)
  await page.getByRole('link', { name: 'Parete' }).waitFor()
}

/** Goes to the wide canvas; gives the milliseconds until the frame that shows it is over. */
export async function showWideCanvas(page: Page, tavoloHash: string): Promise<number> {
  return page.evaluate(
    async ([hash, id]) => {
      const begunMs = performance.now()
      window.location.hash = `${hash}/canvases/${encodeURIComponent(id)}`
      while (document.querySelector('[data-card]') === null) await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      await new Promise((resolve) => setTimeout(resolve, 0))
      return performance.now() - begunMs
    },
    [tavoloHash, wideCanvasId] as const,
  )
}
