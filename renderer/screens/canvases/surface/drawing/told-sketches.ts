import { pointsTold, toldPoints, type ToldSketch } from '../../../../../shared/canvas/presence/told-sketch.ts'
import type { Coordinates } from '../../../../../shared/canvas/box.ts'
import type { Sketch } from './sketch.ts'

/** What is told to others of what is being drawn; a loop is one's own affair, and so is what is not drawn by it. */
export function toldOf(sketch: Sketch): ToldSketch | null {
  const { kind, ink } = sketch
  if (kind === 'loop') return null
  if (kind === 'stroke')
    return sketch.points.length === 0
      ? null
      : { kind, points: toldPoints(sketch.points), pen: sketch.pen, ink }
  if (kind === 'line') return { kind, from: rounded(sketch.from), to: rounded(sketch.to), ink }
  const { left, top, width, height } = sketch.box
  const box = {
    ...{ left: Math.round(left), top: Math.round(top) },
    ...{ width: Math.round(width), height: Math.round(height) },
  }
  return { kind, form: sketch.form, box, ink }
}

/** What others draw, as what one draws oneself. */
export function sketchTold(told: ToldSketch): Sketch {
  if (told.kind === 'stroke') return { ...told, points: pointsTold(told.points) }
  return told.kind === 'line' ? { ...told, target: null, isLed: false } : told
}

function rounded({ x, y }: Coordinates): Coordinates {
  return { x: Math.round(x), y: Math.round(y) }
}
