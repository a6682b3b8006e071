import type * as Y from 'yjs'
import { type ChangedType, idIn, rootName, rootOf } from './changed-roots.ts'

/** A key under which a transaction changed something in a root: a record's id, a key of a relation. */
export interface TouchedKey {
  readonly collection: string
  readonly key: string
}

/**
 * Every key of some roots under which a transaction changed something, each once: without words and without a limit, for
 * what is worked out again. Whether the record came, changed or went is to be read where it was.
 */
export function touchedKeys(transaction: Y.Transaction, collections: ReadonlySet<string>): TouchedKey[] {
  const found = new Map<string, TouchedKey>()
  for (const [type, names] of transaction.changed) {
    const changed = type as ChangedType
    const root = rootOf(changed)
    const collection = rootName(transaction.doc, root)
    if (!collections.has(collection)) continue
    const keys = changed === root ? [...names] : [idIn(root, changed, transaction)]
    for (const key of keys) if (key !== null) found.set(`${collection} ${key}`, { collection, key })
  }
  return [...found.values()]
}
