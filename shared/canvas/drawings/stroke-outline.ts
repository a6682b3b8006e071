import { getStroke } from 'perfect-freehand'
import type { PenWidth } from '../../model/drawn-fields.ts'
import type { Figure } from '../../model/figure.ts'
import { strokePoints, type StrokePoint } from './stroke-points.ts'

/** How thick pens are, in canvas units: the usual one is read from across a table, finer than the letters of a card. */
export const penUnits: Readonly<Record<PenWidth, number>> = { thin: 3, medium: 6, thick: 14 }

/** The same outline on every device and in every file. */
const pen = {
  thinning: 0.5,
  smoothing: 0.5,
  streamline: 0.3,
  simulatePressure: false,
} as const

/** The outline of what the pen drew as the data of an SVG path, in canvas units, to be filled; empty without points. */
export function outlineOfPoints(points: readonly StrokePoint[], width: PenWidth): string {
  const outline = getStroke(
    points.map(({ x, y, pressure }) => [x, y, pressure]),
    { ...pen, size: penUnits[width] },
  )
  const [first] = outline
  if (first === undefined) return ''
  const parts = outline.map(([x, y], index) => {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? first
    return `${rounded(x)} ${rounded(y)} ${rounded((x + nextX) / 2)} ${rounded((y + nextY) / 2)}`
  })
  return `M${rounded(first[0])} ${rounded(first[1])}Q${parts.join(' ')}Z`
}

const outlines = new WeakMap<Figure, string>()

/** The same of a stroke; worked out once for each state of it. */
export function strokeOutline(figure: Figure): string {
  const known = outlines.get(figure)
  if (known !== undefined) return known
  const outline = outlineOfPoints(strokePoints(figure), figure.pen)
  outlines.set(figure, outline)
  return outline
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
