import { type RefObject, useEffect } from 'react'
import type { Box } from '../../../../shared/canvas/box.ts'
import { boxInSight, toCanvas } from '../../../../shared/canvas/camera.ts'
import type { Look } from '../../../canvas/camera-desk.ts'
import type { PresenceDesk } from '../../../presence/presence-desk.ts'
import type { OwnPresence } from '../../../presence/presence-teller.ts'
import type { Observable } from '../../../../shared/util/observable.ts'
import { useFocusTold } from '../presence/use-focus-told.ts'
import { thingOf } from './board-target.ts'
import type { Sketch } from './drawing/sketch.ts'
import { toldOf } from './drawing/told-sketches.ts'
import type { Lift } from './lift.ts'
import type { Surface } from './use-surface.ts'

/**
 * What was let go of stays in the hand for others until this is over: the card is put down meanwhile, and does not go back to
 * where it lay for a moment.
 */
const lingerMs = 250

/** Tells the others at the canvas what one looks at, has chosen and in the hand, and where one points. Who only reads, only looks. */
export function useOwnPresence(
  board: RefObject<HTMLElement | null>,
  {
    presence,
    surface,
    sketch,
    mayWrite,
  }: {
    readonly presence: PresenceDesk
    readonly surface: Surface
    readonly sketch: Observable<Sketch | null>
    readonly mayWrite: boolean
  },
): void {
  const { chosen, desk, lift } = surface
  useFocusTold(board, presence, thingOf)
  useEffect(() => {
    presence.say({ chosen: mayWrite ? [...chosen] : [] })
  }, [presence, chosen, mayWrite])
  useEffect(
    () => () => presence.say({ chosen: [], hand: null, sketch: null, cursor: null, sight: null }),
    [presence],
  )
  useEffect(() => {
    const tell = () => presence.say({ sight: sightOf(desk.get()) })
    tell()
    return desk.subscribe(tell)
  }, [presence, desk])
  useEffect(() => {
    let linger: number | undefined
    const stop = lift.subscribe(() => {
      const now = lift.get()
      window.clearTimeout(linger)
      if (now === null) linger = window.setTimeout(() => presence.say({ hand: null }), lingerMs)
      else if (mayWrite) presence.say({ hand: handTold(now) })
    })
    return () => {
      window.clearTimeout(linger)
      stop()
    }
  }, [presence, lift, mayWrite])
  useEffect(() => {
    let frame = 0
    let linger: number | undefined
    function tell(): void {
      frame = 0
      const now = sketch.get()
      window.clearTimeout(linger)
      // It is on the canvas for others before it is gone from the hand.
      if (now === null) linger = window.setTimeout(() => presence.say({ sketch: null }), lingerMs)
      else if (mayWrite) presence.say({ sketch: toldOf(now) })
    }
    const stop = sketch.subscribe(() => {
      if (frame === 0) frame = requestAnimationFrame(tell)
    })
    return () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(linger)
      stop()
    }
  }, [presence, sketch, mayWrite])
  useEffect(() => {
    const element = board.current
    if (element === null || !mayWrite) return undefined
    function move({ pointerType, clientX, clientY }: PointerEvent): void {
      // A finger points at nothing that it does not touch.
      if (pointerType === 'touch' || element === null) return
      const corner = element.getBoundingClientRect()
      const at = toCanvas(desk.get().camera, { x: clientX - corner.left, y: clientY - corner.top })
      presence.say({ cursor: { x: Math.round(at.x), y: Math.round(at.y) } })
    }
    const leave = () => presence.say({ cursor: null })
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerleave', leave)
    return () => {
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerleave', leave)
    }
  }, [board, presence, desk, mayWrite])
}

/** An end of a line in the hand is told as what is being drawn. */
function handTold({ ids, way, liftedZoneId }: Lift): OwnPresence['hand'] {
  const zoneId = liftedZoneId ?? null
  return ids.size === 0 && zoneId === null ? null : { ids: [...ids], way, zoneId }
}

/** What is in sight; null before there is something to look through. */
function sightOf({ camera, size }: Look): Box | null {
  if (size.width === 0 || size.height === 0) return null
  const { left, top, width, height } = boxInSight(camera, size)
  return {
    left: Math.round(left),
    top: Math.round(top),
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
  }
}
