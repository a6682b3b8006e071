import { useRoomHere } from '../../sharing/use-room.ts'
import { ClosedRoom } from './closed-room.tsx'
import { JoinedRoom } from './joined-room.tsx'
import { OpenRoom } from './open-room.tsx'

/** «Condividi»: the tavolo and the room around it, closed, opened from here, or opened by somebody else. */
export function SharingScreen() {
  const room = useRoomHere()
  if (room === null) return <ClosedRoom />
  return room.opened === null ? <JoinedRoom room={room} /> : <OpenRoom room={room} opened={room.opened} />
}
