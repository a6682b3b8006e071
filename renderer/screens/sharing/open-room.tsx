import { DoorClosed, Maximize2 } from 'lucide-react'
import { useState } from 'react'
import type { OpenedRoom } from '../../../shared/ipc/room.ts'
import { DoctorButton } from '../../sharing/doctor-button.tsx'
import type { RoomView } from '../../sharing/room-view.ts'
import { useApp } from '../../state/app-context.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { useText } from '../../ui/text-context.tsx'
import { InvitationCard } from './invitation-card.tsx'
import { InvitationWall } from './invitation-wall.tsx'
import { LaptopCode } from './laptop-code.tsx'
import { NetworkGone } from './network-gone.tsx'
import { PeopleSection } from './people-section.tsx'
import { SharedLine } from './shared-line.tsx'
import styles from './sharing.module.css'
import { WaitingSection } from './waiting-section.tsx'
import { WifiCode } from './wifi-code.tsx'

/** The room that this computer has opened: how one comes in, who waits, who is there, who has everything. */
export function OpenRoom({ room, opened }: { readonly room: RoomView; readonly opened: OpenedRoom }) {
  const { text } = useText()
  const { room: keeper } = useApp()
  const { phase } = opened
  const [isOnWall, setIsOnWall] = useState(false)
  return (
    <Page
      title={text('sharing.title')}
      lead={text('sharing.open.lead')}
      actions={
        <>
          <Button icon={<Icon of={Maximize2} />} onPress={() => setIsOnWall(true)}>
            {text('sharing.wall.show')}
          </Button>
          <Button icon={<Icon of={DoorClosed} />} onPress={() => void keeper.leave()}>
            {text('sharing.open.close')}
          </Button>
        </>
      }
    >
      {phase !== 'listening' && (
        <Banner tone={phase === 'stopped' ? 'error' : 'info'} title={text(`sharing.open.${phase}`)} />
      )}
      <NetworkGone opened={opened} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <InvitationCard opened={opened} />
          <div className={styles.quietStart}>
            <DoctorButton />
          </div>
          <WifiCode />
          <LaptopCode opened={opened} />
        </div>
        <div className={styles.column}>
          <SharedLine room={room} />
          <WaitingSection room={room} />
          <PeopleSection room={room} />
        </div>
      </div>
      <InvitationWall opened={opened} isOpen={isOnWall} onOpenChange={setIsOnWall} />
    </Page>
  )
}
