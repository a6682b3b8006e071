import { useEffect, useRef } from 'react'
import { useApp } from '../state/app-context.tsx'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'

/** Says on every screen that the room of this computer is on another one now. «Condividi» says more. */
export function useServedNews(): void {
  const { room } = useApp()
  const { text } = useText()
  const toasts = useToasts()
  const known = useRef<string | null>(null)
  useEffect(() => {
    function look(): void {
      const now = room.now.get()
      const servedBy = now.kind === 'in' ? now.servedBy : null
      const isNews = servedBy !== null && servedBy !== known.current
      known.current = servedBy
      if (isNews)
        toasts.show({ text: text('sharing.joined.servedByNotice', { name: servedBy }), tone: 'attention' })
    }
    look()
    return room.now.subscribe(look)
  }, [room, text, toasts])
}
