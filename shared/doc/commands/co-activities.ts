import { type CoActivity, coActivityType } from '../../model/co-activity.ts'
import type { Id } from '../../model/id.ts'
import type { NewRecord, RecordPatch } from '../../model/record-type.ts'
import type { Result } from '../../util/result.ts'
import { orderAfterLast } from '../order.ts'
import { listRecords } from '../records.ts'
import { asOneWorkStep, type CommandContext, type CommandError } from './command.ts'
import { createRecord, deleteRecord } from './record-commands.ts'
import { changeWorded, forgetWords } from './words.ts'

/** Says who takes part in a co-activity, or could. */
export function addCoActivity(
  context: CommandContext,
  input: Omit<NewRecord<typeof coActivityType>, 'order'>,
): Result<CoActivity, CommandError> {
  const order = orderAfterLast(listRecords(context.documents, coActivityType))
  return createRecord(context, coActivityType, { ...input, order })
}

/** Changes who takes part, when, at what level, and in which words. */
export function changeCoActivity(
  context: CommandContext,
  change: { readonly id: Id<'coActivity'>; readonly patch: RecordPatch<typeof coActivityType> },
): Result<CoActivity, CommandError> {
  return changeWorded(context, coActivityType, change)
}

/** Takes an entry away. */
export function removeCoActivity(context: CommandContext, id: Id<'coActivity'>): Result<null, CommandError> {
  return asOneWorkStep(context, () => {
    forgetWords(context, new Set([id]))
    return deleteRecord(context, coActivityType, id)
  })
}
