import { centreOf, type Coordinates } from '../../../../../shared/canvas/box.ts'
import type { PlacedLine } from '../../../../../shared/canvas/drawings/place-drawings.ts'
import type { NewEnd } from '../../../../../shared/doc/commands/connectors.ts'
import type { ConnectorEnd } from '../../../../../shared/model/connector.ts'
import type { Lift } from '../lift.ts'
import type { Surface } from '../use-surface.ts'
import { type Tie, tieAt } from './tie-at.ts'
import { endAt } from './use-drawing-deeds.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import type { LineEnd } from './use-drawing.ts'

/** The end of a line that is not led; of a line that is new the one where it was begun. */
export function otherEnd(led: Pick<LineEnd, 'side'> | null): LineEnd['side'] {
  return led?.side === 'from' ? 'to' : 'from'
}

/** The line of which an end is led; null when somebody has taken it away. */
export function lineOfEnd({ findDrawing }: Pick<Surface, 'findDrawing'>, { id }: LineEnd): PlacedLine | null {
  const line = findDrawing(id)
  return line?.kind === 'line' ? line.placed : null
}

/** What an end of a line would be tied to at a place; never what the other end is tied to. */
export function targetOfEnd(surface: Surface, end: LineEnd, at: Coordinates): Tie | null {
  const target = tieAt(surface, at)
  const other = lineOfEnd(surface, end)?.connector[otherEnd(end)].itemId ?? null
  return target?.itemId === other ? null : target
}

/** A line with one end at a place, or tied to what lies there, as it is drawn while the end is in the hand. */
export function ledLine(
  { connector: { id, from, to } }: PlacedLine,
  side: LineEnd['side'],
  { at, target }: { readonly at: Coordinates; readonly target: Tie | null },
): NonNullable<Lift['led']> {
  const { x, y } = target === null ? at : centreOf(target.box)
  const end: ConnectorEnd = { itemId: target?.itemId ?? null, point: [Math.round(x), Math.round(y)] }
  return side === 'from' ? { id, from: end, to } : { id, from, to: end }
}

/** Leads an end to where it was let go of; nothing when that is where it is. */
export function dropEnd(desk: DrawingDesk, end: LineEnd, at: Coordinates): void {
  const { surface, drawingDeeds } = desk
  const target = targetOfEnd(surface, end, at)
  const was = lineOfEnd(surface, end)?.connector[end.side]
  if (was === undefined || (target !== null && target.itemId === was.itemId)) return
  drawingDeeds.leadLine(end, endAt(target?.itemId ?? null, at))
}

/** Leads an end somewhere by keys, puts the tool away and goes back to the line. */
export function finishLeading(
  { surface, drawing, drawingDeeds, goTo }: DrawingDesk,
  end: LineEnd,
  to: NewEnd,
): void {
  const line = lineOfEnd(surface, end)?.connector
  if (to.itemId !== null && line?.[otherEnd(end)].itemId === to.itemId) return
  if (line !== undefined) drawingDeeds.leadLine(end, to)
  drawing.take(null)
  goTo(end.id)
}
