import { type Action, actionType } from '../../model/action.ts'
import { agendaItemType } from '../../model/agenda-item.ts'
import { type AgendaChange, agendaChangeType } from '../../model/agenda-change.ts'
import { type ConflictDeclaration, conflictDeclarationType } from '../../model/conflict-declaration.ts'
import type { Id } from '../../model/id.ts'
import { failure, type Result } from '../../util/result.ts'
import { orderAfterLast } from '../order.ts'
import { findRecord, listRecords } from '../records.ts'
import type { CommandContext, CommandError } from './command.ts'
import { createRecord } from './record-commands.ts'

/** Notes an action taken on while an agenda item was discussed. */
export function addActionInMinutes(
  context: CommandContext,
  input: { readonly agendaItemId: Id<'agendaItem'> } & Partial<
    Pick<Action, 'text' | 'ownerId' | 'dueOn' | 'decisionId'>
  >,
): Result<Action, CommandError> {
  const item = findRecord(context.documents, agendaItemType, input.agendaItemId)
  if (item === null) return failure({ kind: 'not-found', id: input.agendaItemId })
  return createRecord(context, actionType, {
    sessionId: item.sessionId,
    order: orderAfterLast(listRecords(context.documents, actionType)),
    ...input,
  })
}

/** Notes a declared conflict of interest, on one item or, with null, on the whole session. */
export function declareConflict(
  context: CommandContext,
  input: { readonly sessionId: Id<'session'> } & Partial<
    Pick<ConflictDeclaration, 'agendaItemId' | 'organizationId' | 'participantId' | 'text'>
  >,
): Result<ConflictDeclaration, CommandError> {
  return createRecord(context, conflictDeclarationType, {
    order: orderAfterLast(listRecords(context.documents, conflictDeclarationType)),
    ...input,
  })
}

/** Notes a change of the agenda made in the session, with the time of the day when it is known. */
export function addAgendaChange(
  context: CommandContext,
  input: { readonly sessionId: Id<'session'> } & Partial<Pick<AgendaChange, 'at' | 'text'>>,
): Result<AgendaChange, CommandError> {
  return createRecord(context, agendaChangeType, {
    order: orderAfterLast(listRecords(context.documents, agendaChangeType)),
    ...input,
  })
}
