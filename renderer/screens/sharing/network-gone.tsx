import { useState } from 'react'
import type { Network } from '../../../shared/ipc/networks.ts'
import type { OpenedRoom } from '../../../shared/ipc/room.ts'
import { networkWords } from '../../sharing/network-words.ts'
import { useNetworks } from '../../sharing/use-networks.ts'
import { useApp } from '../../state/app-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useText } from '../../ui/text-context.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Says that the computer has left the network on which the tavolo is open, and opens it on another with the same people. */
export function NetworkGone({ opened }: { readonly opened: OpenedRoom }) {
  const { text } = useText()
  const { networks } = useNetworks()
  const { isMoving, move } = useMove(opened)
  const isThere = networks?.some(({ address }) => opened.address.startsWith(`${address}:`)) ?? true
  if (isThere) return null
  return (
    <Banner
      tone="warning"
      title={text('sharing.moved.title')}
      actions={networks?.map((network) => (
        <Button key={network.address} isDisabled={isMoving} onPress={() => move(network)}>
          {text('sharing.moved.reopen', { network: networkWords(text, network) })}
        </Button>
      ))}
    >
      {text(networks?.length === 0 ? 'sharing.network.noneText' : 'sharing.moved.text')}
    </Banner>
  )
}

function useMove({ tavoloId, state }: OpenedRoom) {
  const { text } = useText()
  const { room } = useApp()
  const toasts = useToasts()
  const [isMoving, setIsMoving] = useState(false)
  async function moveNow({ address: host }: Network): Promise<void> {
    setIsMoving(true)
    const name = state.members[0]?.name ?? text('sharing.closed.someone')
    const moved = await room.open({ room: { kind: 'new', tavoloId, title: state.title }, host, name })
    setIsMoving(false)
    if (!moved.isOk) toasts.show({ text: text(`sharing.problem.${moved.error}`), tone: 'attention' })
  }
  return { isMoving, move: (network: Network) => void moveNow(network) }
}
