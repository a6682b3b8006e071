import { useState, useSyncExternalStore } from 'react'
import { assertNever } from '../../shared/util/assert-never.ts'
import { useGuestText } from './guest-text.tsx'
import { GuestHeader } from './parts/guest-header.tsx'
import { RoomScreen } from './room/room-screen.tsx'
import { ConnectingScreen } from './screens/connecting-screen.tsx'
import { RefusedScreen, SentAwayScreen } from './screens/ended-screen.tsx'
import { NameScreen } from './screens/name-screen.tsx'
import { WaitingScreen } from './screens/waiting-screen.tsx'
import { useGuestMemory } from './guest-context.tsx'
import type { GuestView, GuestVisit } from './visit/guest-visit.ts'

/** What a page does with a visit. */
export interface GuestPageProps {
  readonly visit: GuestVisit
  readonly onReload: () => void
  /** Another invitation was typed. */
  readonly onCode: (ticket: string) => void
}

/** A visit on the screen: the room once one is in, before that what must happen first. */
export function GuestPage(props: GuestPageProps) {
  const { visit } = props
  const { text } = useGuestText()
  const view = useSyncExternalStore(visit.view.subscribe, visit.view.get)
  const { steady, room, status } = view
  if (steady?.kind === 'admitted' && room !== null) {
    const { admission, roomTitle } = steady
    return (
      <RoomScreen
        key={room.tavoloId}
        place={{ room, admission, roomTitle, status }}
        hubAddress={visit.address}
      />
    )
  }
  return (
    <>
      <GuestHeader
        roomTitle={text('guest.product')}
        facts=""
        // Before one is in, only a cut is worth a line.
        status={steady !== null && (status.kind === 'away' || status.kind === 'closed') ? status : null}
        role={null}
      />
      <Doorway {...props} steady={steady} />
    </>
  )
}

function Doorway({
  visit,
  onReload,
  onCode,
  steady,
}: GuestPageProps & { readonly steady: GuestView['steady'] }) {
  const memory = useGuestMemory()
  const [isRenaming, setIsRenaming] = useState(false)
  if (steady === null || steady.kind === 'admitted') return <ConnectingScreen />
  switch (steady.kind) {
    case 'asked-name':
    case 'waiting': {
      const said = memory.readSitter()
      if (steady.kind === 'waiting' && said !== null && !isRenaming) {
        const { roomTitle } = steady.welcome
        return (
          <WaitingScreen roomTitle={roomTitle} name={said.name} onChangeName={() => setIsRenaming(true)} />
        )
      }
      return (
        <NameScreen
          welcome={steady.welcome}
          onName={(sitter) => {
            setIsRenaming(false)
            visit.sayName(sitter)
          }}
        />
      )
    }
    case 'refused':
      return (
        <RefusedScreen
          why={steady.why}
          ticket={visit.ticket}
          onRetry={() => visit.start()}
          onReload={onReload}
          onCode={onCode}
        />
      )
    case 'sent-away':
      return <SentAwayScreen isBlocked={steady.isBlocked} onRetry={() => visit.start()} />
    default:
      return assertNever(steady)
  }
}

/** Before there is an invitation: the header alone, with the language. */
export function BareHeader() {
  const { text } = useGuestText()
  return <GuestHeader roomTitle={text('guest.product')} facts="" status={null} role={null} />
}
