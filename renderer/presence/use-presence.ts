import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import type { Settings } from '../../shared/ipc/settings.ts'
import type { Canvas } from '../../shared/model/canvas.ts'
import { roomOfTavolo } from '../sharing/room-view.ts'
import { useApp, useSettings } from '../state/app-context.tsx'
import { useTavolo } from '../state/tavolo-context.tsx'
import type { CanvasPeer, PagePeer } from './canvas-peer.ts'
import { noPresence } from './no-presence.ts'
import type { PresenceDesk } from './presence-desk.ts'

/** Who is at the canvases of the tavolo on the screen; nobody while it is in no room. Drawn anew only when the room is another. */
export function usePresenceDesk(): PresenceDesk {
  const { now } = useApp().room
  const { id } = useTavolo()
  return useSyncExternalStore(now.subscribe, () => roomOfTavolo(now.get(), id)?.presence ?? noPresence)
}

/** The others who are at a canvas, by name. */
export function usePeersAt(desk: PresenceDesk, canvasId: Canvas['id']): readonly CanvasPeer[] {
  const peers = useSyncExternalStore(desk.peers.subscribe, desk.peers.get)
  return useMemo(() => peers.filter((peer) => peer.canvasId === canvasId), [peers, canvasId])
}

/** Those who look at a canvas on a guest's page, by name. */
export function usePagesAt(desk: PresenceDesk, canvasId: Canvas['id']): readonly PagePeer[] {
  const pages = useSyncExternalStore(desk.pages.subscribe, desk.pages.get)
  return useMemo(() => pages.filter((page) => page.canvasId === canvasId), [pages, canvasId])
}

/** Lets the others know that one is at a canvas, as long as it is on the screen, and whether one still touches anything. */
export function useBeingAt(desk: PresenceDesk, canvasId: Canvas['id']): void {
  // Before anything is said of where one is there.
  useLayoutEffect(() => {
    const leave = desk.enter(canvasId)
    const hold = new AbortController()
    const options = { signal: hold.signal, capture: true, passive: true }
    for (const kind of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focus'] as const) {
      window.addEventListener(kind, desk.noteActivity, options)
    }
    return () => {
      hold.abort()
      desk.followed.set(null)
      leave()
    }
  }, [desk, canvasId])
}

const calmQuery = '(prefers-reduced-motion: reduce)'

/** How much of what others do moves on canvases here. */
export function useCanvasMotion(): Exclude<Settings['canvasMotion'], 'system'> {
  const { canvasMotion } = useSettings()
  const asksForCalm = useSyncExternalStore(subscribeToCalm, () => window.matchMedia(calmQuery).matches)
  if (canvasMotion !== 'system') return canvasMotion
  return asksForCalm ? 'calm' : 'moving'
}

function subscribeToCalm(onChange: () => void): () => void {
  const query = window.matchMedia(calmQuery)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
