import { memo, useLayoutEffect, useRef } from 'react'
import { toView } from '../../../../shared/canvas/camera.ts'
import type { CameraDesk } from '../../../canvas/camera-desk.ts'
import type { CanvasPeer } from '../../../presence/canvas-peer.ts'
import type { PresenceDesk } from '../../../presence/presence-desk.ts'
import { PeerTag, usePeerName } from '../presence/peer-name.tsx'
import styles from '../presence/presence.module.css'

/** Where others point, with their names. React draws one for each person; where it is follows each message and the camera. */
export const OthersCursors = memo(function OthersCursors({
  peers,
  presence,
  desk,
}: {
  readonly peers: readonly CanvasPeer[]
  readonly presence: PresenceDesk
  readonly desk: CameraDesk
}) {
  const nameOf = usePeerName()
  const layer = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    function follow(): void {
      const { camera } = desk.get()
      const motions = presence.motions.get()
      for (const element of layer.current?.querySelectorAll<HTMLElement>('[data-cursor]') ?? []) {
        const cursor = motions.get(element.dataset['cursor'] ?? '')?.cursor ?? null
        element.hidden = cursor === null
        if (cursor === null) continue
        const at = toView(camera, cursor)
        element.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`
      }
    }
    follow()
    const stops = [presence.motions.subscribe(follow), desk.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [peers, presence, desk])
  return (
    <div ref={layer} className={styles.over} aria-hidden="true">
      {peers.map((peer) => (
        <div key={peer.id} hidden className={styles.cursor} data-cursor={peer.id} data-tone={peer.tone}>
          <svg viewBox="0 0 18 18">
            <path d="M2 1 L15 9 L9 10.5 L6.5 16 Z" fill="currentColor" />
          </svg>
          <PeerTag name={nameOf(peer)} tone={peer.tone} />
        </div>
      ))}
    </div>
  )
})
