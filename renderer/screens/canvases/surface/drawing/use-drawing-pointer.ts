import type { PointerEvent } from 'react'
import { type Box, boxBetween, centreOf, type Coordinates } from '../../../../../shared/canvas/box.ts'
import type { StrokePoint } from '../../../../../shared/canvas/drawings/stroke-points.ts'
import { thingsInLoop } from '../../../../../shared/canvas/loop.ts'
import { boxInSight } from '../../../../../shared/canvas/camera.ts'
import { followPointer } from '../../../../canvas/follow-pointer.ts'
import type { Surface } from '../use-surface.ts'
import type { DrawingDesk } from './drawing-desk.ts'
import { finishLeading } from './line-ends.ts'
import { type Tie, tieAt } from './tie-at.ts'
import { type BoxTool, isBoxTool, type Tool, usualSizes } from './tools.ts'
import { boxAt, type DrawingDeeds, endAt } from './use-drawing-deeds.ts'

/** Smaller than this, in canvas units, a box was meant as a press. */
const leastSide = 12

type Down = Pick<PointerEvent<HTMLElement>, 'nativeEvent' | 'clientX' | 'clientY'>

interface HandParts {
  readonly desk: () => DrawingDesk
  /** Where a place of the window lies on the canvas. */
  readonly onCanvas: (place: { readonly clientX: number; readonly clientY: number }) => Coordinates
}

/** Begins a drawing with the tool in the hand; null when there is none. Gives what ends it. */
export function beginDrawing(event: Down, parts: HandParts): (() => void) | null {
  const { tool } = parts.desk().drawing
  if (tool === null || tool === 'image') return null
  if (tool === 'pen') return drawStroke(event, parts)
  if (tool === 'lasso') return drawLoop(event, parts)
  if (tool === 'line') return drawLine(event, parts)
  return drawBox(event, { ...parts, form: tool })
}

function drawStroke(event: Down, { desk, onCanvas }: HandParts): () => void {
  const { drawing } = desk()
  const points: StrokePoint[] = []
  const put = (from: globalThis.PointerEvent) => {
    // What the pen said between two frames: fast curves stay round.
    const all = from.getCoalescedEvents()
    for (const each of all.length > 0 ? all : [from])
      points.push({ ...onCanvas(each), pressure: pressureOf(each) })
  }
  put(event.nativeEvent)
  return followPointer(event.nativeEvent, {
    leastPx: 0,
    onMove(to) {
      put(to)
      drawing.sketch.set({ kind: 'stroke', points, pen: drawing.pen, ink: drawing.ink })
    },
    onDrop: () => void desk().drawingDeeds.addStroke(points, drawing),
    onEnd: () => drawing.sketch.set(null),
  })
}

/** A loop around things: they are chosen, and the hand is a hand again. */
function drawLoop(event: Down, { desk, onCanvas }: HandParts): () => void {
  const { drawing } = desk()
  const points = [onCanvas(event)]
  return followPointer(event.nativeEvent, {
    onMove(to) {
      points.push(onCanvas(to))
      drawing.sketch.set({ kind: 'loop', points, ink: drawing.ink })
    },
    onDrop() {
      const { surface, goTo } = desk()
      const ids = thingsInLoop(surface.scene, surface.drawn, points)
      drawing.take(null)
      surface.choose(ids)
      const [first] = ids
      if (first !== undefined) goTo(first)
    },
    onEnd: () => drawing.sketch.set(null),
  })
}

/** A mouse says half; a pen that touches without saying how hard is as a mouse. */
function pressureOf({ pointerType, pressure }: globalThis.PointerEvent): number {
  return pointerType === 'pen' && pressure > 0 ? pressure : 0.5
}

