import type { Attendance } from '../../model/attendance.ts'
import type { Id } from '../../model/id.ts'
import { participantType } from '../../model/participant.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isFrozen } from '../frozen.ts'
import { attendanceOf, isObserving } from '../queries/presence.ts'
import { findRecord, listRecords } from '../records.ts'
import { setAttendance } from './attendance.ts'
import { asOneStep, type CommandContext, type CommandError } from './command.ts'

/** Somebody's seat in a session. */
export interface Seat {
  readonly sessionId: Id<'session'>
  readonly participantId: Id<'participant'>
}

/** What one key says of somebody: there from opening to end, or not there. */
export type Tick = 'present' | 'absent' | 'absent-excused'

/** Ticks somebody. Times of entry and exit go: they belong to who is there in part. */
export function tickAttendance(
  context: CommandContext,
  { tick, ...seat }: Seat & { readonly tick: Tick },
): Result<Attendance, CommandError> {
  return setAttendance(context, { ...seat, fields: { state: tick, arrivesAt: null, leavesAt: null } })
}

/** The next state when one key goes through them: present first, then absent and present in turn. */
export function nextTick(state: Attendance['state']): Tick {
  return state === 'present' || state === 'partly-present' ? 'absent' : 'present'
}

/** Makes somebody an observer in this session, or a speaker again. */
export function toggleObserver(context: CommandContext, seat: Seat): Result<Attendance, CommandError> {
  const participant = findRecord(context.documents, participantType, seat.participantId)
  if (participant === null) return failure({ kind: 'not-found', id: seat.participantId })
  const own = attendanceOf(context.documents, seat.sessionId).get(seat.participantId)
  return setAttendance(context, { ...seat, fields: { isObserver: !isObserving(participant, own) } })
}

/**
 * Notes when somebody came in or went out, `17:35`; null takes the time away. With a time one is present in part;
 * without any, present.
 */
export function setPresenceTimes(
  context: CommandContext,
  { times, ...seat }: Seat & { readonly times: Partial<Pick<Attendance, 'arrivesAt' | 'leavesAt'>> },
): Result<Attendance, CommandError> {
  const own = attendanceOf(context.documents, seat.sessionId).get(seat.participantId)
  const arrivesAt = times.arrivesAt === undefined ? (own?.arrivesAt ?? null) : times.arrivesAt
  const leavesAt = times.leavesAt === undefined ? (own?.leavesAt ?? null) : times.leavesAt
  const isPartly = arrivesAt !== null || leavesAt !== null
  return setAttendance(context, {
    ...seat,
    fields: { ...times, state: isPartly ? 'partly-present' : 'present' },
  })
}

/** Ticks as present everybody whom nobody has ticked yet, in one step of undo; gives how many. */
export function tickRestPresent(
  context: CommandContext,
  sessionId: Id<'session'>,
): Result<number, CommandError> {
  if (isFrozen(context.documents, sessionId)) return failure({ kind: 'frozen' })
  const attendance = attendanceOf(context.documents, sessionId)
  const unticked = listRecords(context.documents, participantType).filter(
    ({ id }) => (attendance.get(id)?.state ?? null) === null,
  )
  return asOneStep(context, () => {
    for (const { id } of unticked) {
      const ticked = tickAttendance(context, { sessionId, participantId: id, tick: 'present' })
      if (!ticked.isOk) return ticked
    }
    return ok(unticked.length)
  })
}
