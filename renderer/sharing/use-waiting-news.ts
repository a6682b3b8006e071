import { useEffect, useRef } from 'react'
import { useApp } from '../state/app-context.tsx'
import { navigate } from '../state/navigate.ts'
import { useRoute } from '../state/use-route.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'

/** Says on every screen that somebody asks to come in; focus stays where it is. «Condividi» itself shows who. */
export function useWaitingNews(): void {
  const { room } = useApp()
  const { text } = useText()
  const toasts = useToasts()
  const route = useRoute()
  const known = useRef<ReadonlySet<string>>(new Set())
  const isThere = route.screen === 'tavolo' && route.section.kind === 'sharing'
  const say = useRef((_names: readonly string[]): void => undefined)
  useEffect(() => {
    say.current = (names) => {
      const now = room.now.get()
      const [name] = names
      if (isThere || now.kind !== 'in' || now.tavoloId === null || name === undefined) return
      const { tavoloId } = now
      toasts.closeAbout(known)
      toasts.show({
        text:
          names.length === 1
            ? text('sharing.waiting.asks', { name })
            : text('sharing.waiting.askMany', { count: names.length }),
        tone: 'attention',
        action: {
          label: text('sharing.waiting.goLook'),
          onAction: () => navigate({ screen: 'tavolo', tavoloId, section: { kind: 'sharing' } }),
        },
        about: known,
      })
    }
  })
  useEffect(() => {
    // What it says is on the screen now.
    if (isThere) toasts.closeAbout(known)
  }, [isThere, toasts])
  useEffect(() => {
    function look(): void {
      const now = room.now.get()
      const waiting = now.kind === 'in' ? now.news.waiting : []
      const isSomebodyNew = waiting.some(({ deviceId }) => !known.current.has(deviceId))
      known.current = new Set(waiting.map(({ deviceId }) => deviceId))
      if (isSomebodyNew) say.current(waiting.map(({ name }) => name))
      else if (waiting.length === 0) toasts.closeAbout(known)
    }
    look()
    return room.now.subscribe(look)
  }, [room, toasts])
}