/** A line that is drawn from something, or from a place. */
export function drawLine(event: Down, { desk, onCanvas }: HandParts, start?: Tie): () => void {
  const { surface, drawing } = desk()
  const at = onCanvas(event)
  const from = start ?? tieAt(surface, at)
  const begin = from === null ? at : centreOf(from.box)
  return followPointer(event.nativeEvent, {
    onMove(to) {
      const place = onCanvas(to)
      const target = targetAt(desk().surface, place, from)
      drawing.sketch.set({
        kind: 'line',
        from: begin,
        to: target === null ? place : centreOf(target.box),
        target: target?.box ?? null,
        isLed: false,
        ink: drawing.ink,
      })
    },
    onDrop(up) {
      const place = onCanvas(up)
      const target = targetAt(desk().surface, place, from)
      finishLine(desk(), endAt(from?.itemId ?? null, at), endAt(target?.itemId ?? null, place))
    },
    onEnd: () => drawing.sketch.set(null),
  })
}

function targetAt(surface: Surface, at: Coordinates, from: Tie | null): Tie | null {
  const target = tieAt(surface, at)
  return target?.itemId === from?.itemId ? null : target
}

/** Makes the line, puts the tool away and goes on to its label. */
export function finishLine(
  { surface, drawing, drawingDeeds }: DrawingDesk,
  from: Parameters<DrawingDeeds['addLine']>[0],
  to: Parameters<DrawingDeeds['addLine']>[1],
): void {
  const id = drawingDeeds.addLine(from, to, drawing.ink)
  drawing.take(null)
  if (id === null) return
  surface.choose([])
  surface.setCurrent(id)
  surface.setWriting({ kind: 'line', id })
}

function drawBox(event: Down, { desk, onCanvas, form }: HandParts & { readonly form: BoxTool }): () => void {
  const { drawing } = desk()
  const from = onCanvas(event)
  const boxTo = (to: globalThis.PointerEvent) => boxOf(from, onCanvas(to), to.shiftKey)
  return followPointer(event.nativeEvent, {
    onMove: (to) => drawing.sketch.set({ kind: 'box', form, box: boxTo(to), ink: drawing.ink }),
    onDrop(at) {
      const box = boxTo(at)
      const isPress = box.width < leastSide && box.height < leastSide
      finishBox(desk(), form, isPress ? boxAt(from, usualSizes[form]) : box)
    },
    onEnd: () => drawing.sketch.set(null),
  })
}

/** With Shift as wide as high. */
function boxOf(from: Coordinates, to: Coordinates, isSquare: boolean): Box {
  if (!isSquare) return boxBetween(from, to)
  const side = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))
  return boxBetween(from, {
    x: from.x + (to.x < from.x ? -side : side),
    y: from.y + (to.y < from.y ? -side : side),
  })
}

/** Makes the figure, puts the tool away and goes on to its words. */
function finishBox({ surface, drawing, drawingDeeds }: DrawingDesk, form: BoxTool, box: Box): void {
  const id = drawingDeeds.addBox(form, box, drawing.ink)
  drawing.take(null)
  if (id === null) return
  surface.choose([])
  surface.setCurrent(id)
  surface.setWriting({ kind: 'figure', id })
}

/** Draws a figure in the middle of what is in sight, for whoever has no hand to say where; true when the tool draws one. */
export function placeInSight(desk: DrawingDesk, tool: Tool | null): boolean {
  if (tool === null || !isBoxTool(tool)) return false
  const { camera, size } = desk.surface.desk.get()
  finishBox(desk, tool, boxAt(centreOf(boxInSight(camera, size)), usualSizes[tool]))
  return true
}

/** What a press without a way means while a tool is in the hand. */
export function pressWithTool(desk: DrawingDesk, at: Coordinates): void {
  const { surface, drawing, drawingDeeds } = desk
  const { tool, tiedFrom, led } = drawing
  if (tool === null) return
  if (isBoxTool(tool)) finishBox(desk, tool, boxAt(at, usualSizes[tool]))
  else if (tool === 'pen') drawingDeeds.addStroke([{ ...at, pressure: 0.5 }], drawing)
  else if (tool === 'line') {
    const tie = tieAt(surface, at)
    if (led !== null) finishLeading(desk, led, endAt(tie?.itemId ?? null, at))
    else if (tie !== null && tiedFrom === null) drawing.tieFrom(tie.itemId)
    else if (tie !== null && tiedFrom !== null && tiedFrom !== tie.itemId)
      finishLine(desk, { itemId: tiedFrom }, { itemId: tie.itemId })
  }
}
