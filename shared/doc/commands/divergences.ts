import { agendaItemType } from '../../model/agenda-item.ts'
import { type Divergence, divergenceType } from '../../model/divergence.ts'
import type { Id } from '../../model/id.ts'
import { type Position, positionType } from '../../model/position.ts'
import { type Support, supportRelation } from '../../model/support.ts'
import { failure, type Result } from '../../util/result.ts'
import { isFrozen } from '../frozen.ts'
import { orderAfterLast } from '../order.ts'
import { organizationsOfSession } from '../queries/presence.ts'
import { findRecord, listRecords } from '../records.ts'
import { listRelations } from '../relations.ts'
import { asOneStep, type CommandContext, type CommandError } from './command.ts'
import { createRecord } from './record-commands.ts'
import { setRelation } from './relation-commands.ts'

/** Notes that the table differs on something, with two empty positions to write in: one alone is no divergence. */
export function addDivergence(
  context: CommandContext,
  input: { readonly agendaItemId: Id<'agendaItem'>; readonly question?: string },
): Result<Divergence, CommandError> {
  const item = findRecord(context.documents, agendaItemType, input.agendaItemId)
  if (item === null) return failure({ kind: 'not-found', id: input.agendaItemId })
  return asOneStep(context, () => {
    const divergence = createRecord(context, divergenceType, {
      sessionId: item.sessionId,
      order: orderAfterLast(listRecords(context.documents, divergenceType)),
      ...input,
    })
    if (!divergence.isOk) return divergence
    const { id, sessionId } = divergence.value
    const first = orderAfterLast(listRecords(context.documents, positionType))
    const second = orderAfterLast([{ id: '', order: first }])
    createRecord(context, positionType, { sessionId, divergenceId: id, order: first })
    createRecord(context, positionType, { sessionId, divergenceId: id, order: second })
    return divergence
  })
}

/** Adds a position to a divergence, after the others. */
export function addPosition(
  context: CommandContext,
  input: { readonly divergenceId: Id<'divergence'>; readonly text?: string },
): Result<Position, CommandError> {
  const divergence = findRecord(context.documents, divergenceType, input.divergenceId)
  if (divergence === null) return failure({ kind: 'not-found', id: input.divergenceId })
  return createRecord(context, positionType, {
    sessionId: divergence.sessionId,
    order: orderAfterLast(listRecords(context.documents, positionType)),
    ...input,
  })
}

/** The positions of a divergence, in order. */
export function listPositions(
  documents: CommandContext['documents'],
  divergenceId: Id<'divergence'>,
): Position[] {
  return listRecords(documents, positionType).filter((position) => position.divergenceId === divergenceId)
}

/**
 * Notes whether an organization supports a position. Only organizations that were represented in the session; who
 * supports another position of the same divergence leaves it.
 */
export function setSupport(
  context: CommandContext,
  change: {
    readonly positionId: Id<'position'>
    readonly organizationId: Id<'organization'>
    readonly isSupporting: boolean
  },
): Result<Support, CommandError> {
  const { documents } = context
  const position = findRecord(documents, positionType, change.positionId)
  if (position === null) return failure({ kind: 'not-found', id: change.positionId })
  if (isFrozen(documents, position.sessionId)) return failure({ kind: 'frozen' })
  const wasThere = organizationsOfSession(documents, position.sessionId)
  if (change.isSupporting && !wasThere.some(({ id }) => id === change.organizationId)) {
    return failure({ kind: 'forbidden', rule: 'not-present' })
  }
  const siblingIds = new Set(listPositions(documents, position.divergenceId).map(({ id }) => id))
  const others = listRelations(documents, supportRelation).filter(
    (support) =>
      support.isSupporting &&
      support.organizationId === change.organizationId &&
      support.positionId !== change.positionId &&
      siblingIds.has(support.positionId),
  )
  return asOneStep(context, () => {
    if (change.isSupporting)
      for (const other of others) putSupport(context, { ...other, isSupporting: false })
    return putSupport(context, change)
  })
}

function putSupport(
  context: CommandContext,
  { positionId, organizationId, isSupporting }: Support,
): Result<Support, CommandError> {
  return setRelation(context, supportRelation, {
    leftId: positionId,
    rightId: organizationId,
    fields: { isSupporting },
  })
}
