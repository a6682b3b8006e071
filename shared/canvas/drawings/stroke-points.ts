import type { CanvasPoint } from '../../model/canvas-point.ts'
import { type Figure, strokeLimit, strokeSteps } from '../../model/figure.ts'
import { boxAround, type Coordinates } from '../box.ts'

/** A point of a stroke, in canvas units; pressure from 0 to 1. */
export interface StrokePoint extends Coordinates {
  readonly pressure: number
}

/** How far a point may lie from the line through its neighbours to be left out, in canvas units: nobody sees it. */
const tolerance = 0.6

/** And at most so far, when a stroke would be too long otherwise. */
const mostTolerance = 5

/** Numbers of one point. */
const perPoint = 3

/** Of one stroke. */
const mostPoints = strokeLimit / perPoint

/** What a hand drew, as a figure keeps it; null when there is no point. Longer strokes are thinned until they fit. */
export function strokeFigure(
  points: readonly StrokePoint[],
): (Pick<Figure, 'size' | 'path'> & { readonly point: CanvasPoint }) | null {
  let kept = thinned(points, tolerance)
  for (let wider = tolerance * 2; kept.length > mostPoints && wider <= mostTolerance; wider *= 2)
    kept = thinned(points, wider)
  // What goes to and fro so wildly has no shape that fewer points could keep: they are taken evenly.
  const step = Math.ceil(kept.length / mostPoints)
  if (step > 1) kept = kept.filter((_, index) => index % step === 0)
  const box = boxAround(kept.map(({ x, y }) => ({ left: x, top: y, width: 0, height: 0 })))
  if (box === null) return null
  const [width, height] = [Math.max(1, box.width), Math.max(1, box.height)]
  const path = kept.flatMap(({ x, y, pressure }) => [
    Math.round(((x - box.left) / width) * strokeSteps),
    Math.round(((y - box.top) / height) * strokeSteps),
    Math.round(Math.max(0, Math.min(1, pressure)) * 100),
  ])
  return { point: [box.left, box.top], size: [width, height], path }
}

/** The points of a stroke where it lies now, as large as it is now. */
export function strokePoints({ point, size: [width, height], path }: Figure): StrokePoint[] {
  const [left, top] = point ?? [0, 0]
  const points: StrokePoint[] = []
  for (let at = 0; at + perPoint <= path.length; at += perPoint) {
    const [x = 0, y = 0, pressure = 0] = path.slice(at, at + perPoint)
    points.push({
      x: left + (x / strokeSteps) * width,
      y: top + (y / strokeSteps) * height,
      pressure: Math.min(1, pressure / 100),
    })
  }
  return points
}

/** Leaves out the points that lie on the way between others anyway (Ramer, Douglas and Peucker), without recursion. */
function thinned(points: readonly StrokePoint[], within: number): readonly StrokePoint[] {
  if (points.length < 3) return points
  const kept = new Set([0, points.length - 1])
  const open: [number, number][] = [[0, points.length - 1]]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [first, last] = part
    let [far, farthest] = [0, -1]
    for (let index = first + 1; index < last; index += 1) {
      const away = awayFrom(points, { index, first, last })
      if (away > far) [far, farthest] = [away, index]
    }
    if (far <= within) continue
    kept.add(farthest)
    open.push([first, farthest], [farthest, last])
  }
  return points.filter((_, index) => kept.has(index))
}

function awayFrom(
  points: readonly StrokePoint[],
  { index, first, last }: { readonly index: number; readonly first: number; readonly last: number },
): number {
  const [at, from, to] = [points[index], points[first], points[last]]
  return at === undefined || from === undefined || to === undefined ? 0 : distanceToSegment(at, { from, to })
}

/** How far a place lies from a straight line between two. */
export function distanceToSegment(
  at: Coordinates,
  { from, to }: { readonly from: Coordinates; readonly to: Coordinates },
): number {
  const way = { x: to.x - from.x, y: to.y - from.y }
  const square = way.x * way.x + way.y * way.y
  const share = square === 0 ? 0 : ((at.x - from.x) * way.x + (at.y - from.y) * way.y) / square
  const clamped = Math.max(0, Math.min(1, share))
  return Math.hypot(at.x - from.x - clamped * way.x, at.y - from.y - clamped * way.y)
}
