import type { Id } from '../../model/id.ts'
import { participantType } from '../../model/participant.ts'
import { type GuestRequest, requestType } from '../../model/request.ts'
import { sessionType } from '../../model/session.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { attendanceOf } from '../queries/presence.ts'
import { waitingRequests } from '../queries/requests.ts'
import { findRecord } from '../records.ts'
import { tickAttendance } from './attendance-ticks.ts'
import { asOneStep, type CommandContext, type CommandError } from './command.ts'
import { recordObservation } from './observations.ts'
import { createRecord, updateRecord } from './record-commands.ts'

/** Who asks, about which session. */
export interface Asker {
  readonly sessionId: Id<'session'>
  readonly participantId: Id<'participant'> | null
  readonly fromName: string
}

/** A guest says to be there. Said again while it waits for an answer, it is still one request. */
export function askForAttendance(context: CommandContext, asker: Asker): Result<GuestRequest, CommandError> {
  const waiting = waitingRequests(context.documents, asker.sessionId).find(
    ({ kind, participantId, fromName }) =>
      kind === 'attendance' && participantId === asker.participantId && fromName === asker.fromName,
  )
  return ask(context, { ...asker, kind: 'attendance', text: '' }, waiting)
}

/** A guest observes on the verbale. The text may not be empty. */
export function askForObservation(
  context: CommandContext,
  { text, ...asker }: Asker & { readonly text: string },
): Result<GuestRequest, CommandError> {
  if (text.trim() === '') return failure({ kind: 'invalid', field: 'text', problem: 'required' })
  return ask(context, { ...asker, kind: 'observation', text })
}

function ask(
  context: CommandContext,
  input: Asker & Pick<GuestRequest, 'kind' | 'text'>,
  waiting?: GuestRequest,
): Result<GuestRequest, CommandError> {
  if (findRecord(context.documents, sessionType, input.sessionId) === null)
    return failure({ kind: 'not-found', id: input.sessionId })
  if (waiting !== undefined) return ok(waiting)
  const sentAt = new Date(context.clock.nowMs()).toISOString()
  return createRecord(context, requestType, { ...input, sentAt })
}

/**
 * Does what a guest asks: marks the person present (unless they are already, wholly or in part), or writes the
 * observation, which then waits for its own answer. `participantId` says who it is that the guest only named; without
 * one nobody can be present, and an observation begins with the name.
 */
export function acceptRequest(
  context: CommandContext,
  accept: { readonly id: Id<'request'>; readonly participantId?: Id<'participant'> | null },
): Result<GuestRequest, CommandError> {
  const request = findRecord(context.documents, requestType, accept.id)
  if (request === null) return failure({ kind: 'not-found', id: accept.id })
  const participantId = accept.participantId ?? request.participantId
  const done =
    request.kind === 'attendance'
      ? markPresent(context, { ...request, participantId })
      : observe(context, { ...request, participantId })
  if (!done.isOk) return done
  return updateRecord(context, requestType, { id: request.id, patch: { answer: 'accepted', participantId } })
}

/** Marks present, in one step, everybody on the list who asks for it; gives how many there were. */
export function acceptAttendances(
  context: CommandContext,
  sessionId: Id<'session'>,
): Result<number, CommandError> {
  const asked = waitingRequests(context.documents, sessionId).filter(
    ({ kind, participantId }) => kind === 'attendance' && participantId !== null,
  )
  return asOneStep(context, () => {
    for (const { id } of asked) {
      const accepted = acceptRequest(context, { id })
      if (!accepted.isOk) return accepted
    }
    return ok(asked.length)
  })
}

/** Says no to a request; nothing else changes. */
export function declineRequest(
  context: CommandContext,
  id: Id<'request'>,
): Result<GuestRequest, CommandError> {
  return updateRecord(context, requestType, { id, patch: { answer: 'declined' } })
}

function markPresent(
  context: CommandContext,
  { sessionId, participantId }: GuestRequest,
): Result<null, CommandError> {
  if (participantId === null) return failure({ kind: 'invalid', field: 'participantId', problem: 'required' })
  if (findRecord(context.documents, participantType, participantId) === null)
    return failure({ kind: 'not-found', id: participantId })
  const state = attendanceOf(context.documents, sessionId).get(participantId)?.state
  if (state === 'present' || state === 'partly-present') return ok(null)
  const ticked = tickAttendance(context, { sessionId, participantId, tick: 'present' })
  return ticked.isOk ? ok(null) : ticked
}

function observe(
  context: CommandContext,
  { sessionId, participantId, fromName, text }: GuestRequest,
): Result<null, CommandError> {
  const words = participantId === null && fromName !== '' ? `${fromName}: ${text}` : text
  const recorded = recordObservation(context, { sessionId, byId: participantId, text: words })
  return recorded.isOk ? ok(null) : recorded
}
