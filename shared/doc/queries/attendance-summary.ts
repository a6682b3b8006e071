import type { Id } from '../../model/id.ts'
import { organizationType, type Organization } from '../../model/organization.ts'
import { participantType } from '../../model/participant.ts'
import type { TavoloDocuments } from '../documents.ts'
import { isFrozen, minutesOf } from '../frozen.ts'
import { listRecords } from '../records.ts'
import { attendanceOf, isInRoom, organizationsInRoom, organizationsOfSession } from './presence.ts'

/** Who is there, in numbers. */
export interface AttendanceSummary {
  /** Voting organizations with somebody speaking for them. */
  readonly votingPresent: number
  /** Voting organizations at the table. */
  readonly votingTotal: number
  /** People, observers and staff too. */
  readonly people: number
  /** People nobody has ticked yet. */
  readonly unticked: number
}

/** Counts who is in the room now (who came and has not left); of a session that is over, who was there at any time. */
export function summarizeAttendance(documents: TavoloDocuments, sessionId: Id<'session'>): AttendanceSummary {
  const attendance = attendanceOf(documents, sessionId)
  const participants = listRecords(documents, participantType)
  const isOver = isSessionOver(documents, sessionId)
  return {
    votingPresent: listRepresented(documents, sessionId).filter((organization) => organization.isVoting)
      .length,
    votingTotal: listRecords(documents, organizationType).filter((organization) => organization.isVoting)
      .length,
    people: participants.filter(({ id }) => {
      const own = attendance.get(id)
      return isInRoom(isOver && own !== undefined ? { ...own, leavesAt: null } : own, null)
    }).length,
    unticked: participants.filter(({ id }) => (attendance.get(id)?.state ?? null) === null).length,
  }
}

/** Organizations that somebody speaks for now; of a session that is over, at any time. */
export function listRepresented(documents: TavoloDocuments, sessionId: Id<'session'>): Organization[] {
  return isSessionOver(documents, sessionId)
    ? organizationsOfSession(documents, sessionId)
    : organizationsInRoom(documents, { sessionId, at: null })
}

/** Its closing time is noted, or its verbale is approved. */
function isSessionOver(documents: TavoloDocuments, sessionId: Id<'session'>): boolean {
  const closedAt = minutesOf(documents, sessionId)?.closedAt ?? null
  return closedAt !== null || isFrozen(documents, sessionId)
}
