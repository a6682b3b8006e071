import { z } from 'zod'
import { inkField, penWidthField } from '../../model/drawn-fields.ts'
import type { StrokePoint } from '../drawings/stroke-points.ts'
import { boxField, placeField } from './presence-fields.ts'

/** Of a stroke that somebody draws so many points are told: enough to see it come, and little to send twenty times a second. */
export const mostPointsTold = 120

/** Numbers of one point: x, y, and pressure 0 to 100. */
const perPoint = 3

/** What somebody is drawing, or making larger, and is not on the canvas yet; nothing of it is in a document. */
export const toldSketchField = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('box'),
    form: z.enum(['frame', 'rectangle', 'ellipse', 'diamond', 'text']),
    box: boxField,
    ink: inkField,
  }),
  z.object({ kind: z.literal('line'), from: placeField, to: placeField, ink: inkField }),
  z.object({
    kind: z.literal('stroke'),
    points: z
      .array(z.int().min(-1_000_000).max(1_000_000))
      .min(perPoint)
      .max(mostPointsTold * perPoint)
      .refine((numbers) => numbers.length % perPoint === 0),
    pen: penWidthField,
    ink: inkField,
  }),
])

/** What somebody is drawing, as it is told to the others. */
export type ToldSketch = z.infer<typeof toldSketchField>

/** The points of a stroke as they are told: of many some, evenly, and always the last. */
export function toldPoints(points: readonly StrokePoint[]): number[] {
  const step = Math.ceil(points.length / mostPointsTold)
  const last = points.length - 1
  return points
    .filter((_, index) => (last - index) % step === 0)
    .flatMap(({ x, y, pressure }) => [Math.round(x), Math.round(y), Math.round(pressure * 100)])
}

/** The points of a stroke that was told. */
export function pointsTold(numbers: readonly number[]): StrokePoint[] {
  const points: StrokePoint[] = []
  for (let at = 0; at + perPoint <= numbers.length; at += perPoint) {
    const [x = 0, y = 0, pressure = 0] = numbers.slice(at, at + perPoint)
    points.push({ x, y, pressure: Math.max(0, Math.min(1, pressure / 100)) })
  }
  return points
}
