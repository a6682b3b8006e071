import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { canvasOfSize, emptyCanvasId, wideCanvasId } from '../support/canvas-of-size.ts'
import { goTo, hasNetwork, laptopOf } from '../support/room-people.ts'
import { bareCanvasFolder, buildPage, launchBare } from './bare-window.ts'
import { remoteChanges, runPhasesMs } from './canvas-changes.ts'
import { type RemoteSights, watchRemoteChanges } from './canvas-remote.ts'
import { openEyes } from './painting-eyes.ts'
import { type RemoteSight, sightOfRuns } from './remote-sight.ts'
import {
  comeToCanvases,
  lookedAtMs,
  measureOpenings,
  type Openings,
  showWideCanvas,
} from './canvas-openings.ts'
import { heapMb } from './heap-of.ts'
import { importTavolo } from './import-tavolo.ts'
import { type WalkedFrames, type WalkPace, walkByDrag, walkByWheel } from './wheel-walk.ts'

/** How one moves over a canvas. */
export const ways = ['all in sight, pushed', 'all in sight, brought nearer', 'at 100 %, pushed'] as const

/** The window in which canvases are measured. */
export const windowSize = { width: 1280, height: 800 }

/** Where the surface of a canvas is. */
export const boardSelector = '[data-surface] > div'

/** Excalidraw paints a frame a second with thousands of cards: one walks less far over it. */
const shortPace: WalkPace = { walks: 2, steps: 4 }

/** Frames while one moves over a canvas. */
export type Walks = Readonly<Record<(typeof ways)[number], WalkedFrames>>

/** What was measured of a canvas of some cards. */
export interface MeasuredCanvas {
  readonly frames: Walks
  readonly openings: Openings
  /** What the cards add to what the page's scripts hold where the program is open at an empty canvas, in MB; median of openings. */
  readonly cardsMb: number
  readonly drag: WalkedFrames
  /** What the page's scripts hold when all this was done on it. */
  readonly heapMb: number
}

/** What was measured of Tavolo. */
export interface MeasuredTavolo extends MeasuredCanvas {
  readonly board: ShownBoard
  /** What the page's scripts hold at the home, where no tavolo is open yet, in MB. */
  readonly homeMb: number
  /** null when this computer is on no network that others could be on. */
  readonly remote: RemoteSights | null
}

/** What was measured of Excalidraw. */
interface MeasuredExcalidraw extends MeasuredCanvas {
  readonly handed: RemoteSight
}

