import type { Coordinates } from '../box.ts'

/** Where a line begins and where it ends. */
export interface LineEnds {
  readonly from: Coordinates
  readonly to: Coordinates
}

/** How long a head is, in canvas units, and half of the angle between its sides, in radians. */
const head = { length: 13, angle: 0.45 } as const

/** A line as the path that SVG and a 2D canvas draw. */
export function linePath({ from, to }: LineEnds): string {
  return `M${rounded(from.x)} ${rounded(from.y)} L${rounded(to.x)} ${rounded(to.y)}`
}

/** The head at the end of a line, as a path; '' where the line is too short to point anywhere. */
export function headPath({ from, to }: LineEnds): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < 1) return ''
  const back = Math.atan2(from.y - to.y, from.x - to.x)
  const reach = Math.min(head.length, length / 2)
  const side = (turn: number) => ({
    x: to.x + reach * Math.cos(back + turn),
    y: to.y + reach * Math.sin(back + turn),
  })
  const [one, other] = [side(head.angle), side(-head.angle)]
  return `M${rounded(one.x)} ${rounded(one.y)} L${rounded(to.x)} ${rounded(to.y)} L${rounded(other.x)} ${rounded(other.y)}`
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
