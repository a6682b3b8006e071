import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import {
  type Carried,
  carriedBy,
  nothingCarried,
  type TakenFrom,
} from '../../../../shared/canvas/presence/carried-cards.ts'
import { createObservable, type Observable } from '../../../../shared/util/observable.ts'
import type { PresenceDesk } from '../../../presence/presence-desk.ts'
import { useCanvasMotion } from '../../../presence/use-presence.ts'
import type { Surface } from './use-surface.ts'

/** What others at this canvas have in their hands; nothing in calm mode, where a card moves when it is put down. */
export function useCarried(presence: PresenceDesk, surface: Surface): Observable<Carried> {
  const isCalm = useCanvasMotion() === 'calm'
  const carried = useMemo(() => createObservable<Carried>(nothingCarried), [])
  const newest = useRef({ surface, isCalm })
  const look = useRef<(() => void) | null>(null)
  useLayoutEffect(() => {
    newest.current = { surface, isCalm }
    // The scene is another: what was in a hand may have been put down.
    look.current?.()
  })
  useEffect(() => {
    let from: TakenFrom = new Map()
    function follow(): void {
      const { surface: now, isCalm: isNowCalm } = newest.current
      const ids = new Set(
        presence.peers.get().flatMap((peer) => (peer.canvasId === now.canvasId ? peer.id : [])),
      )
      const hands = [...presence.motions.get()].flatMap(([id, { hand }]) =>
        hand !== null && ids.has(id) && !isNowCalm ? hand : [],
      )
      if (hands.length === 0 && carried.get() === nothingCarried) {
        from = new Map()
        return
      }
      const next = carriedBy(hands, from, now)
      from = next.from
      carried.set(next.carried)
    }
    look.current = follow
    follow()
    return presence.motions.subscribe(follow)
  }, [presence, carried])
  return carried
}
