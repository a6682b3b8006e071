import * as Y from 'yjs'
import type { AnyRecordType, RecordOf } from '../model/record-type.ts'

/** What was last read from a root map; parts that a change touches are read again on demand. */
export interface RootCache<Value> {
  readonly byKey: Map<string, Value | null>
  /** Derived lists; emptied by any change. */
  readonly lists: Map<string, readonly Value[]>
}

const caches = new WeakMap<Y.Map<unknown>, RootCache<unknown>>()

function sameKey(key: string): string {
  return key
}

/**
 * The cache of a root map; made on first use, then kept right by the map's own events.
 * `cacheKey` turns a key of the map into the key of what was read from it.
 * Values are as `Value` says because only one reader (records or relations) uses a given root map.
 */
export function rootCache<Value>(
  root: Y.Map<unknown>,
  cacheKey: (key: string) => string = sameKey,
): RootCache<Value> {
  const known = caches.get(root)
  if (known !== undefined) return known as RootCache<Value>
  const cache: RootCache<unknown> = { byKey: new Map(), lists: new Map() }
  root.observeDeep((events) => {
    cache.lists.clear()
    for (const event of events) {
      const key = event.path[0]
      if (typeof key === 'string') cache.byKey.delete(cacheKey(key))
      else if (event instanceof Y.YMapEvent) {
        for (const changed of event.keysChanged) cache.byKey.delete(cacheKey(String(changed)))
      }
    }
  })
  caches.set(root, cache)
  return cache as RootCache<Value>
}

/**
 * A stored record in today's shape: unknown fields are left out, missing ones get the type's defaults.
 * null when what is stored is not a valid record (a damaged or hostile peer); nothing is thrown.
 */
export function parseStored<Type extends AnyRecordType>(
  type: Type,
  id: string,
  stored: unknown,
): RecordOf<Type> | null {
  if (!(stored instanceof Y.Map)) return null
  const parsed = type.schema.safeParse({ ...type.defaults, ...stored.toJSON(), id })
  return parsed.success ? (parsed.data as RecordOf<Type>) : null
}
