import type { Id } from '../../model/id.ts'
import { type Observation, observationType } from '../../model/observation.ts'
import { failure, type Result } from '../../util/result.ts'
import { minutesOf } from '../frozen.ts'
import { orderAfterLast } from '../order.ts'
import { findRecord, listRecords } from '../records.ts'
import type { CommandContext, CommandError } from './command.ts'
import { createRecord, updateRecord } from './record-commands.ts'

/** What somebody asks to be corrected. */
export interface NewObservation {
  readonly sessionId: Id<'session'>
  readonly byId: Observation['byId']
  readonly text: string
}

/** Notes what somebody asks to be corrected; only while the verbale is under review. The text may not be empty. */
export function addObservation(
  context: CommandContext,
  input: NewObservation,
): Result<Observation, CommandError> {
  const minutes = minutesOf(context.documents, input.sessionId)
  if (minutes === null) return failure({ kind: 'not-found', id: input.sessionId })
  if (minutes.status === 'draft') return failure({ kind: 'forbidden', rule: 'status-cannot-jump' })
  return recordObservation(context, input)
}

/** Writes an observation wherever the verbale stands, until it is approved: guests observe while it is being written. */
export function recordObservation(
  context: CommandContext,
  input: NewObservation,
): Result<Observation, CommandError> {
  if (input.text.trim() === '') return failure({ kind: 'invalid', field: 'text', problem: 'required' })
  return createRecord(context, observationType, {
    order: orderAfterLast(listRecords(context.documents, observationType)),
    date: context.clock.today(),
    ...input,
  })
}

/** Answers an observation. Who does not accept it says why; back to pending takes the answer away. */
export function answerObservation(
  context: CommandContext,
  answer: {
    readonly id: Id<'observation'>
    readonly outcome: Observation['outcome']
    readonly reason: string
  },
): Result<Observation, CommandError> {
  const observation = findRecord(context.documents, observationType, answer.id)
  if (observation === null) return failure({ kind: 'not-found', id: answer.id })
  if (answer.outcome === 'not-accepted' && answer.reason.trim() === '') {
    return failure({ kind: 'invalid', field: 'reason', problem: 'required' })
  }
  const reason = answer.outcome === 'pending' ? '' : answer.reason
  return updateRecord(context, observationType, { id: answer.id, patch: { outcome: answer.outcome, reason } })
}
