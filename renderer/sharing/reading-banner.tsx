import { rightOf } from '../../shared/sync/room/rights.ts'
import { Banner } from '../ui/banner.tsx'
import { useText } from '../ui/text-context.tsx'
import { useRoomPart } from './use-room.ts'

/** Says on every screen of a tavolo that what one changes there does not reach the room, when one's role only reads. */
export function ReadingBanner() {
  const { text } = useText()
  const door = useRoomPart((room) => room?.door)
  if (door?.kind !== 'admitted' || rightOf(door.admission.role, 'official') === 'write') return null
  return (
    <Banner tone="warning" title={text(`sharing.you.${door.admission.role}`)}>
      {text('sharing.readOnly.text')}
    </Banner>
  )
}
