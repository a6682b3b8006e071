import type { z } from 'zod'
import type { DocumentName } from '../model/record-type.ts'
import type { TavoloDocuments } from './documents.ts'
import { rootCache } from './record-cache.ts'

/** Between the parts of a relation's key; ids hold no such sign. */
export const relationSeparator = '|'

/** Any relation, whatever its fields. */
export interface AnyRelationType {
  readonly collection: string
  readonly document: DocumentName
  readonly idFields: readonly [left: string, right: string]
  readonly schema: z.ZodType
  readonly defaults: object
}

/** The key of one field of one pair. */
export function relationKey(pair: {
  readonly leftId: string
  readonly rightId: string
  readonly field: string
}): string {
  return [pair.leftId, pair.rightId, pair.field].join(relationSeparator)
}

function pairOfKey(key: string): string {
  return key.slice(0, key.lastIndexOf(relationSeparator))
}

/**
 * All entries of a relation, in order of their keys. The same list comes back until one of them changes.
 * A stored entry that does not fit the schema is left out.
 */
export function listRelations<Type extends AnyRelationType>(
  documents: TavoloDocuments,
  type: Type,
): readonly z.output<Type['schema']>[] {
  type Entry = z.output<Type['schema']>
  const root = documents[type.document].getMap<unknown>(type.collection)
  const cache = rootCache<Entry>(root, pairOfKey)
  const known = cache.lists.get('all')
  if (known !== undefined) return known
  const keysByPair = new Map<string, string[]>()
  for (const key of root.keys()) {
    const pair = pairOfKey(key)
    const keys = keysByPair.get(pair)
    if (keys === undefined) keysByPair.set(pair, [key])
    else keys.push(key)
  }
  const list: Entry[] = []
  for (const pair of [...keysByPair.keys()].toSorted()) {
    let entry = cache.byKey.get(pair)
    if (entry === undefined) {
      entry = readPair(type, root, keysByPair.get(pair) ?? [])
      cache.byKey.set(pair, entry)
    }
    if (entry !== null) list.push(entry)
  }
  cache.lists.set('all', list)
  return list
}

function readPair<Type extends AnyRelationType>(
  type: Type,
  root: { get(key: string): unknown },
  keys: readonly string[],
): z.output<Type['schema']> | null {
  const stored: Record<string, unknown> = { ...type.defaults }
  for (const key of keys) {
    const [left, right, field] = key.split(relationSeparator)
    if (field === undefined) return null
    stored[type.idFields[0]] = left
    stored[type.idFields[1]] = right
    stored[field] = root.get(key)
  }
  const parsed = type.schema.safeParse(stored)
  return parsed.success ? (parsed.data as z.output<Type['schema']>) : null
}
