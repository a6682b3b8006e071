import { useEffect } from 'react'
import { isOfMesh } from '../../shared/sync/room/rights.ts'
import { keepCodesSettled } from '../state/settle-codes.ts'
import { useTavolo } from '../state/tavolo-context.tsx'
import { useRoomPart } from './use-room.ts'

/** Keeps the codes of the open tavolo settled while it is open; not in a room in which this laptop does not write all of it. */
export function useSettledCodes(): void {
  const { context, session } = useTavolo()
  const door = useRoomPart((room) => room?.door)
  const mayWrite = door?.kind !== 'admitted' || isOfMesh(door.admission.role)
  useEffect(() => (mayWrite ? keepCodesSettled(context, session) : undefined), [context, session, mayWrite])
}
