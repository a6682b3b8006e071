import { LogOut } from 'lucide-react'
import { rightOf } from '../../../shared/sync/room/rights.ts'
import { TakeOver } from '../../sharing/take-over.tsx'
import { isFacilitator, type RoomView } from '../../sharing/room-view.ts'
import { joinedWords } from '../../sharing/room-words.ts'
import { useApp } from '../../state/app-context.tsx'
import { timeOfDayOf } from '../../state/moments.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { Paper } from '../../ui/paper.tsx'
import { useText } from '../../ui/text-context.tsx'
import { PeopleSection } from './people-section.tsx'
import { SharedLine } from './shared-line.tsx'
import styles from './sharing.module.css'
import { WaitingSection } from './waiting-section.tsx'

/** The room that another computer has opened: who has everything, who is there, and the way out. */
export function JoinedRoom({ room }: { readonly room: RoomView }) {
  const { text } = useText()
  const { room: keeper } = useApp()
  const { door } = room
  return (
    <Page
      width="text"
      title={text('sharing.title')}
      lead={joinedWords(text, room)}
      actions={
        <Button icon={<Icon of={LogOut} />} onPress={() => void keeper.leave()}>
          {text('sharing.join.leave')}
        </Button>
      }
    >
      {room.servedBy !== null && (
        <Banner tone="info" title={text('sharing.joined.servedBy', { name: room.servedBy })}>
          {text('sharing.joined.servedByText')}
        </Banner>
      )}
      <Lost room={room} />
      <Paper padding="medium" className={styles.card}>
        <SharedLine room={room} />
        {door.kind === 'admitted' && (
          <p>
            {/* Whose role only reads has it in the banner above. */}
            {rightOf(door.admission.role, 'official') === 'write' && (
              <>{text(`sharing.you.${door.admission.role}`)} </>
            )}
            <span className={styles.hint}>{text('sharing.joined.keeps')}</span>
          </p>
        )}
      </Paper>
      {isFacilitator(room) && <WaitingSection room={room} />}
      <PeopleSection room={room} />
    </Page>
  )
}

/** The hub is gone, or said no: what was kept, and what can be done. */
function Lost({ room }: { readonly room: RoomView }) {
  const { text, formatTime } = useText()
  const { room: keeper } = useApp()
  const { door } = room
  if (door.kind === 'refused' || door.kind === 'sent-away') {
    const why = door.kind === 'refused' ? door.why : door.isBlocked ? 'sent-away-blocked' : 'sent-away'
    return (
      <Banner
        tone="info"
        title={text('sharing.refused.title')}
        actions={<Button onPress={() => keeper.retry()}>{text('sharing.join.again')}</Button>}
      >
        {text(`sharing.refused.${why}`)}
      </Banner>
    )
  }
  if (door.kind !== 'disconnected') return null
  const { lastContactMs, wasClosed } = door
  return (
    <Banner
      tone="info"
      title={text('sharing.joined.lost')}
      actions={
        <>
          <Button onPress={() => keeper.retry()}>{text('sharing.join.again')}</Button>
          <TakeOver room={room} />
        </>
      }
    >
      <p>{text(wasClosed ? 'sharing.joined.closedText' : 'sharing.joined.lostText')}</p>
      {lastContactMs !== null && (
        <p>{text('sharing.joined.lastHeard', { time: formatTime(timeOfDayOf(lastContactMs)) })}</p>
      )}
      {room.news.roomState !== null && <p>{text('sharing.joined.takeOverText')}</p>}
    </Banner>
  )
}
