import type { KeyboardEvent } from 'react'
import { type Box, centreOf } from '../../../../../shared/canvas/box.ts'
import type { ThingId } from '../../../../../shared/doc/things.ts'
import { type BoardDirection, cardBeside } from '../../../../../shared/map/connect/card-beside.ts'
import type { Surface } from '../use-surface.ts'
import type { Tie } from './tie-at.ts'
import { type DrawingDesk, finishLine, placeInSight } from './use-drawing-pointer.ts'

const directions: Readonly<Record<string, BoardDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** How much a figure grows or shrinks at a press, in canvas units; with Shift five times that. */
const growth = 20

/** Smaller than this no hand finds it. */
const leastSide = 20

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The box of a figure after Alt and an arrow: right and down it grows, left and up it shrinks; null for any other key. */
export function resizedBy({ key, altKey, ctrlKey, metaKey, shiftKey }: Press, box: Box): Box | null {
  const toward = directions[key]
  if (toward === undefined || !altKey || ctrlKey || metaKey) return null
  const by = (toward === 'left' || toward === 'up' ? -growth : growth) * (shiftKey ? 5 : 1)
  const grown = (side: number) => Math.max(side + by, Math.min(side, leastSide))
  return toward === 'left' || toward === 'right'
    ? { ...box, width: grown(box.width) }
    : { ...box, height: grown(box.height) }
}

/** What is there of some ids, as commands ask for it. */
export function thingsAmong(
  { scene, drawn }: Pick<Surface, 'scene' | 'drawn'>,
  ids: ReadonlySet<string>,
): ThingId[] {
  const all = [
    ...scene.cards.map(({ card }) => card.id),
    ...drawn.figures.map(({ figure }) => figure.id),
    ...drawn.lines.map(({ connector }) => connector.id),
  ]
  return all.filter((id) => ids.has(id))
}

/** Everything at which one can be on a surface, by where it lies. */
export function placesOf({ scene, drawn }: Pick<Surface, 'scene' | 'drawn'>) {
  const corner = ({ left, top }: Box) => [left, top] as const
  return new Map<string, readonly [x: number, y: number]>([
    ...scene.cards.map(({ card, box }) => [card.id, corner(box)] as const),
    ...drawn.figures.map(({ figure, box }) => [figure.id, corner(box)] as const),
    ...drawn.lines.map(({ connector, middle }) => [connector.id, [middle.x, middle.y] as const] as const),
  ])
}

/**
 * While a line has been begun by keys, arrows go to what it may be tied to, Enter ties it there and goes on to its label, Esc
 * gives it up. True when the key was one of these.
 */
export function pressWhileTying(event: Press, id: string, desk: DrawingDesk): boolean {
  const { surface, drawing, goTo } = desk
  const { tool, tiedFrom } = drawing
  if (tool === null || event.altKey || event.ctrlKey || event.metaKey) return false
  if (event.key === 'Escape') {
    drawing.take(null)
    if (tiedFrom !== null) goTo(tiedFrom)
    return true
  }
  if (tiedFrom === null) return event.key === 'Enter' && placeInSight(desk, tool)
  if (event.key === 'Enter') {
    const to = tieOf(surface, id)
    if (to !== null && to.itemId !== tiedFrom) finishLine(desk, { itemId: tiedFrom }, { itemId: to.itemId })
    return true
  }
  const toward = directions[event.key]
  if (toward === undefined) return false
  const ties = [...placesOf({ ...surface, drawn: { ...surface.drawn, lines: [] } })]
  const next = cardBeside(new Map(ties), { fromId: id, toward })
  if (next !== null) {
    showTying(desk, next)
    goTo(next)
  }
  return true
}

/** Begins a line from a card or a figure; arrows or a press choose where it goes. */
export function beginTying(desk: DrawingDesk, id: string): boolean {
  const from = tieOf(desk.surface, id)
  if (from === null) return false
  desk.drawing.take('line')
  desk.drawing.tieFrom(from.itemId)
  return true
}

/** Draws the line as it would be tied. */
function showTying({ surface, drawing }: DrawingDesk, toId: string): void {
  const [from, to] = [surface.boxOf(drawing.tiedFrom), surface.boxOf(toId)]
  if (from === null || to === null || toId === drawing.tiedFrom) drawing.sketch.set(null)
  else
    drawing.sketch.set({
      kind: 'line',
      from: centreOf(from),
      to: centreOf(to),
      target: to,
      ink: drawing.ink,
    })
}

/** A card or a figure as something to tie a line to; null for a line. */
export function tieOf(surface: Pick<Surface, 'find' | 'findDrawing'>, id: string): Tie | null {
  const card = surface.find(id)
  if (card !== null) return { itemId: card.card.id, box: card.box }
  const drawing = surface.findDrawing(id)
  return drawing?.kind === 'figure' ? { itemId: drawing.id, box: drawing.box } : null
}
