import { isReadOnly } from '../../shared/doc/meta.ts'
import { useRoomPart } from '../sharing/use-room.ts'
import { useQuery } from '../state/use-records.ts'

/** Whether who sits here leads the table: alone with the tavolo, or in the room as one who facilitates. */
export function useFacilitates(): boolean {
  const isFromNewer = useQuery(isReadOnly)
  const door = useRoomPart((room) => room?.door)
  if (isFromNewer) return false
  return door?.kind !== 'admitted' || door.admission.role === 'facilitator'
}
