import { openingCount } from './canvas-openings.ts'
import {
  type BareCanvas,
  measureBare,
  measureExcalidraw,
  type MeasuredCanvas,
  type MeasuredTavolo,
  measureTavolo,
  ways,
} from './canvas-scenes.ts'
import { buildExcalidraw } from './excalidraw-page.ts'
import { figureOf, type Figure } from './figure.ts'
import { remoteFigures } from './remote-figures.ts'

/** A frame of this length is at most twice the painter's. */
const frameLimit = 2

/** From the hand to the eye, in milliseconds. */
const dragPromiseMs = 50

/** One frame of the screen, in milliseconds and with what the clock adds: nobody's frames come faster. */
const screenFrameMs = 16.9

/** At most so much of what Excalidraw needs, by the number of cards; null where it is only told. */
const besideLimits = {
  200: { frame: 1, rest: 1 },
  1000: { frame: null, rest: null },
  5000: { frame: 0.2, rest: null },
} as const

/** How many cards lie on the canvases that are measured. */
export type CanvasSize = keyof typeof besideLimits

/**
 * (k) A canvas of some cards, over a bare painter and over Excalidraw: frames while it is pushed and brought nearer, all of it in
 * sight and at 100 %, a drag, the first paint, changes of others, and memory.
 */
export async function canvasFigures(cardCount: CanvasSize): Promise<Figure[]> {
  const excalidrawPath = await buildExcalidraw()
  if (excalidrawPath === null)
    process.stderr.write('Excalidraw is not beside the canvas: it could not be installed.\n')
  // One after the other: without a graphics card, of two programs that paint beside each other one stops for good at times.
  const own = await measureTavolo(cardCount)
  if (own.remote === null)
    process.stderr.write('Changes of others were not measured: this computer is on no network.\n')
  const bare = await measureBare(cardCount, own.board)
  const beside =
    excalidrawPath === null ? null : await measureExcalidraw(cardCount, own.board, excalidrawPath)
  return [
    ...besideBare(`${cardCount} cards`, own, bare),
    ...(beside === null
      ? []
      : [
          ...framesBesideExcalidraw(cardCount, own, beside),
          ...restBesideExcalidraw(cardCount, own, beside),
          ...(own.remote === null ? [] : remoteFigures(cardCount, own.remote, beside.handed)),
          ...memoryBesideExcalidraw(cardCount, own, beside),
        ]),
  ]
}

function besideBare(cards: string, own: MeasuredCanvas, bare: BareCanvas): Figure[] {
  const frames = ways.flatMap((what) => {
    const [walked, painter] = [own.frames[what], bare.frames[what]]
    const told = { unit: 'ms', runs: walked.runs } as const
    return [
      figureOf({
        ...told,
        name: `frame of a canvas of ${cards}, ${what}, p95`,
        value: walked.frameMs,
        baseline: painter.frameMs,
        limit: frameLimit,
      }),
      figureOf({
        ...told,
        name: `work of a frame of a canvas of ${cards}, ${what}, p95`,
        value: walked.workMs,
        baseline: painter.workMs,
        limit: null,
      }),
    ]
  })
  return [
    ...frames,
    figureOf({
      name: `drag to painted frame on a canvas of ${cards}, p95`,
      value: own.drag.workMs,
      baseline: dragPromiseMs,
      unit: 'ms',
      limit: 1,
      runs: own.drag.runs,
    }),
    figureOf({
      name: `first complete paint of a canvas of ${cards}`,
      value: own.openings.firstPaintMs,
      baseline: bare.firstPaintMs,
      unit: 'ms',
      limit: null,
      runs: openingCount,
    }),
  ]
}

function framesBesideExcalidraw(
  cardCount: CanvasSize,
  own: MeasuredCanvas,
  beside: MeasuredCanvas,
): Figure[] {
  const limit = besideLimits[cardCount].frame
  return ways.flatMap((what) => {
    const [walked, other] = [own.frames[what], beside.frames[what]]
    // Near, few cards of thousands are in sight: both wait for the screen.
    const isLimited = cardCount === 200 || what !== 'at 100 %, pushed'
    const told = { unit: 'ms', runs: walked.runs } as const
    return [
      figureOf({
        ...told,
        name: `frame of a canvas of ${cardCount} cards, ${what}, p95, beside Excalidraw`,
        value: walked.frameMs,
        baseline: other.frameMs,
        limit:
          limit === null || !isLimited ? null : hundredths(Math.max(limit, screenFrameMs / other.frameMs)),
      }),
      // What the wait for the screen hides.
      figureOf({
        ...told,
        name: `computing a frame of a canvas of ${cardCount} cards, ${what}, mean, beside Excalidraw`,
        value: walked.busyMs,
        baseline: other.busyMs,
        limit: isLimited && cardCount === 5000 ? limit : null,
      }),
    ]
  })
}

function restBesideExcalidraw(cardCount: CanvasSize, own: MeasuredCanvas, beside: MeasuredCanvas): Figure[] {
  const of = `of a canvas of ${cardCount} cards`
  const after = 'beside Excalidraw'
  const limit = besideLimits[cardCount].rest
  return [
    figureOf({
      name: `drag to painted frame ${of}, p95, ${after}`,
      value: own.drag.workMs,
      baseline: beside.drag.workMs,
      unit: 'ms',
      limit,
      runs: own.drag.runs,
    }),
    figureOf({
      name: `first complete paint ${of}, ${after}`,
      value: own.openings.firstPaintMs,
      baseline: beside.openings.firstPaintMs,
      unit: 'ms',
      limit,
      runs: openingCount,
    }),
  ]
}

/**
 * All that the page holds, which with us is a whole program and a whole tavolo; what the cards add where the program is open at
 * an empty canvas, as Excalidraw is; what opening adds, which with us mounts all of the canvas's tools; and what is there before,
 * with the tavolo open and without one.
 */
function memoryBesideExcalidraw(
  cardCount: CanvasSize,
  own: MeasuredTavolo,
  beside: MeasuredCanvas,
): Figure[] {
  const of = `of a canvas of ${cardCount} cards`
  const after = 'beside Excalidraw'
  const limit = besideLimits[cardCount].rest
  return [
    figureOf({
      name: `memory of scripts ${of}, all that the page holds, ${after}`,
      value: own.heapMb,
      baseline: beside.heapMb,
      unit: 'MB',
      limit,
      runs: 1,
    }),
    figureOf({
      name: `memory of scripts ${of}, what its cards add to an empty one, ${after}`,
      value: own.cardsMb,
      baseline: beside.cardsMb,
      unit: 'MB',
      limit,
      runs: openingCount,
    }),
    figureOf({
      name: `memory of scripts ${of}, what it adds when it is opened from the list, ${after}`,
      value: own.openings.heapAddedMb,
      baseline: beside.openings.heapAddedMb,
      unit: 'MB',
      limit: null,
      runs: openingCount,
    }),
    figureOf({
      name: `memory of scripts before a canvas of ${cardCount} cards is opened, ${after}`,
      value: own.openings.heapBeforeMb,
      baseline: beside.openings.heapBeforeMb,
      unit: 'MB',
      limit: null,
      runs: openingCount,
    }),
    figureOf({
      name: `memory of scripts before a tavolo with ${cardCount} cards is opened, ${after}`,
      value: own.homeMb,
      baseline: beside.openings.heapBeforeMb,
      unit: 'MB',
      limit: null,
      runs: 1,
    }),
  ]
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}
