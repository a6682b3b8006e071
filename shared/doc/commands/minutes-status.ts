import { decisionType } from '../../model/decision.ts'
import type { Id } from '../../model/id.ts'
import { type Minutes, minutesStatuses, minutesType } from '../../model/minutes.ts'
import { observationType } from '../../model/observation.ts'
import { failure, type Result } from '../../util/result.ts'
import { addDays } from '../../text/calendar-days.ts'
import { minutesOf } from '../frozen.ts'
import { isReadOnly } from '../meta.ts'
import { readProcess } from '../process-fields.ts'
import { waitingRequests } from '../queries/requests.ts'
import { listRecords } from '../records.ts'
import { readSnapshot } from '../snapshot.ts'
import type { CommandContext, CommandError } from './command.ts'
import { updateRecord } from './record-commands.ts'

/** Sends the draft for observations; the term follows from the table's own rule. `on` is a day. */
export function sendForReview(
  context: CommandContext,
  input: { readonly sessionId: Id<'session'>; readonly on: string; readonly observationsBy?: string },
): Result<Minutes, CommandError> {
  const minutes = inStatus(context, input.sessionId, 'draft')
  if (!minutes.isOk) return minutes
  const days = readProcess(context.documents).observationDays
  return updateRecord(context, minutesType, {
    id: minutes.value.id,
    patch: {
      status: 'under-review',
      draftSentOn: input.on,
      observationsBy: input.observationsBy ?? addDays(input.on, days),
    },
  })
}

/** Takes a verbale under review back to draft. */
export function backToDraft(
  context: CommandContext,
  sessionId: Id<'session'>,
): Result<Minutes, CommandError> {
  const minutes = inStatus(context, sessionId, 'under-review')
  if (!minutes.isOk) return minutes
  return updateRecord(context, minutesType, { id: minutes.value.id, patch: { status: 'draft' } })
}

/**
 * Approves a verbale and freezes it as it stands. From a draft (approved in the same session) or from review, where
 * every observation must have an answer first, and so must those that guests ask to make. A decision that is still open would stay so for ever: it is registered
 * or taken away before.
 */
export function approveMinutes(
  context: CommandContext,
  input: {
    readonly sessionId: Id<'session'>
    readonly on: string
    readonly mode: NonNullable<Minutes['approvalMode']>
  },
): Result<Minutes, CommandError> {
  const minutes = minutesOf(context.documents, input.sessionId)
  if (minutes === null) return failure({ kind: 'not-found', id: input.sessionId })
  if (minutes.status !== 'draft' && minutes.status !== 'under-review') {
    return failure({ kind: 'forbidden', rule: 'status-cannot-jump' })
  }
  const hasUnheard = waitingRequests(context.documents, input.sessionId).some(
    ({ kind }) => kind === 'observation',
  )
  const hasPending = listRecords(context.documents, observationType).some(
    ({ sessionId, outcome }) => sessionId === input.sessionId && outcome === 'pending',
  )
  if (hasPending || hasUnheard) return failure({ kind: 'forbidden', rule: 'observations-pending' })
  const hasOpenDecision = listRecords(context.documents, decisionType).some(
    ({ sessionId, outcome }) => sessionId === input.sessionId && outcome === null,
  )
  if (hasOpenDecision) return failure({ kind: 'forbidden', rule: 'decisions-open' })
  const patch = { status: 'approved', approvedOn: input.on, approvalMode: input.mode } as const
  return updateRecord(context, minutesType, {
    id: minutes.id,
    patch: { ...patch, frozenSnapshot: frozenText(context, { ...minutes, ...patch }) },
  })
}

/** Hands an approved verbale to the officer, or notes its publication; each on its day. */
export function advanceMinutes(
  context: CommandContext,
  input: {
    readonly sessionId: Id<'session'>
    readonly to: 'transmitted' | 'published'
    readonly on: string
    readonly where?: string
  },
): Result<Minutes, CommandError> {
  const minutes = minutesOf(context.documents, input.sessionId)
  if (minutes === null) return failure({ kind: 'not-found', id: input.sessionId })
  const isForward = minutesStatuses.indexOf(input.to) > minutesStatuses.indexOf(minutes.status)
  const isFrozenNow = minutes.status === 'approved' || minutes.status === 'transmitted'
  if (!isFrozenNow || !isForward) return failure({ kind: 'forbidden', rule: 'status-cannot-jump' })
  return updateRecord(context, minutesType, {
    id: minutes.id,
    patch:
      input.to === 'transmitted'
        ? { status: 'transmitted', transmittedOn: input.on }
        : { status: 'published', publishedOn: input.on, publishedWhere: input.where ?? '' },
  })
}

function inStatus(
  context: CommandContext,
  sessionId: Id<'session'>,
  status: Minutes['status'],
): Result<Minutes, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const minutes = minutesOf(context.documents, sessionId)
  if (minutes === null) return failure({ kind: 'not-found', id: sessionId })
  if (minutes.status !== status) return failure({ kind: 'forbidden', rule: 'status-cannot-jump' })
  return { isOk: true, value: minutes }
}

/** The part of the tavolo that a session's verbale shows, as it stands. Other sessions' texts and frozen copies stay out. */
function frozenText(context: CommandContext, approved: Minutes): string {
  const snapshot = readSnapshot(context.documents)
  const itemIds = new Set(
    snapshot.agendaItems
      .filter(({ sessionId }) => sessionId === approved.sessionId)
      .map(({ id }) => id as string),
  )
  return JSON.stringify({
    ...snapshot,
    minutes: snapshot.minutes.map((minutes) => ({
      ...(minutes.id === approved.id ? approved : minutes),
      frozenSnapshot: null,
    })),
    texts: Object.fromEntries(Object.entries(snapshot.texts).filter(([itemId]) => itemIds.has(itemId))),
    needs: [],
    resources: [],
    links: [],
    requests: [],
  })
}
