import { isReadOnly } from '../../../shared/doc/meta.ts'
import { rightOf } from '../../../shared/sync/room/rights.ts'
import { useRoomPart } from '../../sharing/use-room.ts'
import { useQuery } from '../../state/use-records.ts'

/** Whether one may write on canvases here: not in a tavolo of a newer Tavolo, not in a room where one only reads. */
export function useMayWrite(): boolean {
  const isFromNewer = useQuery(isReadOnly)
  const door = useRoomPart((room) => room?.door)
  if (isFromNewer) return false
  return door?.kind !== 'admitted' || rightOf(door.admission.role, 'work') === 'write'
}
