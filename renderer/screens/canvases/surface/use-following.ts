import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react'
import type { Box } from '../../../../shared/canvas/box.ts'
import { fittedTo } from '../../../../shared/canvas/camera.ts'
import type { Canvas } from '../../../../shared/model/canvas.ts'
import type { CameraDesk } from '../../../canvas/camera-desk.ts'
import type { CanvasPeer } from '../../../presence/canvas-peer.ts'
import type { PresenceDesk } from '../../../presence/presence-desk.ts'

/** As near as one may look: what somebody else sees is seen as large here, whatever the window. */
const mostScale = 4

/** Looks where somebody else looks, until one moves the canvas oneself, presses Esc, or they go. Gives who is followed. */
export function useFollowing(
  presence: PresenceDesk,
  desk: CameraDesk,
  peers: readonly CanvasPeer[],
): CanvasPeer | null {
  const { followed, motions } = presence
  const id = useSyncExternalStore(followed.subscribe, followed.get)
  const peer = peers.find((each) => each.id === id) ?? null
  const isGone = id !== null && peer === null
  useEffect(() => {
    if (isGone) followed.set(null)
  }, [isGone, followed])
  const followedId = peer?.id ?? null
  useEffect(() => {
    if (followedId === null) return undefined
    let isTheirs = false
    let seen: Box | null = null
    function follow(): void {
      const sight = motions.get().get(followedId ?? '')?.sight ?? null
      if (sight === null || sight === seen) return
      seen = sight
      isTheirs = true
      lookAt(desk, sight)
      isTheirs = false
    }
    const hold = new AbortController()
    function onKey(event: KeyboardEvent): void {
      if (event.key === 'Escape') followed.set(null)
    }
    window.addEventListener('keydown', onKey, { signal: hold.signal })
    follow()
    let { camera } = desk.get()
    const stops = [
      motions.subscribe(follow),
      desk.subscribe(() => {
        const isMoved = desk.get().camera !== camera
        camera = desk.get().camera
        if (isMoved && !isTheirs) followed.set(null)
      }),
    ]
    return () => {
      hold.abort()
      for (const stop of stops) stop()
    }
  }, [followedId, followed, motions, desk])
  return peer
}

/** Looks where whoever facilitates has called everybody to. */
export function useCalledSight(
  { wanted }: PresenceDesk,
  { canvasId, desk }: { readonly canvasId: Canvas['id']; readonly desk: CameraDesk },
): void {
  useLayoutEffect(() => {
    function look(): void {
      const now = wanted.get()
      if (now === null || now.canvasId !== canvasId || desk.get().size.width === 0) return
      wanted.set(null)
      lookAt(desk, now.sight)
    }
    look()
    const stops = [wanted.subscribe(look), desk.subscribe(look)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [wanted, canvasId, desk])
}

function lookAt(desk: CameraDesk, sight: Box): void {
  desk.move(fittedTo(sight, desk.get().size, { aroundPx: 0, mostScale }))
}
