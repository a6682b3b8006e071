import type { z } from 'zod'
import { failure, ok, type Result } from '../../util/result.ts'
import { isReadOnly } from '../meta.ts'
import { type AnyRelationType, listRelations, relationKey } from '../relations.ts'
import { invalidInput } from './check-fields.ts'
import { type CommandContext, type CommandError, transact } from './command.ts'

/** Sets fields of one pair of a relation, and only those that differ. Rules of the relation are the caller's. */
export function setRelation<Type extends AnyRelationType>(
  context: CommandContext,
  type: Type,
  change: {
    readonly leftId: string
    readonly rightId: string
    readonly fields: Partial<Type['defaults']>
  },
): Result<z.output<Type['schema']>, CommandError> {
  if (isReadOnly(context.documents)) return failure({ kind: 'read-only' })
  const [leftField, rightField] = type.idFields
  const before = listRelations(context.documents, type).find((entry) => {
    const ids = entry as Record<string, unknown>
    return ids[leftField] === change.leftId && ids[rightField] === change.rightId
  })
  const parsed = type.schema.safeParse({
    ...type.defaults,
    ...(before as object | undefined),
    ...change.fields,
    [leftField]: change.leftId,
    [rightField]: change.rightId,
  })
  if (!parsed.success) return failure(invalidInput(parsed.error))
  const after = parsed.data as Record<string, unknown>
  const old = (before ?? type.defaults) as Record<string, unknown>
  const changed = Object.keys(change.fields).filter((field) => old[field] !== after[field])
  if (changed.length > 0) {
    transact(context, type.document, () => {
      const root = context.documents[type.document].getMap<unknown>(type.collection)
      for (const field of changed) root.set(relationKey({ ...change, field }), after[field])
    })
  }
  return ok(parsed.data as z.output<Type['schema']>)
}
