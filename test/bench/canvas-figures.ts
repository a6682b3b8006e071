import { measureBare, measureExcalidraw, type MeasuredCanvas, measureTavolo, ways } from './canvas-scenes.ts'
import { buildExcalidraw } from './excalidraw-page.ts'
import { figureOf, type Figure } from './figure.ts'

/** A frame of this length is at most twice the painter's. */
const frameLimit = 2

/** From the hand to the eye, in milliseconds. */
const dragPromiseMs = 50

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
  const { board, ...own } = await measureTavolo(cardCount)
  if (own.remote === null)
    process.stderr.write('Changes of others were not measured: this computer is on no network.\n')
  const bare = await measureBare(cardCount, board)
  const beside = excalidrawPath === null ? null : await measureExcalidraw(cardCount, board, excalidrawPath)
  return [
    ...besideBare(`${cardCount} cards`, own, bare),
    ...(beside === null ? [] : besideExcalidraw(cardCount, own, beside)),
  ]
}

function besideBare(
  cards: string,
  own: MeasuredCanvas,
  bare: Pick<MeasuredCanvas, 'frames' | 'firstPaintMs'>,
): Figure[] {
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
      value: own.firstPaintMs,
      baseline: bare.firstPaintMs,
      unit: 'ms',
      limit: null,
      runs: 1,
    }),
  ]
}

function besideExcalidraw(cardCount: CanvasSize, own: MeasuredCanvas, beside: MeasuredCanvas): Figure[] {
  const limits = besideLimits[cardCount]
  const of = `of a canvas of ${cardCount} cards`
  const after = 'beside Excalidraw'
  const once = { unit: 'ms', limit: limits.rest, runs: 1 } as const
  const frames = ways.map((what) =>
    figureOf({
      name: `frame ${of}, ${what}, p95, ${after}`,
      value: own.frames[what].frameMs,
      baseline: beside.frames[what].frameMs,
      unit: 'ms',
      // Near, few cards are in sight: both wait for the screen.
      limit: cardCount === 200 || what !== 'at 100 %, pushed' ? limits.frame : null,
      runs: own.frames[what].runs,
    }),
  )
  const remote =
    own.remote === null || beside.remote === null
      ? []
      : [
          figureOf({
            ...once,
            name: `200 changes of others in 2 s ${of}, from the last until all are painted, ${after}`,
            value: own.remote.visibleMs,
            baseline: beside.remote.visibleMs,
          }),
          figureOf({
            ...once,
            name: `frame meanwhile ${of}, p95, ${after}`,
            value: own.remote.frameMs,
            baseline: beside.remote.frameMs,
          }),
        ]
  return [
    ...frames,
    figureOf({
      ...once,
      name: `drag to painted frame ${of}, p95, ${after}`,
      value: own.drag.workMs,
      baseline: beside.drag.workMs,
    }),
    figureOf({
      ...once,
      name: `first complete paint ${of}, ${after}`,
      value: own.firstPaintMs,
      baseline: beside.firstPaintMs,
    }),
    ...remote,
    figureOf({
      ...once,
      name: `memory of scripts ${of}, ${after}`,
      value: own.heapMb,
      baseline: beside.heapMb,
      unit: 'MB',
    }),
  ]
}
