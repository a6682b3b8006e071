import { memo, useLayoutEffect, useRef } from 'react'
import { toView } from '../../../../shared/canvas/camera.ts'
import { boxAbove, layOutTags, noTag, type TagSpot } from '../../../../shared/canvas/presence/name-tags.ts'
import type { Observable } from '../../../../shared/util/observable.ts'
import type { CameraDesk } from '../../../canvas/camera-desk.ts'
import type { CanvasPeer } from '../../../presence/canvas-peer.ts'
import type { PresenceDesk } from '../../../presence/presence-desk.ts'
import { useNewest } from '../../../ui/use-newest.ts'
import { useText } from '../../../ui/text-context.tsx'
import type { MarkTag } from './others-marks.tsx'
import { usePeerName } from '../presence/peer-name.tsx'
import styles from '../presence/presence.module.css'

/** From here the arrow's point is, in pixels, to where its name hangs. */
const tagWay = { x: 14, y: 14 } as const

/** From farther than this whole names would cover what is pointed at. */
const farScale = 0.2

/**
 * Where others point, with their names, none of which lies on another, or on one at what somebody has chosen. React draws one for each person; where it is and what
 * of its name follows each message and the camera.
 */
export const OthersCursors = memo(function OthersCursors({
  peers,
  presence,
  desk,
  tags: markTags,
}: {
  readonly peers: readonly CanvasPeer[]
  readonly presence: PresenceDesk
  readonly desk: CameraDesk
  /** Names at what others have chosen, as they were drawn last. */
  readonly tags: Observable<readonly MarkTag[]>
}) {
  const { text } = useText()
  const nameOf = usePeerName()
  const layer = useRef<HTMLDivElement>(null)
  const newest = useNewest({ text, nameOf })
  useLayoutEffect(() => {
    function follow(): void {
      const { camera, unitPx } = desk.get()
      const motions = presence.motions.get()
      const elements = layer.current?.querySelectorAll<HTMLElement>('[data-cursor]') ?? []
      const spots: TagSpot[] = []
      for (const [index, element] of elements.entries()) {
        const peer = peers[index]
        const cursor = motions.get(peer?.id ?? '')?.cursor ?? null
        element.hidden = cursor === null
        if (cursor === null || peer === undefined) continue
        const at = toView(camera, cursor)
        element.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`
        const corner = { x: (at.x + tagWay.x) / unitPx, y: (at.y + tagWay.y) / unitPx }
        const people = [{ ...peer, name: newest().nameOf(peer) }]
        const room = camera.scale / unitPx < farScale ? 0 : Infinity
        spots.push({ id: peer.id, at: corner, people, room })
      }
      const taken = markTags.get().map(({ at, width }) => {
        const { x, y } = toView(camera, at)
        return boxAbove({ x: x / unitPx, y: y / unitPx }, width)
      })
      const tags = layOutTags(spots, { hangs: 'below-right', most: 1, taken })
      for (const element of elements) {
        const { chips, more } = tags.get(element.dataset['cursor'] ?? '') ?? noTag
        // No arrow goes through a name.
        element.style.zIndex = chips.length + more > 0 ? '1' : ''
        const [name, others] = element.querySelectorAll<HTMLElement>('[data-words]')
        drawWords(name, chips[0]?.words ?? '')
        drawWords(others, more === 0 ? '' : newest().text('presence.more', { count: more }))
      }
    }
    follow()
    const stops = [presence.motions.subscribe(follow), desk.subscribe(follow), markTags.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [peers, presence, desk, newest, markTags])
  return (
    <div ref={layer} className={styles.over} aria-hidden="true">
      {peers.map((peer) => (
        <div key={peer.id} hidden className={styles.cursor} data-cursor={peer.id} data-tone={peer.tone}>
          <svg viewBox="0 0 18 18">
            <path d="M2 1 L15 9 L9 10.5 L6.5 16 Z" fill="currentColor" />
          </svg>
          <span className={styles.tag} data-tone={peer.tone} data-words="" />
          <span className={styles.moreTag} data-words="" />
        </div>
      ))}
    </div>
  )
})

function drawWords(element: HTMLElement | undefined, words: string): void {
  if (element === undefined) return
  element.hidden = words === ''
  if (element.dataset['words'] !== words) element.dataset['words'] = words
}
