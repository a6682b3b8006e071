import { type PointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import { type Box, boxBetween, type Coordinates } from '../../../../shared/canvas/box.ts'
import { pannedBy } from '../../../../shared/canvas/camera.ts'
import { drawnAt, drawnInBox } from '../../../../shared/canvas/drawings/drawn-at.ts'
import { idOfStacked } from '../../../../shared/canvas/drawings/stacked-things.ts'
import { followPointer } from '../../../canvas/follow-pointer.ts'
import { placeOnCanvas } from '../../../canvas/place-on-canvas.ts'
import { useFingers } from '../../../canvas/use-fingers.ts'
import { cloudOf, isOver, thingOf } from './board-target.ts'
import type { Locked } from '../locks/use-locked.ts'
import type { DrawingDesk } from './drawing/drawing-desk.ts'
import { beginDrawing } from './drawing/use-drawing-pointer.ts'
import { beginZone, type ZonesDesk } from './zones/zone-pointer.ts'
import type { SpaceHeld } from './use-space.ts'
import type { Surface } from './use-surface.ts'
import type { SurfaceDeeds } from './use-surface-deeds.ts'

interface PointerParts {
  readonly board: RefObject<HTMLElement | null>
  readonly surface: () => Surface
  /** What one draws with at the moment of a press. */
  readonly drawing: () => DrawingDesk & ZonesDesk
  readonly deeds: () => SurfaceDeeds
  readonly mayWrite: boolean
  readonly locked: Locked
  readonly space: SpaceHeld
  /** The frame that the hand draws, on the canvas; null when it is done. */
  readonly onFrame: (frame: Box | null) => void
}

type Down = PointerEvent<HTMLElement>

/**
 * The mouse or a pen drags cards, clouds and drawings, draws a frame around them on the ground, and pushes the canvas with Space or
 * the middle button. A finger pushes the canvas, and drags only what is chosen: who pushes over a card shall not move it.
 */
export function useSurfacePointer(parts: PointerParts): (event: Down) => void {
  const letGo = useRef<(() => void) | null>(null)
  useEffect(() => () => letGo.current?.(), [])
  useFingers(
    parts.board,
    parts.surface().desk,
    useCallback(() => letGo.current?.(), []),
  )
  return (event) => {
    const { surface, mayWrite, space } = parts
    if (!event.isPrimary || isOver(event.target)) return
    letGo.current?.()
    const isPushed = event.button === 1 || (event.button === 0 && space.isDown())
    if (event.button !== 0 && !isPushed) return
    const place = (at: { readonly clientX: number; readonly clientY: number }) => onCanvas(at, parts)
    const hand = { desk: parts.drawing, onCanvas: place }
    const drawn = mayWrite && !isPushed ? (beginDrawing(event, hand) ?? beginZone(event, hand)) : null
    if (drawn !== null) {
      letGo.current = drawn
      return
    }
    const held = heldBy(event, parts)
    // What is pinned is in the hand too, and says why it stays.
    const isDragged = mayWrite && (held.ids.size > 0 || held.id !== undefined)
    if (isPushed) letGo.current = push(event, parts)
    else if (event.pointerType === 'touch') {
      const isChosen = held.id !== undefined && surface().chosen.has(held.id) && !parts.locked.has('move')
      letGo.current = isDragged && isChosen ? drag(event, parts, held.ids) : push(event, parts)
    } else if (isDragged) letGo.current = drag(event, parts, held.ids)
    else if (held.id === undefined) letGo.current = drawFrame(event, parts)
  }
}

/** What lies under the hand, with what goes where it goes. */
function heldBy(event: Down, parts: PointerParts) {
  const { scene, drawn, desk, idsWith, movedWith } = parts.surface()
  const cloud = cloudOf(event.target)
  const { camera, unitPx } = desk.get()
  // From afar all is painted: no element lies under the hand.
  const painted =
    cloud === undefined
      ? drawnAt(scene, drawn, { at: onCanvas(event, parts), scale: camera.scale / unitPx })
      : null
  const id = thingOf(event.target) ?? (painted === null ? undefined : idOfStacked(painted))
  if (id !== undefined) return { id, ids: movedWith(idsWith(id)) }
  const members = scene.cards.filter(({ clusterId }) => clusterId !== null && clusterId === cloud)
  return { id, ids: movedWith(new Set<string>(members.map(({ card }) => card.id))) }
}

function onCanvas(
  place: { readonly clientX: number; readonly clientY: number },
  { board, surface }: PointerParts,
): Coordinates {
  return placeOnCanvas(board, surface().desk, place)
}

function push(event: Down, { surface, space }: PointerParts): () => void {
  space.use()
  const { desk } = surface()
  const { camera } = desk.get()
  const { clientX, clientY } = event
  const pushTo = (to: globalThis.PointerEvent) =>
    desk.move(pannedBy(camera, { x: to.clientX - clientX, y: to.clientY - clientY }))
  return followPointer(event.nativeEvent, { onMove: pushTo, onDrop: pushTo, onEnd: () => undefined })
}

function drag(event: Down, parts: PointerParts, ids: ReadonlySet<string>): () => void {
  const { surface, deeds, locked } = parts
  const from = onCanvas(event, parts)
  const wayTo = (to: globalThis.PointerEvent): Coordinates => {
    const now = onCanvas(to, parts)
    return { x: Math.round(now.x - from.x), y: Math.round(now.y - from.y) }
  }
  // What is locked is not picked up; whoever pulls at it all the same is told.
  if (locked.has('move'))
    return followPointer(event.nativeEvent, {
      onMove: () => undefined,
      onDrop: () => void locked.refuses('move'),
      onEnd: () => undefined,
    })
  return followPointer(event.nativeEvent, {
    onMove: (to) => surface().liftTo({ ids, way: wayTo(to) }),
    onDrop: (at) => deeds().drop(ids, wayTo(at)),
    onEnd: () => surface().liftTo(null),
  })
}

function drawFrame(event: Down, parts: PointerParts): () => void {
  const { surface, onFrame } = parts
  const from = onCanvas(event, parts)
  const kept = event.shiftKey ? surface().chosen : new Set<string>()
  return followPointer(event.nativeEvent, {
    onMove: (to) => onFrame(boxBetween(from, onCanvas(to, parts))),
    onDrop: (at) =>
      surface().choose([
        ...kept,
        ...drawnInBox(surface().scene, surface().drawn, boxBetween(from, onCanvas(at, parts))),
      ]),
    onEnd: () => onFrame(null),
  })
}
