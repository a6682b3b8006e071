import type { Page } from 'playwright-core'
import type { TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import { launchTavolo } from '../support/launch-app.ts'
import { percentile } from '../support/percentile.ts'
import { bareFlowFolder, buildPage, launchBare } from './bare-window.ts'
import { figureOf, type Figure } from './figure.ts'
import { importTavolo } from './import-tavolo.ts'

/** Walks over each window; the first is not counted. */
const walkCount = 5

const windowSize = { width: 1280, height: 800 }

/** A view of the map that is scrolled. */
export interface ScrolledView {
  /** What is measured, as figures name it: «a matrix of 300 by 300». */
  readonly name: string
  readonly snapshot: TavoloSnapshot
  readonly view: 'matrix' | 'connect'
  /** The selector of what scrolls. */
  readonly scroller: string
  /** The largest ratio of the frame that is allowed; null when it is only told. */
  readonly limit: number | null
}

/** Frames while a view of the map is scrolled, over React Flow's own stress example that is moved as far in the same run. */
export async function figuresBesideFlow({
  name,
  snapshot,
  view,
  scroller,
  limit,
}: ScrolledView): Promise<Figure[]> {
  // One after the other: without a graphics card, of two programs that paint beside each other one stops for good at times.
  const flow = await launchBare(await buildPage(bareFlowFolder))
  const flowTimes = await walks(flow.page, scroller)
  await flow.kill()
  const tavolo = await launchTavolo()
  await importTavolo(tavolo, snapshot)
  await tavolo.page.evaluate((shown) => {
    window.location.hash = `${window.location.hash.split('/').slice(0, 3).join('/')}/map/${shown}`
  }, view)
  await tavolo.page.locator(scroller).waitFor()
  const viewTimes = await walks(tavolo.page, scroller)
  await tavolo.kill()
  const measured = { unit: 'ms', runs: viewTimes.intervals.length } as const
  return [
    figureOf({
      ...measured,
      name: `frame while scrolling ${name}, p95`,
      value: percentile(viewTimes.intervals, 0.95),
      baseline: percentile(flowTimes.intervals, 0.95),
      limit,
    }),
    figureOf({
      ...measured,
      name: `work of a frame while scrolling ${name}, p95`,
      value: percentile(viewTimes.works, 0.95),
      baseline: percentile(flowTimes.works, 0.95),
      limit: null,
    }),
  ]
}

interface Walked {
  /** From a frame to the next. */
  readonly intervals: number[]
  /** From the start of a frame until the page is free again: scripts, layout, painting. */
  readonly works: number[]
}

async function walks(page: Page, scroller: string): Promise<Walked> {
  await page.setViewportSize(windowSize)
  const all: Walked[] = []
  for (let turn = 0; turn < walkCount; turn += 1) all.push(await walk(page, scroller))
  const counted = all.slice(1)
  return {
    intervals: counted.flatMap(({ intervals }) => intervals),
    works: counted.flatMap(({ works }) => works),
  }
}

/** Moves the view by so many pixels every frame: down, right, aslant, and back. */
async function walk(page: Page, selector: string): Promise<Walked> {
  return page.evaluate(async (scrolled) => {
    const { panBy } = window as Window & { panBy?: (x: number, y: number) => void }
    const scroller = document.querySelector(scrolled)
    const move = panBy ?? ((x: number, y: number) => scroller?.scrollBy(x, y))
    const directions = [
      [0, 40],
      [40, 0],
      [40, 40],
      [-40, -40],
      [-40, 0],
      [0, -40],
    ] as const
    const steps = directions.flatMap((direction) => Array.from({ length: 40 }, () => direction))
    const intervals: number[] = []
    const works: number[] = []
    let last: number | null = null
    for (const [x, y] of steps) {
      await new Promise<void>((resolve) => {
        requestAnimationFrame((startMs) => {
          if (last !== null) intervals.push(startMs - last)
          last = startMs
          const begunMs = performance.now()
          move(x, y)
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => {
            works.push(performance.now() - begunMs)
            resolve()
          })
          port1.start()
          port2.postMessage(null)
        })
      })
    }
    return { intervals, works }
  }, selector)
}