/** The board in pixels, and how large all of the canvas was drawn in it: the others show it in the same size. */
export interface ShownBoard {
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** Measures Tavolo. */
export async function measureTavolo(cardCount: number): Promise<MeasuredTavolo> {
  const tavolo = await laptopOf('Marta')
  const { page } = tavolo
  await page.setViewportSize(windowSize)
  await wait(lookedAtMs)
  const homeMb = await heapMb(page)
  await importTavolo(tavolo, canvasOfSize(cardCount))
  const tavoloHash = await page.evaluate(() => window.location.hash.split('/').slice(0, 3).join('/'))
  const show = () => showWideCanvas(page, tavoloHash)
  const fromEmpty = await measureOpenings(page, {
    async makeReady() {
      await comeToCanvases(page, tavoloHash)
      await goTo(page, `${tavoloHash}/canvases/${encodeURIComponent(emptyCanvasId)}`)
      await page.locator(boardSelector).first().waitFor()
    },
    show,
  })
  const openings = await measureOpenings(page, { makeReady: () => comeToCanvases(page, tavoloHash), show })
  const { width, height } = (await page.locator(boardSelector).first().boundingBox()) ?? windowSize
  const scale = await percent(page)
  const frames = await walks(page, {
    selector: boardSelector,
    comeNear: () => comeNear(page, boardSelector, scale),
  })
  const drag = await walkByDrag(page, '[data-card]')
  const heap = await heapMb(page)
  // All of it is in sight again.
  await page.keyboard.press('0')
  const remote = (await hasNetwork(tavolo)) ? await watchRemoteChanges(page) : null
  await tavolo.kill()
  const cardsMb = fromEmpty.heapAddedMb
  const board = { width, height, scale }
  return { frames, openings, cardsMb, drag, heapMb: heap, homeMb, remote, board }
}

/** What was measured of a page that only paints. */
export interface BareCanvas {
  readonly frames: Walks
  readonly firstPaintMs: number
}

/** Measures a page that paints the same cards and does nothing else. */
export async function measureBare(
  cardCount: number,
  { width, height, scale }: ShownBoard,
): Promise<BareCanvas> {
  const bare = await launchBare(await buildPage(bareCanvasFolder))
  await bare.page.setViewportSize(windowSize)
  const firstPaintMs = await bare.page.evaluate(
    async (scene) => {
      const begunMs = performance.now()
      const { showScene } = window as unknown as { readonly showScene: (shown: typeof scene) => void }
      showScene(scene)
      await new Promise(requestAnimationFrame)
      await new Promise((resolve) => setTimeout(resolve, 0))
      return performance.now() - begunMs
    },
    { cards: sceneOf(cardCount), scale, width: Math.round(width), height: Math.round(height) },
  )
  const selector = '[data-board]'
  const frames = await walks(bare.page, { selector, comeNear: () => comeNear(bare.page, selector, scale) })
  await bare.kill()
  return { frames, firstPaintMs }
}

/** What the page with Excalidraw can do. */
interface ExcalidrawWindow {
  readonly showScene: (shown: {
    readonly cards: readonly SceneCard[]
    readonly scale: number
  }) => Promise<number>
  readonly lookNear: (shown: { readonly cards: readonly SceneCard[] }) => Promise<void>
  readonly changeRemotely: (
    changes: typeof remoteChanges & { readonly phaseMs: number },
  ) => Promise<{ readonly visibleMs: number; readonly intervals: readonly number[] }>
}

/** Measures Excalidraw with the same cards. */
export async function measureExcalidraw(
  cardCount: number,
  { scale }: ShownBoard,
  pagePath: string,
): Promise<MeasuredExcalidraw> {
  const bare = await launchBare(pagePath)
  const { page } = bare
  await page.setViewportSize(windowSize)
  const shown = { cards: sceneOf(cardCount), scale }
  const openings = await measureOpenings(page, {
    async makeReady() {
      await page.reload()
      await page.waitForFunction(() => 'barePage' in window)
    },
    show: () => page.evaluate((given) => (window as unknown as ExcalidrawWindow).showScene(given), shown),
  })
  const frames = await walks(page, {
    selector: 'canvas.interactive',
    comeNear: () => page.evaluate((given) => (window as unknown as ExcalidrawWindow).lookNear(given), shown),
    ...(cardCount > 1000 ? { pace: shortPace } : {}),
  })
  const drag = await walkByDrag(page, '[data-card]')
  const heap = await heapMb(page)
  await page.evaluate((given) => (window as unknown as ExcalidrawWindow).showScene(given), shown)
  await openEyes(page, 'canvas.static')
  const handed = await sightOfRuns(runPhasesMs, (phaseMs) =>
    page.evaluate((changes) => (window as unknown as ExcalidrawWindow).changeRemotely(changes), {
      ...remoteChanges,
      phaseMs,
    }),
  )
  await bare.kill()
  // Before, it is open and empty.
  return { frames, openings, cardsMb: openings.heapAddedMb, drag, heapMb: heap, handed }
}

/** A card as a bare page is given it. */
interface SceneCard {
  readonly left: number
  readonly top: number
  readonly colour: string
  readonly words: string
}

function sceneOf(cardCount: number): SceneCard[] {
  return canvasOfSize(cardCount).cards.flatMap(({ canvasId, point, text }) =>
    canvasId === wideCanvasId && point !== null
      ? { left: point[0], top: point[1], colour: '#fff6cf', words: text }
      : [],
  )
}

/** Walks over a canvas in all ways. */
export async function walks(
  page: Page,
  {
    selector,
    comeNear: near,
    pace,
  }: { readonly selector: string; readonly comeNear: () => Promise<void>; readonly pace?: WalkPace },
): Promise<Walks> {
  const pushed = await walkByWheel(page, selector, 'push', pace)
  const nearer = await walkByWheel(page, selector, 'zoom', pace)
  await near()
  return {
    'all in sight, pushed': pushed,
    'all in sight, brought nearer': nearer,
    'at 100 %, pushed': await walkByWheel(page, selector, 'push', pace),
  }
}

/** Comes to 100 % from a canvas of which all was in sight. */
export async function comeNear(page: Page, selector: string, scale: number): Promise<void> {
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
}

/** How far the wheel is turned to come so many times nearer, a notch of a mouse or more at once. */
function nearerBy(times: number): number {
  return -Math.log(times) / 0.002
}

/** How large a canvas is drawn now, as its tools say. */
export async function percent(page: Page): Promise<number> {
  const said = await page.getByText(/^\d+ %$/).textContent()
  return Number.parseInt(said ?? '100', 10) / 100
}
