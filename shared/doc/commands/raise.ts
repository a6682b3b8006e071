import type { Id } from '../../model/id.ts'
import { needType } from '../../model/need.ts'
import { organizationType } from '../../model/organization.ts'
import type { NewRecord, RecordOf } from '../../model/record-type.ts'
import { type Resource, resourceType } from '../../model/resource.ts'
import type { Result } from '../../util/result.ts'
import { orderAfterLast } from '../order.ts'
import { findRecord, listRecords } from '../records.ts'
import type { CommandContext, CommandError } from './command.ts'
import { createRecord } from './record-commands.ts'

type Need = RecordOf<typeof needType>

/**
 * A need that somebody raises, at the end of the list. It has no code yet: two devices that are apart would give the same
 * one. `byId` is the organization that raises it; null or one that is not there leaves it open.
 */
export function raiseNeed(
  context: CommandContext,
  {
    byId,
    ...input
  }: Pick<NewRecord<typeof needType>, 'title' | 'description' | 'recipients' | 'raisedInSessionId'> & {
    readonly byId: Id<'organization'> | null
  },
): Result<Need, CommandError> {
  const organization = findRecord(context.documents, organizationType, byId)
  return createRecord(context, needType, {
    ...input,
    code: '',
    order: orderAfterLast(listRecords(context.documents, needType)),
    raisedByIds: organization === null ? [] : [organization.id],
  })
}

/** A resource that somebody offers, or reports of others when `ownerId` is null; at the end of the list, without a code. */
export function raiseResource(
  context: CommandContext,
  input: Pick<NewRecord<typeof resourceType>, 'title' | 'description' | 'kind' | 'nature'> & {
    readonly ownerId: Resource['ownerId']
  },
): Result<Resource, CommandError> {
  return createRecord(context, resourceType, {
    ...input,
    code: '',
    order: orderAfterLast(listRecords(context.documents, resourceType)),
    status: input.ownerId === null ? 'reported' : 'declared',
  })
}
