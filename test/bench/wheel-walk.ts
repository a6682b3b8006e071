import type { Page } from 'playwright-core'
import { percentile } from '../support/percentile.ts'

/** How often and how far one walks; the first walk is not counted. */
export interface WalkPace {
  readonly walks: number
  /** Frames one way; as many go back. */
  readonly steps: number
}

const usualPace: WalkPace = { walks: 4, steps: 40 }

/** What frames took while something moved, in milliseconds. */
export interface WalkedFrames {
  /** From a frame to the next, p95. */
  readonly frameMs: number
  /** From the start of a frame until the page is free again; of a drag from the event until it is painted; p95. */
  readonly workMs: number
  /** What the page's main thread computed for a frame, mean: scripts, style, layout, painting; no wait is in it, nor what others take. */
  readonly busyMs: number
  readonly runs: number
}

/** How the wheel turns: it pushes what is looked at, or brings it nearer and farther. */
export type WheelWay = 'push' | 'zoom'

/** Turns the wheel over something at every frame, some way on and the same way back. */
export async function walkByWheel(
  page: Page,
  selector: string,
  way: WheelWay,
  pace: WalkPace = usualPace,
): Promise<WalkedFrames> {
  return timeWalks(page, pace.walks, () => turnWheel(page, { selector, way, steps: pace.steps }))
}

/** Drags something by its middle, a few pixels at every frame, and puts it back where it lay. */
export async function walkByDrag(page: Page, selector: string): Promise<WalkedFrames> {
  return timeWalks(page, usualPace.walks, () => dragAbout(page, selector))
}

/** Walks some times; the first is not counted. */
async function timeWalks(page: Page, count: number, walk: () => Promise<Timed>): Promise<WalkedFrames> {
  await walk()
  const clock = await busyClock(page)
  const beforeMs = await clock.readMs()
  const all: Timed[] = []
  for (let turn = 1; turn < count; turn += 1) all.push(await walk())
  const busyMs = (await clock.readMs()) - beforeMs
  await clock.stop()
  const [intervals, works] = [all.flatMap((each) => each.intervals), all.flatMap((each) => each.works)]
  return {
    frameMs: percentile(intervals, 0.95),
    workMs: percentile(works, 0.95),
    busyMs: busyMs / works.length,
    runs: intervals.length,
  }
}

/** Says how long the page's main thread has computed so far, as its processor counts it. */
async function busyClock(
  page: Page,
): Promise<{ readonly readMs: () => Promise<number>; readonly stop: () => Promise<void> }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return {
    async readMs() {
      const { metrics } = await session.send('Performance.getMetrics')
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
    },
    stop: () => session.detach(),
  }
}

interface Timed {
  readonly intervals: readonly number[]
  readonly works: readonly number[]
}

async function turnWheel(
  page: Page,
  walk: { readonly selector: string; readonly way: WheelWay; readonly steps: number },
): Promise<Timed> {
  await defineTimer(page)
  return page.evaluate(async ({ selector: over, way: how, steps: count }) => {
    const element = document.querySelector(over)
    const box = element?.getBoundingClientRect()
    const middle = {
      clientX: (box?.left ?? 0) + (box?.width ?? 0) / 2,
      clientY: (box?.top ?? 0) + (box?.height ?? 0) / 2,
    }
    const turns =
      how === 'zoom'
        ? [[0, -6]]
        : [
            [12, 0],
            [0, 8],
          ]
    const there = turns.flatMap((turn) => Array.from({ length: count }, () => turn))
    const steps = [...there, ...there.map(([x = 0, y = 0]) => [-x, -y])]
    const { timeFrames } = window as unknown as TimedWindow
    return timeFrames(
      steps.map(([deltaX = 0, deltaY = 0]) => () => {
        const init = { deltaX, deltaY, ctrlKey: how === 'zoom', bubbles: true, cancelable: true }
        element?.dispatchEvent(new WheelEvent('wheel', { ...init, ...middle }))
      }),
    )
  }, walk)
}

async function dragAbout(page: Page, selector: string): Promise<Timed> {
  await defineTimer(page)
  const box = await page.locator(selector).first().boundingBox()
  if (box === null) throw new Error('There is nothing to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const timed = await page.evaluate(
    async ([fromX, fromY]) => {
      const steps = Array.from({ length: 60 }, (_, index) => (index < 30 ? index : 59 - index) * 3)
      const { timeEvents } = window as unknown as TimedWindow
      return timeEvents(
        steps.map((way) => () => {
          const init = { pointerId: 1, isPrimary: true, buttons: 1, bubbles: true, cancelable: true }
          const at = { clientX: fromX + way, clientY: fromY + way }
          document.dispatchEvent(new PointerEvent('pointermove', { ...init, ...at }))
        }),
      )
    },
    [x, y] as const,
  )
  await page.mouse.up()
  return timed
}

interface TimedWindow {
  readonly timeFrames: (steps: readonly (() => void)[]) => Promise<Timed>
  readonly timeEvents: (steps: readonly (() => void)[]) => Promise<Timed>
}

/** Gives the page two clocks: of one step a frame, and of one event after the other until what it did is painted. */
async function defineTimer(page: Page): Promise<void> {
  await page.evaluate(() => {
    const freed = () =>
      new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve())
        port1.start()
        port2.postMessage(null)
      })
    const framed = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    async function timeFrames(steps: readonly (() => void)[]) {
      const intervals: number[] = []
      const works: number[] = []
      let last: number | null = null
      for (const step of steps) {
        const startMs = await framed()
        if (last !== null) intervals.push(startMs - last)
        last = startMs
        step()
        await freed()
        works.push(performance.now() - startMs)
      }
      return { intervals, works }
    }
    async function timeEvents(steps: readonly (() => void)[]) {
      const works: number[] = []
      for (const step of steps) {
        await framed()
        const begunMs = performance.now()
        step()
        // What an event asks to be painted is painted at the latest in the frame after it.
        await framed()
        await freed()
        works.push(performance.now() - begunMs)
      }
      return { intervals: works, works }
    }
    Object.assign(window, { timeFrames, timeEvents })
  })
}
