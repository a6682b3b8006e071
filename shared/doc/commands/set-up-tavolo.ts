import * as Y from 'yjs'
import { processDefaults, processPlace, processSchema, type Process } from '../../model/process.ts'
import { schemaVersion } from '../../model/record-types.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { metaCollection } from '../documents.ts'
import { invalidInput } from './check-fields.ts'
import { type CommandContext, type CommandError, transact } from './command.ts'

/** Gives fresh documents their lineage, layout version and process. Only ever called on the device that makes the tavolo. */
export function setUpTavolo(
  context: CommandContext,
  input: { readonly lineageId: string; readonly process: Partial<Process> & Pick<Process, 'title'> },
): Result<Process, CommandError> {
  const parsed = processSchema.safeParse({ ...processDefaults, ...input.process })
  if (!parsed.success) return failure(invalidInput(parsed.error))
  transact(context, 'official', () => {
    const meta = context.documents.official.getMap<unknown>(metaCollection)
    meta.set('lineageId', input.lineageId)
    meta.set('schemaVersion', schemaVersion)
    const stored = context.documents.official.getMap<unknown>(processPlace.collection)
    for (const [name, value] of Object.entries(parsed.data)) stored.set(name, value)
  })
  return ok(parsed.data)
}

/** Two empty documents for a new tavolo; `gc` is on: history is kept as full states, not as tombstones. */
export function emptyDocuments(): { readonly official: Y.Doc; readonly work: Y.Doc } {
  return { official: new Y.Doc({ gc: true }), work: new Y.Doc({ gc: true }) }
}
