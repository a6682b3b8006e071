import type * as Y from 'yjs'
import type { AnyRecordType, RecordOf } from '../model/record-type.ts'
import type { TavoloDocuments } from './documents.ts'
import { parseStored, type RootCache, rootCache } from './record-cache.ts'
import { spotIndex } from './spot-index.ts'
import { withSpot } from './spots.ts'

type Ordered = { readonly id: string; readonly order?: string }

/** Order of records among their siblings: by fractional index, equal ones by id, so that every device agrees. */
export function compareByOrder(left: Ordered, right: Ordered): number {
  const a = left.order ?? ''
  const b = right.order ?? ''
  if (a !== b) return a < b ? -1 : 1
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}

/** One record, or null when there is none with this id. The same object comes back until the record changes. */
export function findRecord<Type extends AnyRecordType>(
  documents: TavoloDocuments,
  type: Type,
  id: RecordOf<Type>['id'] | null,
): RecordOf<Type> | null {
  return id === null ? null : lookUpRecord(documents, type, id)
}

/** The same by an id that may be of any kind, as a link, a citation or a list has it: null too when it is of another. */
export function lookUpRecord<Type extends AnyRecordType>(
  documents: TavoloDocuments,
  type: Type,
  id: string,
): RecordOf<Type> | null {
  const root = documents[type.document].getMap<unknown>(type.collection)
  const cache = cacheOf(documents, type)
  const known = cache.byKey.get(id)
  if (known !== undefined) return known
  const record = withSpot(documents, type, parseStored(type, id, root.get(id)))
  if (root.has(id)) cache.byKey.set(id, record)
  return record
}

/**
 * All records of a type in their order. The same list comes back until one of them changes.
 * A stored record that does not fit the schema is left out.
 */
export function listRecords<Type extends AnyRecordType>(
  documents: TavoloDocuments,
  type: Type,
): readonly RecordOf<Type>[] {
  const root = documents[type.document].getMap<unknown>(type.collection)
  const cache = cacheOf(documents, type)
  const known = cache.lists.get('all')
  if (known !== undefined) return known
  const list: RecordOf<Type>[] = []
  for (const id of keysAsBefore(root, cache)) {
    // Of thousands one has changed: all others are taken without asking for their root each time.
    const record = cache.byKey.get(id) ?? lookUpRecord(documents, type, id)
    if (record !== null) list.push(record)
  }
  list.sort(compareByOrder)
  cache.lists.set('all', list)
  lastOrders.set(cache, new Set(list.map(({ id }) => id)))
  return list
}

/** Ids in the order in which they were last listed. */
const lastOrders = new WeakMap<RootCache<unknown>, ReadonlySet<string>>()

/** Keys of a root in the order of the last list: of thousands one changes, and what is in order already is sorted in one pass. */
function keysAsBefore(root: Y.Map<unknown>, cache: RootCache<unknown>): string[] {
  const before = lastOrders.get(cache)
  if (before === undefined) return [...root.keys()]
  return [...[...before].filter((id) => root.has(id)), ...[...root.keys()].filter((id) => !before.has(id))]
}

const spotted = new WeakSet<RootCache<unknown>>()

/** The cache of a type's records; of those that are put somewhere it is told by the spots too. */
function cacheOf<Type extends AnyRecordType>(
  documents: TavoloDocuments,
  type: Type,
): RootCache<RecordOf<Type>> {
  const document = documents[type.document]
  const cache = rootCache<RecordOf<Type>>(document.getMap<unknown>(type.collection))
  if (type.spotField === undefined || spotted.has(cache)) return cache
  spotted.add(cache)
  spotIndex(document).onChange((ids) => {
    cache.lists.clear()
    for (const id of ids) cache.byKey.delete(id)
  })
  return cache
}
