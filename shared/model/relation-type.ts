import type { z } from 'zod'
import type { Id } from './id.ts'
import type { DocumentName } from './record-type.ts'

/**
 * What ties two records together, one entry a pair (a participant's attendance at a session).
 * Each field is stored under its own key `left|right|field`, so that two laptops may write the same pair apart and merge.
 */
export interface RelationType<Ids extends Readonly<Record<string, Id<string>>>, Fields extends object> {
  readonly collection: string
  readonly document: DocumentName
  /** Names of the two ids in an entry, in the order of the key. */
  readonly idFields: readonly [left: keyof Ids & string, right: keyof Ids & string]
  /** Schema of a whole entry: the two ids and the fields. */
  readonly schema: z.ZodType<Ids & Fields>
  /** Values of the fields that nobody has set yet. */
  readonly defaults: Fields
}

/** Defines a relation; only the types are worked out here. */
export function defineRelation<Ids extends Readonly<Record<string, Id<string>>>, Fields extends object>(
  type: RelationType<Ids, Fields>,
): RelationType<Ids, Fields> {
  return type
}
