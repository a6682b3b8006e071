import { Stethoscope } from 'lucide-react'
import { useState } from 'react'
import { readHubAddress } from '../../shared/sync/room/hub-address.ts'
import { useApp } from '../state/app-context.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { laterPart } from '../ui/later-part.tsx'
import { useText } from '../ui/text-context.tsx'
import type { RoomView } from './room-view.ts'
import { useRoomNow } from './use-room.ts'

const ConnectionDoctor = laterPart(
  async () => (await import('./doctor/connection-doctor.tsx')).ConnectionDoctor,
)

/** «Non si collega?»: what keeps others from coming in, or this computer from joining, and what to do. */
export function DoctorButton() {
  const { text } = useText()
  const { host, clock } = useApp()
  const now = useRoomNow()
  const [isOpen, setIsOpen] = useState(false)
  const own = now.kind === 'in' && now.opened !== null ? now : null
  return (
    <>
      <Button variant="quiet" icon={<Icon of={Stethoscope} />} onPress={() => setIsOpen(true)}>
        {text('doctor.title')}
      </Button>
      {isOpen && (
        <ConnectionDoctor
          isOpen
          onOpenChange={setIsOpen}
          host={host}
          clock={clock}
          hub={own === null ? null : hubOf(own)}
          guestsReached={own === null ? null : own.news.people.length - 1 + own.news.waiting.length}
        />
      )}
    </>
  )
}

function hubOf({ address }: RoomView): { readonly address: string; readonly port: number } | null {
  const at = readHubAddress(address)
  return at === null ? null : { address: at.host, port: at.port }
}
