import { type AgendaItem, agendaItemType } from '../../model/agenda-item.ts'
import type { Id } from '../../model/id.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { orderAfterLast, orderBefore } from '../order.ts'
import { listAgenda, spentOn } from '../queries/agenda.ts'
import { findRecord } from '../records.ts'
import type { CommandContext, CommandError } from './command.ts'
import { createRecord, updateRecord } from './record-commands.ts'

/** Adds an item at the end of a session's agenda. */
export function addAgendaItem(
  context: CommandContext,
  input: {
    readonly sessionId: Id<'session'>
    readonly topic: string
    readonly plannedMinutes?: number | null
  },
): Result<AgendaItem, CommandError> {
  const order = orderAfterLast(listAgenda(context.documents, input.sessionId))
  return createRecord(context, agendaItemType, { plannedMinutes: null, ...input, order })
}

/** Moves an item right before another one of its session, or last with null. */
export function moveAgendaItem(
  context: CommandContext,
  move: { readonly id: Id<'agendaItem'>; readonly beforeId: Id<'agendaItem'> | null },
): Result<AgendaItem, CommandError> {
  const item = findRecord(context.documents, agendaItemType, move.id)
  if (item === null) return failure({ kind: 'not-found', id: move.id })
  const siblings = listAgenda(context.documents, item.sessionId)
  const order = orderBefore(siblings, { movedId: move.id, beforeId: move.beforeId })
  return updateRecord(context, agendaItemType, { id: move.id, patch: { order } })
}

/** Starts an item's timer; whichever other item of the session is running stops first. */
export function startTimer(context: CommandContext, id: Id<'agendaItem'>): Result<AgendaItem, CommandError> {
  const item = findRecord(context.documents, agendaItemType, id)
  if (item === null) return failure({ kind: 'not-found', id })
  if (item.runningSince !== null) return ok(item)
  for (const other of listAgenda(context.documents, item.sessionId)) {
    if (other.runningSince !== null) stopTimer(context, other.id)
  }
  const runningSince = new Date(context.clock.nowMs()).toISOString()
  return updateRecord(context, agendaItemType, { id, patch: { runningSince } })
}

/** Stops an item's timer and keeps the time spent. */
export function stopTimer(context: CommandContext, id: Id<'agendaItem'>): Result<AgendaItem, CommandError> {
  const item = findRecord(context.documents, agendaItemType, id)
  if (item === null) return failure({ kind: 'not-found', id })
  const spentMs = spentOn(item, context.clock.nowMs())
  return updateRecord(context, agendaItemType, { id, patch: { spentMs, runningSince: null } })
}
