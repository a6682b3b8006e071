import { type Action, actionType } from '../../model/action.ts'
import { type Decision, decisionType } from '../../model/decision.ts'
import type { Id } from '../../model/id.ts'
import { participantType } from '../../model/participant.ts'
import { type Session, sessionType } from '../../model/session.ts'
import { matchesSearch } from '../../text/matches-search.ts'
import { assertNever } from '../../util/assert-never.ts'
import { addDays } from '../../text/calendar-days.ts'
import type { TavoloDocuments } from '../documents.ts'
import { findRecord, listRecords } from '../records.ts'
import { isOverdue, openActions } from './attention.ts'
import { speakerLabel } from './presence.ts'
import { tallyDecision } from './decision-tally.ts'

/** Which actions and decisions are looked for. null, or nothing typed, asks for nothing. */
export interface FollowUpFilter {
  readonly search: string
  readonly organizationId: Id<'organization'> | null
  readonly status: Action['status'] | NonNullable<Decision['outcome']> | 'undecided' | null
  readonly due: 'overdue' | 'within-week' | 'undated' | null
}

/** A filter that lets everything through. */
export const emptyFollowUpFilter: FollowUpFilter = {
  search: '',
  organizationId: null,
  status: null,
  due: null,
}

/** The organization behind an owner: the body itself, or the one a participant speaks for. */
export function organizationOfOwner(
  documents: TavoloDocuments,
  ownerId: Action['ownerId'],
): Id<'organization'> | null {
  if (ownerId === null) return null
  if (ownerId.startsWith('organization:')) return ownerId as Id<'organization'>
  return findRecord(documents, participantType, ownerId as Id<'participant'>)?.organizationId ?? null
}

/** Actions that pass the filter: open ones first, soonest first, those without a day last; then the closed, latest first. */
export function findActions(
  documents: TavoloDocuments,
  { filter, today }: { readonly filter: FollowUpFilter; readonly today: string },
): Action[] {
  const closed = listRecords(documents, actionType)
    .filter(({ status }) => status === 'closed')
    .toSorted((left, right) => (right.closedOn ?? '').localeCompare(left.closedOn ?? ''))
  return [...openActions(documents), ...closed].filter((action) => {
    const { organizationId, status, due, search } = filter
    if (organizationId !== null && organizationOfOwner(documents, action.ownerId) !== organizationId)
      return false
    if (status !== null && action.status !== status) return false
    if (due !== null && !isDue(action, { due, today })) return false
    return matchesSearch([action.text, speakerLabel(documents, action.ownerId)], search)
  })
}

function isDue(
  action: Action,
  { due, today }: { due: 'overdue' | 'within-week' | 'undated'; today: string },
): boolean {
  switch (due) {
    case 'overdue':
      return isOverdue(action, today)
    case 'undated':
      return action.dueOn === null
    case 'within-week':
      // What is overdue is due within the week all the more.
      return action.status !== 'closed' && action.dueOn !== null && action.dueOn <= addDays(today, 7)
    default:
      return assertNever(due)
  }
}

/** Decisions that pass the filter, latest session first, in the order of the verbale. A day asked for lets none through. */
export function findDecisions(documents: TavoloDocuments, filter: FollowUpFilter): Decision[] {
  if (filter.due !== null) return []
  const numbers = new Map(listRecords(documents, sessionType).map(({ id, number }) => [id, number]))
  return listRecords(documents, decisionType)
    .filter((decision) => {
      if (filter.status !== null && (decision.outcome ?? 'undecided') !== filter.status) return false
      if (!matchesSearch([decision.text, decision.note], filter.search)) return false
      return filter.organizationId === null || isPartyTo(documents, { decision, id: filter.organizationId })
    })
    .toSorted((left, right) => (numbers.get(right.sessionId) ?? 0) - (numbers.get(left.sessionId) ?? 0))
}

/** Whether an organization took part in a decision: it was in the room, said something, or wrote a reservation. */
function isPartyTo(
  documents: TavoloDocuments,
  { decision, id }: { decision: Decision; id: Id<'organization'> },
): boolean {
  const tally = tallyDecision(documents, decision)
  const written = [...tally.reservations, ...tally.objections]
  return (
    tally.choices.has(id) ||
    tally.voters.some((organization) => organization.id === id) ||
    written.some(({ organizationId }) => organizationId === id)
  )
}

/** Actions still open that a session finds when it starts: taken on in an earlier one, or outside any session. */
export function carriedActions(documents: TavoloDocuments, session: Session): Action[] {
  const numbers = new Map(listRecords(documents, sessionType).map(({ id, number }) => [id, number]))
  return openActions(documents).filter(({ sessionId }) => {
    const number = sessionId === null ? null : numbers.get(sessionId)
    return number === undefined || number === null || number < session.number
  })
}
