import { type Action, actionType } from '../../model/action.ts'
import type { Minutes } from '../../model/minutes.ts'
import { observationType } from '../../model/observation.ts'
import { type Participant, participantType } from '../../model/participant.ts'
import { type Session, sessionType } from '../../model/session.ts'
import { addDays } from '../../text/calendar-days.ts'
import type { TavoloDocuments } from '../documents.ts'
import { minutesOf } from '../frozen.ts'
import { waitingRequests } from './requests.ts'
import { listRecords } from '../records.ts'

/** Something that waits for somebody. */
export type Attention =
  | { readonly kind: 'minutes-to-approve'; readonly session: Session; readonly minutes: Minutes }
  | { readonly kind: 'observations-over'; readonly session: Session; readonly minutes: Minutes }
  | { readonly kind: 'minutes-to-publish'; readonly session: Session; readonly minutes: Minutes }
  /** Guests ask to be marked present; their observations that nobody took in yet. */
  | {
      readonly kind: 'attendance-asked' | 'observations-asked'
      readonly session: Session
      readonly count: number
    }
  | { readonly kind: 'observations-pending'; readonly session: Session; readonly count: number }
  | { readonly kind: 'actions-overdue'; readonly actions: readonly Action[] }
  | { readonly kind: 'privacy-notice-missing'; readonly participants: readonly Participant[] }

/** Sessions by number, then by id. */
export function listSessions(documents: TavoloDocuments): Session[] {
  return listRecords(documents, sessionType).toSorted(
    (left, right) => left.number - right.number || (left.id < right.id ? -1 : 1),
  )
}

/** Sessions whose minutes are still a draft, by number. */
export function openSessions(documents: TavoloDocuments): Session[] {
  return listSessions(documents).filter(({ id }) => (minutesOf(documents, id)?.status ?? 'draft') === 'draft')
}

/**
 * The first session from today on whose minutes are still a draft, or without a day; null when there is none. Of more
 * on one day it is the one that begins first and was not closed yet; the one of last night that is still on comes before.
 */
export function nextSession(documents: TavoloDocuments, today: string): Session | null {
  const open = openSessions(documents)
  const lastNight = addDays(today, -1)
  const dated = open.filter(
    ({ id, date }) =>
      date !== null && (date >= today || (date === lastNight && isOn(minutesOf(documents, id)))),
  )
  function place({ id, date, startsAt }: Session): string {
    const isClosed = (minutesOf(documents, id)?.closedAt ?? null) !== null
    return `${date ?? ''} ${isClosed ? 1 : 0} ${startsAt ?? '24:00'}`
  }
  dated.sort((left, right) => (place(left) < place(right) ? -1 : place(left) > place(right) ? 1 : 0))
  return dated[0] ?? open.find((session) => session.date === null) ?? null
}

function isOn(minutes: Minutes | null): boolean {
  return minutes !== null && minutes.openedAt !== null && minutes.closedAt === null
}

/** Actions not yet closed: those with a day first, soonest first. */
export function openActions(documents: TavoloDocuments): Action[] {
  return listRecords(documents, actionType)
    .filter((action) => action.status !== 'closed')
    .toSorted((left, right) => {
      const a = left.dueOn ?? '9999'
      const b = right.dueOn ?? '9999'
      return a === b ? 0 : a < b ? -1 : 1
    })
}

/** Whether an action's day has passed. */
export function isOverdue(action: Action, today: string): boolean {
  return action.status !== 'closed' && action.dueOn !== null && action.dueOn < today
}

/** What needs attention, most pressing first. */
export function listAttention(documents: TavoloDocuments, today: string): Attention[] {
  const found: Attention[] = []
  const overdue = openActions(documents).filter((action) => isOverdue(action, today))
  if (overdue.length > 0) found.push({ kind: 'actions-overdue', actions: overdue })
  for (const session of listSessions(documents)) {
    found.push(...attentionOfRequests(documents, session))
    const minutes = minutesOf(documents, session.id)
    if (minutes !== null) found.push(...attentionOfMinutes(documents, { session, minutes, today }))
  }
  const missing = listRecords(documents, participantType).filter(
    (participant) => participant.privacyNoticeGivenOn === null,
  )
  if (missing.length > 0) found.push({ kind: 'privacy-notice-missing', participants: missing })
  return found
}

function attentionOfRequests(documents: TavoloDocuments, session: Session): Attention[] {
  const waiting = waitingRequests(documents, session.id)
  const attendance = waiting.filter(({ kind }) => kind === 'attendance').length
  const observations = waiting.length - attendance
  return [
    ...(attendance > 0 ? [{ kind: 'attendance-asked', session, count: attendance } as const] : []),
    ...(observations > 0 ? [{ kind: 'observations-asked', session, count: observations } as const] : []),
  ]
}

function attentionOfMinutes(
  documents: TavoloDocuments,
  { session, minutes, today }: { session: Session; minutes: Minutes; today: string },
): Attention[] {
  const isPast = session.date !== null && session.date < today
  const pending = listRecords(documents, observationType).filter(
    ({ sessionId, outcome }) => sessionId === session.id && outcome === 'pending',
  )
  if (minutes.status === 'draft') return isPast ? [{ kind: 'minutes-to-approve', session, minutes }] : []
  if (minutes.status === 'under-review') {
    if (pending.length > 0) return [{ kind: 'observations-pending', session, count: pending.length }]
    const isOver = minutes.observationsBy !== null && minutes.observationsBy < today
    return [{ kind: isOver ? 'observations-over' : 'minutes-to-approve', session, minutes }]
  }
  return minutes.status === 'published' ? [] : [{ kind: 'minutes-to-publish', session, minutes }]
}
