import type { Id } from '../../model/id.ts'
import { organizationType } from '../../model/organization.ts'
import { participantType } from '../../model/participant.ts'
import type { TavoloDocuments } from '../documents.ts'
import { listRecords } from '../records.ts'
import { attendanceOf, isInRoom, organizationsInRoom } from './presence.ts'

/** Who is in the room, in numbers. */
export interface AttendanceSummary {
  /** Voting organizations with somebody speaking for them in the room. */
  readonly votingPresent: number
  /** Voting organizations at the table. */
  readonly votingTotal: number
  /** People in the room, observers and staff too. */
  readonly people: number
  /** People nobody has ticked yet. */
  readonly unticked: number
}

/** Counts who is in the room now: who came and has not left. */
export function summarizeAttendance(documents: TavoloDocuments, sessionId: Id<'session'>): AttendanceSummary {
  const attendance = attendanceOf(documents, sessionId)
  const participants = listRecords(documents, participantType)
  const inRoom = organizationsInRoom(documents, { sessionId, at: null })
  return {
    votingPresent: inRoom.filter((organization) => organization.isVoting).length,
    votingTotal: listRecords(documents, organizationType).filter((organization) => organization.isVoting)
      .length,
    people: participants.filter(({ id }) => isInRoom(attendance.get(id), null)).length,
    unticked: participants.filter(({ id }) => (attendance.get(id)?.state ?? null) === null).length,
  }
}
