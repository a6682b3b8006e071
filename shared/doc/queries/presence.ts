import { attendanceRelation, type Attendance } from '../../model/attendance.ts'
import type { Id } from '../../model/id.ts'
import { type Organization, organizationType } from '../../model/organization.ts'
import { type Participant, participantType } from '../../model/participant.ts'
import type { TavoloDocuments } from '../documents.ts'
import { findRecord, listRecords } from '../records.ts'
import { listRelations } from '../relations.ts'
import { timeInSession } from '../small-hours.ts'

/** Attendances of one session, by participant. Participants nobody ticked are not in it. */
export function attendanceOf(
  documents: TavoloDocuments,
  sessionId: Id<'session'>,
): ReadonlyMap<Id<'participant'>, Attendance> {
  return new Map(
    listRelations(documents, attendanceRelation)
      .filter((attendance) => attendance.sessionId === sessionId)
      .map((attendance) => [attendance.participantId, attendance]),
  )
}

/** Whether somebody sits in a session without speaking for the organization. */
export function isObserving(participant: Participant, attendance: Attendance | undefined): boolean {
  return attendance?.isObserver ?? participant.tableRole === 'observer'
}

/** Roles that speak for an organization; facilitators and minute-takers serve the table. */
const speakingRoles: ReadonlySet<Participant['tableRole']> = new Set([
  'procedure-officer',
  'member',
  'substitute',
  'invited',
])

/**
 * Whether somebody is in the room at a time of the day (`17:35`). With null, whether somebody was there at all
 * and has not left. Entry counts from its minute, exit ends before its minute; the small hours come after the evening.
 */
export function isInRoom(attendance: Attendance | undefined, at: string | null): boolean {
  if (attendance === undefined) return false
  if (attendance.state !== 'present' && attendance.state !== 'partly-present') return false
  if (at === null) return attendance.leavesAt === null
  const { arrivesAt, leavesAt } = attendance
  const now = timeInSession(at)
  if (arrivesAt !== null && now < timeInSession(arrivesAt)) return false
  return leavesAt === null || now < timeInSession(leavesAt)
}

/** Participants that speak for an organization and are in the room at a time. */
export function speakersInRoom(
  documents: TavoloDocuments,
  moment: { readonly sessionId: Id<'session'>; readonly at: string | null },
): Participant[] {
  const attendance = attendanceOf(documents, moment.sessionId)
  return listRecords(documents, participantType).filter((participant) => {
    const own = attendance.get(participant.id)
    const isSpeaking = participant.organizationId !== null && speakingRoles.has(participant.tableRole)
    return isSpeaking && !isObserving(participant, own) && isInRoom(own, moment.at)
  })
}

/** Organizations with somebody speaking for them in the room at a time, in the table's order. */
export function organizationsInRoom(
  documents: TavoloDocuments,
  moment: { readonly sessionId: Id<'session'>; readonly at: string | null },
): Organization[] {
  const ids = new Set(speakersInRoom(documents, moment).map((participant) => participant.organizationId))
  return listRecords(documents, organizationType).filter((organization) => ids.has(organization.id))
}

/** Organizations that were represented in a session at any time. */
export function organizationsOfSession(documents: TavoloDocuments, sessionId: Id<'session'>): Organization[] {
  const attendance = attendanceOf(documents, sessionId)
  const ids = new Set<string>()
  for (const participant of listRecords(documents, participantType)) {
    const own = attendance.get(participant.id)
    const wasThere = own?.state === 'present' || own?.state === 'partly-present'
    if (!wasThere || participant.organizationId === null) continue
    if (speakingRoles.has(participant.tableRole) && !isObserving(participant, own))
      ids.add(participant.organizationId)
  }
  return listRecords(documents, organizationType).filter((organization) => ids.has(organization.id))
}

/** «Cognome (ente)», the way interventions are signed in Italian verbali; the short name where there is one. */
export function speakerLabel(documents: TavoloDocuments, id: string | null): string {
  if (id === null) return ''
  if (id.startsWith('organization:')) {
    const organization = findRecord(documents, organizationType, id as Id<'organization'>)
    return organization === null ? '' : organization.shortName || organization.name
  }
  const participant = findRecord(documents, participantType, id as Id<'participant'>)
  if (participant === null) return ''
  const organization = findRecord(documents, organizationType, participant.organizationId)
  if (organization === null) return participant.familyName
  return `${participant.familyName} (${organization.shortName || organization.name})`
}
