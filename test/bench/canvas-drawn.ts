import { wideCanvasId } from '../support/canvas-of-size.ts'
import { laptopOf } from '../support/room-people.ts'
import { launchBare } from './bare-window.ts'
import { comeToCanvases, measureOpenings, openingCount, showWideCanvas } from './canvas-openings.ts'
import { boardSelector, comeNear, percent, type Walks, walks, ways, windowSize } from './canvas-scenes.ts'
import { buildExcalidraw } from './excalidraw-page.ts'
import { figureOf, type Figure } from './figure.ts'
import { wideDrawnCanvas } from './drawn-scene.ts'
import { importTavolo } from './import-tavolo.ts'

const cardCount = 200

/** What was measured of a canvas with drawings. */
interface MeasuredDrawn {
  readonly frames: Walks
  readonly firstPaintMs: number
}

/** (l) 200 cards with 200 drawings among them, shapes, lines and strokes of the pen, beside Excalidraw with the same; told. */
export async function drawnFigures(): Promise<Figure[]> {
  const path = await buildExcalidraw()
  if (path === null) return []
  const { scale, ...own } = await measureOwn()
  const beside = await measureBeside(path, scale)
  const of = `of a canvas of ${cardCount} cards and as many drawings`
  return [
    ...ways.map((way) =>
      figureOf({
        name: `frame ${of}, ${way}, p95, beside Excalidraw`,
        value: own.frames[way].frameMs,
        baseline: beside.frames[way].frameMs,
        unit: 'ms',
        limit: null,
        runs: own.frames[way].runs,
      }),
    ),
    figureOf({
      name: `first complete paint ${of}, beside Excalidraw`,
      value: own.firstPaintMs,
      baseline: beside.firstPaintMs,
      unit: 'ms',
      limit: null,
      runs: openingCount,
    }),
  ]
}

async function measureOwn(): Promise<MeasuredDrawn & { readonly scale: number }> {
  const tavolo = await laptopOf('Marta')
  const { page } = tavolo
  await page.setViewportSize(windowSize)
  await importTavolo(tavolo, wideDrawnCanvas(cardCount))
  const hash = await page.evaluate(() => window.location.hash.split('/').slice(0, 3).join('/'))
  const { firstPaintMs } = await measureOpenings(page, {
    makeReady: () => comeToCanvases(page, hash),
    show: () => showWideCanvas(page, hash),
  })
  const scale = await percent(page)
  const frames = await walks(page, {
    selector: boardSelector,
    comeNear: () => comeNear(page, boardSelector, scale),
  })
  await tavolo.kill()
  return { frames, firstPaintMs, scale }
}

interface DrawnWindow {
  readonly showScene: (shown: ReturnType<typeof sceneFor>) => Promise<number>
  readonly lookNear: (shown: ReturnType<typeof sceneFor>) => Promise<void>
}

async function measureBeside(path: string, scale: number): Promise<MeasuredDrawn> {
  const bare = await launchBare(path)
  const { page } = bare
  await page.setViewportSize(windowSize)
  const shown = sceneFor(scale)
  const { firstPaintMs } = await measureOpenings(page, {
    async makeReady() {
      await page.reload()
      await page.waitForFunction(() => 'barePage' in window)
    },
    show: () => page.evaluate((given) => (window as unknown as DrawnWindow).showScene(given), shown),
  })
  const frames = await walks(page, {
    selector: 'canvas.interactive',
    comeNear: () => page.evaluate((given) => (window as unknown as DrawnWindow).lookNear(given), shown),
  })
  await bare.kill()
  return { frames, firstPaintMs }
}

/** The same cards and drawings as Excalidraw's page is given them; a line goes from the middle of its card to that of the next. */
function sceneFor(scale: number) {
  const { cards, figures, connectors } = wideDrawnCanvas(cardCount)
  const own = cards.filter(({ canvasId }) => canvasId === wideCanvasId)
  const places = new Map(own.map(({ id, point }) => [id as string, point ?? ([0, 0] as const)]))
  const shapes = figures.map(({ form, point, size: [width, height], path }) => ({
    ...{ form, left: point?.[0] ?? 0, top: point?.[1] ?? 0, width, height },
    points: path.flatMap((x, index) =>
      index % 3 === 0 ? [[(x / 10_000) * width, ((path[index + 1] ?? 0) / 10_000) * height]] : [],
    ),
  }))
  const lines = connectors.map(({ from, to }) => {
    const [begin, end] = [places.get(from.itemId ?? '') ?? [0, 0], places.get(to.itemId ?? '') ?? [0, 0]]
    const way = [end[0] - begin[0], end[1] - begin[1]]
    const [width, height] = [Math.abs(way[0] ?? 0), Math.abs(way[1] ?? 0)]
    return { form: 'line', left: begin[0] + 80, top: begin[1] + 54, width, height, points: [[0, 0], way] }
  })
  return {
    cards: own.map(({ point, text }) => ({
      left: point?.[0] ?? 0,
      top: point?.[1] ?? 0,
      colour: '#fff6cf',
      words: text,
    })),
    drawings: [...shapes, ...lines],
    scale,
  }
}
