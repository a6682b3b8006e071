import { type Connection, connectionType } from '../../model/connection.ts'
import { type ConnectionPart, connectionPartRelation } from '../../model/connection-part.ts'
import type { Id } from '../../model/id.ts'
import type { NewRecord, RecordPatch } from '../../model/record-type.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { countResources, fewestResources } from '../connections.ts'
import { orderAfterLast } from '../order.ts'
import { findRecord, listRecords } from '../records.ts'
import { listRelations, relationSeparator } from '../relations.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { createRecord, deleteRecord } from './record-commands.ts'
import { setRelation } from './relation-commands.ts'
import { changeWorded, forgetWords } from './words.ts'

/** What is given to link resources into an action. */
export type NewConnection = Omit<NewRecord<typeof connectionType>, 'order'> & {
  readonly resourceIds: readonly Id<'resource'>[]
  readonly needIds?: readonly Id<'need'>[]
}

/** Links two or more resources into an action with a name; fewer are refused (`connection-needs-two`). */
export function addConnection(
  context: CommandContext,
  input: NewConnection,
): Result<Connection, CommandError> {
  const { resourceIds, needIds = [], ...fields } = input
  if (countResources(context.documents, resourceIds) < fewestResources)
    return failure({ kind: 'forbidden', rule: 'connection-needs-two' })
  const order = orderAfterLast(listRecords(context.documents, connectionType))
  return asOneWorkStep(context, () => {
    const created = createRecord(context, connectionType, { ...fields, order })
    if (!created.isOk) return created
    for (const itemId of [...resourceIds, ...needIds]) {
      const set = setPart(context, { connectionId: created.value.id, itemId, isPart: true })
      if (!set.isOk) return set
    }
    return created
  })
}

/** Changes what a connection says. */
export function changeConnection(
  context: CommandContext,
  change: { readonly id: Id<'connection'>; readonly patch: RecordPatch<typeof connectionType> },
): Result<Connection, CommandError> {
  return changeWorded(context, connectionType, change)
}

/**
 * Takes resources and needs into a connection, or out of it, as one step of undo. Refused (`connection-needs-two`) when
 * fewer than two resources would be left that had two.
 */
export function setConnectionParts(
  context: CommandContext,
  change: {
    readonly connectionId: Id<'connection'>
    readonly itemIds: readonly ConnectionPart['itemId'][]
    readonly isPart: boolean
  },
): Result<null, CommandError> {
  const { documents } = context
  const { connectionId, itemIds, isPart } = change
  if (findRecord(documents, connectionType, connectionId) === null)
    return failure({ kind: 'not-found', id: connectionId })
  const before = listRelations(documents, connectionPartRelation)
    .filter((part) => part.connectionId === connectionId && part.isPart)
    .flatMap(({ itemId }) => (isResource(itemId) ? [itemId] : []))
  const after = isPart ? before : before.filter((id) => !itemIds.includes(id))
  if (after.length < before.length && countResources(documents, after) < fewestResources)
    return failure({ kind: 'forbidden', rule: 'connection-needs-two' })
  return asOneWorkStep(context, () => {
    for (const itemId of itemIds) {
      const set = setPart(context, { connectionId, itemId, isPart })
      if (!set.isOk) return set
    }
    return ok(null)
  })
}

/** Removes a connection with its parts; the resources and needs stay. */
export function removeConnection(context: CommandContext, id: Id<'connection'>): Result<null, CommandError> {
  return asOneWorkStep(context, () => {
    const removed = deleteRecord(context, connectionType, id)
    if (!removed.isOk) return removed
    const root = context.documents.work.getMap<unknown>(connectionPartRelation.collection)
    for (const key of root.keys()) if (key.startsWith(`${id}${relationSeparator}`)) root.delete(key)
    forgetWords(context, new Set([id]))
    return removed
  })
}

function setPart(context: CommandContext, part: ConnectionPart): Result<ConnectionPart, CommandError> {
  const pair = { leftId: part.connectionId, rightId: part.itemId }
  return setRelation(context, connectionPartRelation, { ...pair, fields: { isPart: part.isPart } })
}

function isResource(id: ConnectionPart['itemId']): id is Id<'resource'> {
  return id.startsWith('resource:')
}
