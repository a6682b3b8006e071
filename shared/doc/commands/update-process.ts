import { type Process, processPlace, processSchema } from '../../model/process.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { readProcess } from '../process-fields.ts'
import { invalidInput } from './check-fields.ts'
import { type CommandContext, type CommandError, transact } from './command.ts'

/** Changes fields of the process, and only those that differ. */
export function updateProcess(
  context: CommandContext,
  patch: Partial<Process>,
): Result<Process, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const before: Record<string, unknown> = { ...readProcess(context.documents) }
  const parsed = processSchema.safeParse({ ...before, ...patch })
  if (!parsed.success) return failure(invalidInput(parsed.error))
  const after: Record<string, unknown> = parsed.data
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
  )
  if (changed.length > 0) {
    transact(context, processPlace.document, () => {
      const stored = context.documents[processPlace.document].getMap<unknown>(processPlace.collection)
      for (const name of changed) stored.set(name, after[name])
    })
  }
  return ok(parsed.data)
}
