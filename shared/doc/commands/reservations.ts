import { decisionType } from '../../model/decision.ts'
import type { Id } from '../../model/id.ts'
import type { RecordPatch } from '../../model/record-type.ts'
import { type Reservation, reservationType } from '../../model/reservation.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { orderAfterLast } from '../order.ts'
import { findRecord, listRecords } from '../records.ts'
import { asOneStep, type CommandContext, type CommandError } from './command.ts'
import { createRecord, deleteRecord, updateRecord } from './record-commands.ts'

/** Notes a reservation or an objection to a decision; the art. 11 clause goes with the unanimity that it ends. */
export function addReservation(
  context: CommandContext,
  input: Pick<Reservation, 'decisionId' | 'kind'> &
    Partial<Pick<Reservation, 'organizationId' | 'participantId' | 'text'>>,
): Result<Reservation, CommandError> {
  const decision = findRecord(context.documents, decisionType, input.decisionId)
  if (decision === null) return failure({ kind: 'not-found', id: input.decisionId })
  return asOneStep(context, () => {
    const reservation = createRecord(context, reservationType, {
      sessionId: decision.sessionId,
      order: orderAfterLast(listRecords(context.documents, reservationType)),
      ...input,
    })
    if (!reservation.isOk || !decision.hasAgreementClause) return reservation
    const dropped = updateRecord(context, decisionType, {
      id: decision.id,
      patch: { hasAgreementClause: false },
    })
    return dropped.isOk ? reservation : dropped
  })
}

/** Changes who reserves or objects, what they say, or which of the two it is. */
export function updateReservation(
  context: CommandContext,
  change: { readonly id: Id<'reservation'>; readonly patch: RecordPatch<typeof reservationType> },
): Result<Reservation, CommandError> {
  return updateRecord(context, reservationType, change)
}

/** Takes a reservation or an objection away. A clause that it had ended does not come back by itself. */
export function removeReservation(
  context: CommandContext,
  id: Id<'reservation'>,
): Result<null, CommandError> {
  const removed = deleteRecord(context, reservationType, id)
  return removed.isOk ? ok(null) : removed
}
