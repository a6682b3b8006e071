import type { Id } from '../../model/id.ts'
import { agendaItemType } from '../../model/agenda-item.ts'
import { attendanceRelation } from '../../model/attendance.ts'
import { ballotRelation } from '../../model/ballot.ts'
import { decisionType } from '../../model/decision.ts'
import { positionType } from '../../model/position.ts'
import type { AnyRecordType } from '../../model/record-type.ts'
import { recordTypes } from '../../model/record-types.ts'
import { stanceRelation } from '../../model/stance.ts'
import { supportRelation } from '../../model/support.ts'
import { voteType } from '../../model/vote.ts'
import type { TavoloDocuments } from '../documents.ts'
import { readMinutesText } from '../minutes-text.ts'
import { findRecord, listRecords } from '../records.ts'
import { listRelations } from '../relations.ts'
import { organizationOfVoter } from '../vote-rules.ts'

/** Where an organization or a participant is named, so that taking it away would leave a hole. */
export interface Citation {
  readonly kind: 'attendance' | 'minutes' | 'decision' | 'action' | 'map' | 'canvas'
  /** The session it belongs to; null when it belongs to none. */
  readonly sessionId: Id<'session'> | null
}

/** Records that only say who sits at the table, or what a guest asks for: losing somebody there leaves no hole. */
const openTypes = new Set<string>(['organization', 'participant', 'phase', 'request'])

const citationKinds: Readonly<Record<string, Citation['kind']>> = {
  decision: 'decision',
  reservation: 'decision',
  divergence: 'decision',
  position: 'decision',
  action: 'action',
  need: 'map',
  resource: 'map',
  link: 'map',
  coActivity: 'map',
  card: 'canvas',
}

/**
 * Every place outside the list of people where somebody is named: attendance, minutes and their text, decisions,
 * actions, needs and resources, cards. One entry a kind and session, in no particular order.
 */
export function listCitations(documents: TavoloDocuments, id: PersonOrBody): Citation[] {
  const all = [
    ...citedInRecords(documents, id),
    ...citedInAttendance(documents, id),
    ...citedInDecisions(documents, id),
    ...citedInText(documents, id),
    ...citedInBallots(documents, id),
  ]
  return [
    ...new Map(all.map((citation) => [`${citation.kind} ${citation.sessionId ?? ''}`, citation])).values(),
  ]
}

type PersonOrBody = Id<'organization'> | Id<'participant'>

function citedInRecords(documents: TavoloDocuments, id: PersonOrBody): Citation[] {
  return Object.values(recordTypes)
    .filter((type) => !openTypes.has(type.kind))
    .flatMap((type) =>
      listRecords<AnyRecordType>(documents, type)
        .filter((record) => names(record, id))
        .map((record) => ({ kind: citationKinds[type.kind] ?? 'minutes', sessionId: sessionOf(record) })),
    )
}

function citedInAttendance(documents: TavoloDocuments, id: PersonOrBody): Citation[] {
  return (
    listRelations(documents, attendanceRelation)
      // A line that nobody ticked says nothing.
      .filter(({ participantId, state }) => participantId === id && state !== null)
      .map(({ sessionId }) => ({ kind: 'attendance', sessionId }))
  )
}

function citedInDecisions(documents: TavoloDocuments, id: PersonOrBody): Citation[] {
  const stances = listRelations(documents, stanceRelation)
    .filter(({ organizationId, choice }) => organizationId === id && choice !== null)
    .map(({ decisionId }) => findRecord(documents, decisionType, decisionId))
  const supports = listRelations(documents, supportRelation)
    .filter(({ organizationId, isSupporting }) => organizationId === id && isSupporting)
    .map(({ positionId }) => findRecord(documents, positionType, positionId))
  return [...stances, ...supports]
    .filter((source) => source !== null)
    .map(({ sessionId }) => ({ kind: 'decision', sessionId }))
}

function citedInText(documents: TavoloDocuments, id: PersonOrBody): Citation[] {
  return (
    listRecords(documents, agendaItemType)
      // As text, because speakers and mentions lie at different depths; quotes keep the id whole.
      .filter((item) => JSON.stringify(readMinutesText(documents, item.id)).includes(JSON.stringify(id)))
      .map(({ sessionId }) => ({ kind: 'minutes', sessionId }))
  )
}

/** Ballots of a vote of organizations: with the body its ballot would count no more. */
function citedInBallots(documents: TavoloDocuments, id: PersonOrBody): Citation[] {
  const isCast = listRelations(documents, ballotRelation).some(({ voteId, voterId, dots }) => {
    if (dots === null || organizationOfVoter(voterId) !== id) return false
    return findRecord(documents, voteType, voteId)?.voters === 'organizations'
  })
  return isCast ? [{ kind: 'canvas', sessionId: null }] : []
}

/** Whether a record holds the id in any field or list; ids carry their kind, so no text can look like one by chance. */
function names(record: object, id: string): boolean {
  return Object.values(record).some((value) => value === id || (Array.isArray(value) && value.includes(id)))
}

function sessionOf(record: object): Id<'session'> | null {
  const { sessionId } = record as { readonly sessionId?: Id<'session'> | null }
  return sessionId ?? null
}
