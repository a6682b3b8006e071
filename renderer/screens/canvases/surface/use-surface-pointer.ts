import { type PointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import { type Box, boxBetween, type Coordinates } from '../../../../shared/canvas/box.ts'
import { pannedBy, toCanvas } from '../../../../shared/canvas/camera.ts'
import { cardAt, cardsInBox } from '../../../../shared/canvas/scene-at.ts'
import { followPointer } from '../../../canvas/follow-pointer.ts'
import { useFingers } from '../../../canvas/use-fingers.ts'
import { cardOf, cloudOf, isOver } from './board-target.ts'
import type { SpaceHeld } from './use-space.ts'
import type { Surface } from './use-surface.ts'
import type { SurfaceDeeds } from './use-surface-deeds.ts'

interface PointerParts {
  readonly board: RefObject<HTMLElement | null>
  readonly surface: () => Surface
  readonly deeds: () => SurfaceDeeds
  readonly mayWrite: boolean
  readonly space: SpaceHeld
  /** The frame that the hand draws, on the canvas; null when it is done. */
  readonly onFrame: (frame: Box | null) => void
}

type Down = PointerEvent<HTMLElement>

/**
 * The mouse or a pen drags cards and clouds, draws a frame around cards on the ground, and pushes the canvas with Space or
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
    const held = heldBy(event, parts)
    const isDragged = mayWrite && held.ids.size > 0
    if (isPushed) letGo.current = push(event, parts)
    else if (event.pointerType === 'touch') {
      const isChosen = held.cardId !== undefined && surface().chosen.has(held.cardId)
      letGo.current = isDragged && isChosen ? drag(event, parts, held.ids) : push(event, parts)
    } else if (isDragged) letGo.current = drag(event, parts, held.ids)
    else if (held.cardId === undefined) letGo.current = drawFrame(event, parts)
  }
}

/** What lies under the hand, with what goes where it goes. */
function heldBy(event: Down, parts: PointerParts) {
  const { scene, idsWith } = parts.surface()
  const cloud = cloudOf(event.target)
  // From afar cards are painted: no element lies under the hand.
  const painted = cloud === undefined ? cardAt(scene, onCanvas(event, parts))?.card.id : undefined
  const cardId = cardOf(event.target) ?? painted
  if (cardId !== undefined) return { cardId, ids: idsWith(cardId) }
  const members = scene.cards.filter(({ clusterId }) => clusterId !== null && clusterId === cloud)
  return { cardId, ids: new Set<string>(members.map(({ card }) => card.id)) }
}

function onCanvas(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  { board, surface }: PointerParts,
): Coordinates {
  const corner = board.current?.getBoundingClientRect()
  const at = { x: clientX - (corner?.left ?? 0), y: clientY - (corner?.top ?? 0) }
  return toCanvas(surface().desk.get().camera, at)
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
  const { surface, deeds } = parts
  const from = onCanvas(event, parts)
  const wayTo = (to: globalThis.PointerEvent): Coordinates => {
    const now = onCanvas(to, parts)
    return { x: Math.round(now.x - from.x), y: Math.round(now.y - from.y) }
  }
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
      surface().choose([...kept, ...cardsInBox(surface().scene, boxBetween(from, onCanvas(at, parts)))]),
    onEnd: () => onFrame(null),
  })
}
