import { useEffect } from 'react'
import type { Id } from '../../shared/model/id.ts'
import { useApp } from '../state/app-context.tsx'
import { navigate } from '../state/navigate.ts'
import { Button } from '../ui/button.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { JoinChoice } from './join-choice.tsx'
import { joinProgress } from './join-progress.ts'
import { JoinProgressView } from './join-progress-view.tsx'
import type { JoinWay } from './nearby/join-target.ts'
import { useRoomNow } from './use-room.ts'

/** «Unisciti a un tavolo»: which one, with which code, and what becomes of it, until the tavolo is on the screen. */
export function JoinSheet({ way, onClose }: { readonly way: JoinWay; readonly onClose: () => void }) {
  const { text } = useText()
  const { room } = useApp()
  const now = useRoomNow()
  const progress = joinProgress(now)
  useArrival(onClose)

  function stop(): void {
    if (progress !== null) void room.leave()
    onClose()
  }
  return (
    <Sheet
      title={text('sharing.join.sheet')}
      isOpen
      onOpenChange={onClose}
      footer={
        progress === null ? undefined : (
          <Button variant="quiet" onPress={stop}>
            {text('sharing.join.stop')}
          </Button>
        )
      }
    >
      {progress === null ? (
        <JoinChoice way={way} />
      ) : (
        <JoinProgressView progress={progress} onAgain={() => void room.leave()} />
      )}
    </Sheet>
  )
}

/** When the tavolo has come, it is what one sees. */
function useArrival(onArrived: () => void): void {
  const { text } = useText()
  const { room } = useApp()
  const toasts = useToasts()
  useEffect(() => {
    function look(): void {
      const now = room.now.get()
      if (now.kind !== 'in' || now.opened !== null || now.arrival.kind !== 'here' || now.tavoloId === null)
        return
      const tavoloId: Id<'tavolo'> = now.tavoloId
      navigate({ screen: 'tavolo', tavoloId, section: { kind: 'overview' } })
      const said = now.arrival.isNew ? 'sharing.join.arrivedNew' : 'sharing.join.arrived'
      toasts.show({ text: text(said, { title: now.title }), tone: 'good' })
      onArrived()
    }
    return room.now.subscribe(look)
  }, [room, text, toasts, onArrived])
}
