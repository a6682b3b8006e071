import type { Box } from '../box.ts'
import type { FigureForm } from '../../model/figure.ts'

/** The outline of a form in a box, as a path; that of all but ellipses and diamonds is the box, with its corners taken off. */
export function boxPath(form: FigureForm, { left, top, width, height }: Box): string {
  const [right, bottom] = [left + width, top + height]
  const [x, y] = [left + width / 2, top + height / 2]
  if (form === 'ellipse') {
    const half = `${width / 2} ${height / 2} 0 0 1`
    return `M${left} ${y} A${half} ${right} ${y} A${half} ${left} ${y} Z`
  }
  if (form === 'diamond') return `M${x} ${top} L${right} ${y} L${x} ${bottom} L${left} ${y} Z`
  const round = Math.min(6, width / 2, height / 2)
  const arc = (toX: number, toY: number) => `A${round} ${round} 0 0 1 ${toX} ${toY}`
  return [
    `M${left + round} ${top} H${right - round}`,
    arc(right, top + round),
    `V${bottom - round}`,
    arc(right - round, bottom),
    `H${left + round}`,
    arc(left, bottom - round),
    `V${top + round}`,
    `${arc(left + round, top)} Z`,
  ].join(' ')
}
