import { centreOf, type Coordinates } from '../../../../../shared/canvas/box.ts'
import { cardBeside } from '../../../../../shared/map/connect/card-beside.ts'
import { elementOf } from '../board-target.ts'
import type { Surface } from '../use-surface.ts'
import { directions, placesOf, type Press } from './drawing-keys.ts'
import { finishLeading, lineOfEnd, otherEnd } from './line-ends.ts'
import type { Tie } from './tie-at.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import { finishLine, placeInSight } from './use-drawing-pointer.ts'
import type { LineEnd } from './use-drawing.ts'

/**
 * While a line has been begun by keys, or an end of one is led elsewhere, arrows go to what it may be tied to, Enter ties it
 * there, Esc gives it up. A new line goes on to its label. True when the key was one of these.
 */
export function pressWhileTying(event: Press, id: string, desk: DrawingDesk): boolean {
  const { surface, drawing, goTo } = desk
  const { tool } = drawing
  if (tool === null || event.altKey || event.ctrlKey || event.metaKey) return false
  const origin = originOf(desk)
  if (event.key === 'Escape') {
    drawing.take(null)
    if (origin !== null) goTo(origin)
    return true
  }
  if (origin === null) return event.key === 'Enter' && placeInSight(desk, tool)
  if (event.key === 'Enter') {
    const to = tieOf(surface, id)
    if (to !== null) tieTo(desk, to.itemId)
    return true
  }
  const toward = directions[event.key]
  if (toward === undefined) return false
  const ties = new Map(
    [...placesOf(surface)].filter(([each]) => each === id || !each.startsWith('connector:')),
  )
  const next = cardBeside(ties, { fromId: id, toward })
  if (next !== null) {
    showTying(desk, next)
    goTo(next)
  }
  return true
}

/** Whether a key is the first letter of the name of what a line that was begun shall be tied to. */
export function isNameBegun({ key, altKey, ctrlKey, metaKey }: Press, desk: DrawingDesk): boolean {
  return originOf(desk) !== null && !altKey && !ctrlKey && !metaKey && /^[\p{L}\p{N}]$/u.test(key)
}

/** Ties the line that was begun, or the end that is led, to something; to itself it is not tied. */
export function tieTo(desk: DrawingDesk, itemId: Tie['itemId']): void {
  const { drawing } = desk
  const { tiedFrom, led } = drawing
  if (led !== null) finishLeading(desk, led, { itemId })
  else if (tiedFrom !== null && itemId !== tiedFrom) finishLine(desk, { itemId: tiedFrom }, { itemId })
}

/** Begins a line from a card or a figure, or leads an end of a line elsewhere; arrows, a name or a press choose where it goes. */
export function beginTying(desk: DrawingDesk, id: string, side: LineEnd['side'] = 'to'): boolean {
  const { surface, drawing } = desk
  const from = tieOf(surface, id)
  const line = surface.findDrawing(id)
  if (from !== null) {
    drawing.take('line')
    drawing.tieFrom(from.itemId)
  } else if (line?.kind === 'line' && !line.placed.connector.isPinned) drawing.lead({ id: line.id, side })
  else return false
  return true
}

/** Begins a line from something, or leads an end of a line, by the name of what it shall be tied to. */
export function askForName(desk: DrawingDesk, id: string, side: LineEnd['side'] = 'to'): void {
  const anchor = elementOf(document, id)
  if (anchor !== null && beginTying(desk, id, side)) desk.drawing.setNamed({ words: '', anchor })
}

/** Where a line was begun, or the line of which an end is led; null when neither is. */
export function originOf({ drawing: { tiedFrom, led } }: DrawingDesk): string | null {
  return led?.id ?? tiedFrom
}

/** Draws the line as it would be tied. */
function showTying({ surface, drawing }: DrawingDesk, toId: string): void {
  const { tiedFrom, led, sketch } = drawing
  const target = toId === tiedFrom ? null : surface.boxOf(toId)
  const start = led === null ? surface.boxOf(tiedFrom) : null
  const line = led === null ? null : lineOfEnd(surface, led)
  const held: Coordinates | null = start === null ? (line?.[otherEnd(led)] ?? null) : centreOf(start)
  if (held === null || target === null) {
    sketch.set(null)
    return
  }
  const ends = { [otherEnd(led)]: held, [led?.side ?? 'to']: centreOf(target) } as Record<
    LineEnd['side'],
    Coordinates
  >
  sketch.set({ kind: 'line', ...ends, target, isLed: false, ink: line?.connector.colour ?? drawing.ink })
}

/** A card or a figure as something to tie a line to; null for a line. */
export function tieOf(surface: Pick<Surface, 'find' | 'findDrawing'>, id: string): Tie | null {
  const card = surface.find(id)
  if (card !== null) return { itemId: card.card.id, box: card.box }
  const drawing = surface.findDrawing(id)
  return drawing?.kind === 'figure' ? { itemId: drawing.id, box: drawing.box } : null
}
