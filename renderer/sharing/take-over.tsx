import { useState } from 'react'
import { useApp } from '../state/app-context.tsx'
import { Button } from '../ui/button.tsx'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { roomAfter } from './other-hubs.ts'
import type { RoomView } from './room-view.ts'
import { useNetworks } from './use-networks.ts'

/** «Continua da questo computer»: for a facilitator whose hub is gone; the same people go on at this computer's. */
export function TakeOver({ room }: { readonly room: RoomView }) {
  const { text } = useText()
  const { room: keeper } = useApp()
  const { networks } = useNetworks()
  const toasts = useToasts()
  const [isPending, setIsPending] = useState(false)
  const { roomState } = room.news
  const host = networks?.[0]?.address
  if (roomState === null || host === undefined || room.door.kind !== 'disconnected') return null
  const name = room.door.admission?.name ?? text('sharing.closed.someone')

  async function takeOver(state: NonNullable<typeof roomState>, address: string): Promise<void> {
    setIsPending(true)
    const taken = { kind: 'take-over', state: roomAfter(room.address, state) } as const
    const opened = await keeper.open({ room: taken, host: address, name })
    setIsPending(false)
    if (!opened.isOk) toasts.show({ text: text(`sharing.problem.${opened.error}`), tone: 'attention' })
  }
  return (
    <Button variant="primary" isPending={isPending} onPress={() => void takeOver(roomState, host)}>
      {text('sharing.joined.takeOver')}
    </Button>
  )
}
