import { type ReactNode, type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import type { Carried } from '../../../../shared/canvas/presence/carried-cards.ts'
import { createObservable, type Observable } from '../../../../shared/util/observable.ts'
import { isSameValue } from '../../../../shared/util/same-value.ts'
import type { CameraDesk } from '../../../canvas/camera-desk.ts'
import { useFollowCamera } from '../../../canvas/use-look-through.ts'
import type { CanvasPeer } from '../../../presence/canvas-peer.ts'
import type { PresenceDesk } from '../../../presence/presence-desk.ts'
import { useCanvasMotion, usePeersAt } from '../../../presence/use-presence.ts'
import { Button } from '../../../ui/button.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { usePeerName } from '../presence/peer-name.tsx'
import styles from '../presence/presence.module.css'
import type { Sketch } from './drawing/sketch.ts'
import { OthersCursors } from './others-cursors.tsx'
import { OthersSketches } from './others-sketches.tsx'
import { type MarkTag, OthersMarks } from './others-marks.tsx'
import boardStyles from './surface.module.css'
import { useCarried } from './use-carried.ts'
import { useFollowing } from './use-following.ts'
import { useOwnPresence } from './use-own-presence.ts'
import type { Surface } from './use-surface.ts'

/** Tells others where one is on the surface, and gives what they carry and what is drawn of them. */
export function useOthers(
  board: RefObject<HTMLElement | null>,
  parts: {
    readonly surface: Surface
    /** What is being drawn here. */
    readonly sketch: Observable<Sketch | null>
    readonly presence: PresenceDesk
    readonly mayWrite: boolean
  },
): { readonly carried: Observable<Carried>; readonly others: ReactNode } {
  const { surface, presence } = parts
  useOwnPresence(board, parts)
  const carried = useCarried(presence, surface)
  const peers = usePeersAt(presence, surface.canvasId)
  return { carried, others: <Others board={board} surface={surface} presence={presence} peers={peers} /> }
}

/** Others on the surface: what they have chosen, where they point, and whom one follows. */
function Others({
  board,
  surface,
  presence,
  peers,
}: {
  readonly board: RefObject<HTMLElement | null>
  readonly surface: Surface
  readonly presence: PresenceDesk
  /** Those at this canvas. */
  readonly peers: readonly CanvasPeer[]
}) {
  const { text } = useText()
  const nameOf = usePeerName()
  const motion = useCanvasMotion()
  const layer = useRef<HTMLDivElement>(null)
  const tags = useMemo(() => createObservable<readonly MarkTag[]>([], isSameValue), [])
  const followed = useFollowing(presence, surface.desk, peers)
  useFollowCamera(layer, surface.desk)
  useSteadyTags(layer, surface.desk)
  return (
    <>
      <div ref={layer} className={boardStyles.layer} aria-hidden="true">
        <OthersMarks peers={peers} boxOf={surface.boxOf} desk={surface.desk} drawn={tags} />
        {motion === 'moving' && peers.length > 0 && <OthersSketches peers={peers} presence={presence} />}
      </div>
      {motion === 'moving' && peers.length > 0 && (
        <OthersCursors peers={peers} presence={presence} desk={surface.desk} tags={tags} />
      )}
      {followed !== null && (
        <div data-editor="" className={styles.following}>
          <output>{text('presence.following', { name: nameOf(followed) })}</output>
          <Button
            size="small"
            onPress={() => {
              presence.followed.set(null)
              board.current
                ?.querySelector<HTMLElement>('[data-card] [tabindex="0"]')
                ?.focus({ preventScroll: true })
            }}
          >
            {text('presence.unfollow')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Keeps names as large as they are, however far one is from the canvas. */
function useSteadyTags(layer: RefObject<HTMLElement | null>, desk: CameraDesk): void {
  useLayoutEffect(() => {
    function follow(): void {
      const { camera, unitPx } = desk.get()
      layer.current?.style.setProperty('--tag-times', String(unitPx / camera.scale))
    }
    follow()
    return desk.subscribe(follow)
  }, [layer, desk])
}
