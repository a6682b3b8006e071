import { type Attendance, attendanceRelation } from '../../model/attendance.ts'
import type { Id } from '../../model/id.ts'
import { failure, type Result } from '../../util/result.ts'
import { isFrozen } from '../frozen.ts'
import type { CommandContext, CommandError } from './command.ts'
import { setRelation } from './relation-commands.ts'

/**
 * Notes a participant's presence at a session. Giving an entry or exit time to somebody present makes them present in
 * part; refused once the verbale is approved.
 */
export function setAttendance(
  context: CommandContext,
  change: {
    readonly sessionId: Id<'session'>
    readonly participantId: Id<'participant'>
    readonly fields: Partial<Omit<Attendance, 'sessionId' | 'participantId'>>
  },
): Result<Attendance, CommandError> {
  if (isFrozen(context.documents, change.sessionId)) return failure({ kind: 'frozen' })
  const { arrivesAt, leavesAt, state } = change.fields
  const comesOrGoes = (arrivesAt ?? null) !== null || (leavesAt ?? null) !== null
  const fields = { ...change.fields }
  if (comesOrGoes && state === undefined) fields.state = 'partly-present'
  return setRelation(context, attendanceRelation, {
    leftId: change.sessionId,
    rightId: change.participantId,
    fields,
  })
}
