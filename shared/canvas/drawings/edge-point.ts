import type { FigureForm } from '../../model/figure.ts'
import { type Box, centreOf, type Coordinates, isInBox } from '../box.ts'

/**
 * Where a line from the inside of a shape towards a place leaves it. When the place lies inside too, as that of a card in its
 * zone, it is the point of the shape's box that is nearest to the place.
 */
export function edgePoint(
  shape: { readonly box: Box; readonly form: FigureForm | null },
  line: { readonly inside: Coordinates; readonly towards: Coordinates },
): Coordinates {
  const { box, form } = shape
  const { inside, towards } = line
  if (isInBox(box, towards)) return nearestOnBox(box, towards)
  const way = { x: towards.x - inside.x, y: towards.y - inside.y }
  const from = { x: inside.x - centreOf(box).x, y: inside.y - centreOf(box).y }
  const half = { x: box.width / 2, y: box.height / 2 }
  const share = leavingShare(form, { from, way, half })
  return { x: inside.x + share * way.x, y: inside.y + share * way.y }
}

interface Leaving {
  readonly from: Coordinates
  readonly way: Coordinates
  /** Half of the width and of the height. */
  readonly half: Coordinates
}

/** Which share of the way lies inside. */
function leavingShare(form: FigureForm | null, leaving: Leaving): number {
  if (form === 'ellipse') return shareInEllipse(leaving)
  if (form === 'diamond') return shareInDiamond(leaving)
  const { from, way, half } = leaving
  const shareOf = (start: number, step: number, edge: number) =>
    step === 0 ? 1 : ((step > 0 ? edge : -edge) - start) / step
  return Math.max(0, Math.min(1, shareOf(from.x, way.x, half.x), shareOf(from.y, way.y, half.y)))
}

function shareInEllipse({ from, way, half }: Leaving): number {
  const [a, b] = [
    { x: from.x / half.x, y: from.y / half.y },
    { x: way.x / half.x, y: way.y / half.y },
  ]
  const square = b.x * b.x + b.y * b.y
  if (square === 0) return 0
  const mixed = a.x * b.x + a.y * b.y
  const rest = a.x * a.x + a.y * a.y - 1
  const root = Math.sqrt(Math.max(0, mixed * mixed - square * rest))
  return Math.max(0, Math.min(1, (root - mixed) / square))
}

function shareInDiamond({ from, way, half }: Leaving): number {
  // |x| / a + |y| / b = 1 is left by the side towards which the way goes: of four sides the first that is met.
  const shares = [
    [1, 1],
    [1, -1],
    [-1, 1],
    [-1, -1],
  ].flatMap(([x = 1, y = 1]) => {
    const step = (x * way.x) / half.x + (y * way.y) / half.y
    const start = (x * from.x) / half.x + (y * from.y) / half.y
    return step > 0 ? [(1 - start) / step] : []
  })
  return Math.max(0, Math.min(1, ...shares))
}

function nearestOnBox({ left, top, width, height }: Box, { x, y }: Coordinates): Coordinates {
  const sides = [
    { away: x - left, at: { x: left, y } },
    { away: left + width - x, at: { x: left + width, y } },
    { away: y - top, at: { x, y: top } },
    { away: top + height - y, at: { x, y: top + height } },
  ]
  return sides.reduce((best, side) => (side.away < best.away ? side : best)).at
}
