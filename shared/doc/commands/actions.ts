import { type Action, actionType } from '../../model/action.ts'
import type { Id } from '../../model/id.ts'
import type { Result } from '../../util/result.ts'
import { orderAfterLast } from '../order.ts'
import { listRecords } from '../records.ts'
import type { CommandContext, CommandError } from './command.ts'
import { createRecord, updateRecord } from './record-commands.ts'

/** Notes who does what by when, outside any session. A text is needed. */
export function addAction(
  context: CommandContext,
  input: Pick<Action, 'text' | 'ownerId' | 'dueOn'>,
): Result<Action, CommandError> {
  if (input.text.trim() === '') {
    return { isOk: false, error: { kind: 'invalid', field: 'text', problem: 'required' } }
  }
  const order = orderAfterLast(listRecords(context.documents, actionType))
  return createRecord(context, actionType, { ...input, text: input.text.trim(), order })
}

/** Says how far an action is; closing notes the day, opening again takes it away. Allowed after approval too. */
export function setActionStatus(
  context: CommandContext,
  change: { readonly id: Id<'action'>; readonly status: Action['status'] },
): Result<Action, CommandError> {
  const closedOn = change.status === 'closed' ? context.clock.today() : null
  return updateRecord(context, actionType, { id: change.id, patch: { status: change.status, closedOn } })
}
