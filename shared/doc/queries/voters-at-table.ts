import { type Participant, participantType } from '../../model/participant.ts'
import type { TavoloDocuments } from '../documents.ts'
import { listRecords } from '../records.ts'
import { attendanceOf, isObserving } from './presence.ts'
import { sessionInRoom } from './session-in-room.ts'

/** Who votes at the table: all who do not only observe, in the session that people sit in or by their role. */
export function votersAtTable(documents: TavoloDocuments, today: string): readonly Participant[] {
  const session = sessionInRoom(documents, today)
  const attendances = session === null ? null : attendanceOf(documents, session.id)
  return listRecords(documents, participantType).filter(
    (participant) => !isObserving(participant, attendances?.get(participant.id)),
  )
}
