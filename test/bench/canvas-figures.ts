import type { Page } from 'playwright-core'
import { canvasOfSize, wideCanvasId } from '../support/canvas-of-size.ts'
import { launchTavolo } from '../support/launch-app.ts'
import { bareCanvasFolder, buildPage, launchBare } from './bare-window.ts'
import { figureOf, type Figure } from './figure.ts'
import { importTavolo } from './import-tavolo.ts'
import { type WalkedFrames, walkByDrag, walkByWheel } from './wheel-walk.ts'

/** How one moves over a canvas. */
const ways = ['all in sight, pushed', 'all in sight, brought nearer', 'at 100 %, pushed'] as const

const sizes = [200, 1000, 5000] as const

const windowSize = { width: 1280, height: 800 }

/** Where the surface of a canvas is. */
const boardSelector = '[data-surface] > div'

/** A frame of this length is at most twice the painter's. */
const frameLimit = 2

/** From the hand to the eye, in milliseconds. */
const dragPromiseMs = 50

/** (k) Frames while a canvas of some cards is pushed and brought nearer, all of it in sight and at 100 %, over a bare painter. */
export async function canvasFigures(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const cardCount of sizes) {
    // One after the other: without a graphics card, of two programs that paint beside each other one stops for good at times.
    const own = await measureTavolo(cardCount)
    const bare = await measureBare(cardCount, own)
    const name = `${cardCount} cards`
    for (const what of ways) {
      const [frames, beside] = [own.frames[what], bare.frames[what]]
      figures.push(
        figureOf({
          name: `frame of a canvas of ${name}, ${what}, p95`,
          value: frames.frameMs,
          baseline: beside.frameMs,
          unit: 'ms',
          limit: frameLimit,
          runs: frames.runs,
        }),
        figureOf({
          name: `work of a frame of a canvas of ${name}, ${what}, p95`,
          value: frames.workMs,
          baseline: beside.workMs,
          unit: 'ms',
          limit: null,
          runs: frames.runs,
        }),
      )
    }
    figures.push(
      figureOf({
        name: `drag to painted frame on a canvas of ${name}, p95`,
        value: own.drag.workMs,
        baseline: dragPromiseMs,
        unit: 'ms',
        limit: 1,
        runs: own.drag.runs,
      }),
      figureOf({
        name: `first complete paint of a canvas of ${name}`,
        value: own.firstPaintMs,
        baseline: bare.firstPaintMs,
        unit: 'ms',
        limit: null,
        runs: 1,
      }),
    )
  }
  return figures
}

type Walks = Readonly<Record<(typeof ways)[number], WalkedFrames>>

interface Measured {
  readonly frames: Walks
  readonly firstPaintMs: number
  readonly drag: WalkedFrames
  /** Of the board, in pixels, and how large all of the canvas was drawn in it. */
  readonly board: { readonly width: number; readonly height: number }
  readonly scale: number
}

async function measureTavolo(cardCount: number): Promise<Measured> {
  const tavolo = await launchTavolo()
  const { page } = tavolo
  await page.setViewportSize(windowSize)
  await importTavolo(tavolo, canvasOfSize(cardCount))
  // The screen is loaded before: what is measured is the canvas.
  await showSection(page, 'canvases')
  await page.getByRole('link', { name: 'Parete' }).waitFor()
  const firstPaintMs = await page.evaluate(async (id) => {
    const begunMs = performance.now()
    window.location.hash = `${window.location.hash}/${encodeURIComponent(id)}`
    while (document.querySelector('[data-card]') === null) await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    await new Promise((resolve) => setTimeout(resolve, 0))
    return performance.now() - begunMs
  }, wideCanvasId)
  const board = (await page.locator(boardSelector).first().boundingBox()) ?? windowSize
  const scale = await percent(page)
  const frames = await walks(page, boardSelector, scale)
  const drag = await walkByDrag(page, '[data-card]')
  await tavolo.kill()
  return { frames, firstPaintMs, drag, board, scale }
}

async function measureBare(
  cardCount: number,
  { board, scale }: Measured,
): Promise<Pick<Measured, 'frames' | 'firstPaintMs'>> {
  const bare = await launchBare(await buildPage(bareCanvasFolder))
  await bare.page.setViewportSize(windowSize)
  const cards = canvasOfSize(cardCount).cards.flatMap(({ canvasId, point, text }) =>
    canvasId === wideCanvasId && point !== null
      ? { left: point[0], top: point[1], colour: '#fff6cf', words: text }
      : [],
  )
  const firstPaintMs = await bare.page.evaluate(
    async (scene) => {
      const begunMs = performance.now()
      const { showScene } = window as unknown as { readonly showScene: (shown: typeof scene) => void }
      showScene(scene)
      await new Promise(requestAnimationFrame)
      await new Promise((resolve) => setTimeout(resolve, 0))
      return performance.now() - begunMs
    },
    { cards, scale, width: Math.round(board.width), height: Math.round(board.height) },
  )
  const frames = await walks(bare.page, '[data-board]', scale)
  await bare.kill()
  return { frames, firstPaintMs }
}

async function walks(page: Page, selector: string, scale: number): Promise<Walks> {
  const pushed = await walkByWheel(page, selector, 'push')
  const nearer = await walkByWheel(page, selector, 'zoom')
  await page.evaluate(
    ([over, deltaY]) => {
      const element = document.querySelector(over)
      const box = element?.getBoundingClientRect()
      const at = { clientX: (box?.left ?? 0) + (box?.width ?? 0) / 2, clientY: (box?.top ?? 0) + 200 }
      element?.dispatchEvent(
        new WheelEvent('wheel', { deltaY, ctrlKey: true, bubbles: true, cancelable: true, ...at }),
      )
    },
    [selector, nearerBy(1 / scale)] as const,
  )
  return {
    'all in sight, pushed': pushed,
    'all in sight, brought nearer': nearer,
    'at 100 %, pushed': await walkByWheel(page, selector, 'push'),
  }
}

/** How far the wheel is turned to come so many times nearer, a notch of a mouse or more at once. */
function nearerBy(times: number): number {
  return -Math.log(times) / 0.002
}

async function percent(page: Page): Promise<number> {
  const said = await page.getByText(/^\d+ %$/).textContent()
  return Number.parseInt(said ?? '100', 10) / 100
}

async function showSection(page: Page, path: string): Promise<void> {
  await page.evaluate((section) => {
    window.location.hash = `${window.location.hash.split('/').slice(0, 3).join('/')}/${section}`
  }, path)
}
