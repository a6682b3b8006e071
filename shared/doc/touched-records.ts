import * as Y from 'yjs'
import { z } from 'zod'
import { agendaItemType } from '../model/agenda-item.ts'
import type { Id } from '../model/id.ts'
import { processPlace } from '../model/process.ts'
import { recordTypes, relationTypes } from '../model/record-types.ts'
import { type ChangedType, idIn, rootName, rootOf } from './changed-roots.ts'
import type { TavoloDocuments } from './documents.ts'
import { type FindAny, type RecordPlace, recordTitle } from './queries/record-title.ts'
import { readProcess } from './process-fields.ts'
import { findRecord, lookUpRecord } from './records.ts'
import { relationSeparator } from './relations.ts'
import { changedSpots, spotsPrefix } from './spot-index.ts'
import { type TouchedRecord, type Touches, touchedLimit } from './touches.ts'

/** Schema of a touched record, for logs that come from outside. */
export const touchedRecordSchema = z.object({
  place: z.enum([
    'process',
    'text',
    ...(Object.keys(recordTypes) as (keyof typeof recordTypes)[]),
    ...(Object.keys(relationTypes) as (keyof typeof relationTypes)[]),
  ]),
  id: z.string().max(210),
  title: z.string().max(200),
  kind: z.enum(['added', 'changed', 'removed']),
}) satisfies z.ZodType<TouchedRecord>

const textPrefix = 'text/'
const placeOfRoot = new Map<string, RecordPlace>([
  [processPlace.collection, 'process'],
  ...Object.entries({ ...recordTypes, ...relationTypes }).map(
    ([place, { collection }]): [string, RecordPlace] => [collection, place as RecordPlace],
  ),
])

/**
 * Which records a transaction touched. Call it while `afterTransaction` is told: later, what was removed has no words
 * any more.
 */
export function touchedRecords(documents: TavoloDocuments, transaction: Y.Transaction): Touches {
  const found = new Map<string, Touch>()
  const findAny = findIn(documents)
  for (const [type, keys] of transaction.changed) {
    for (const touch of touchesOf({ documents, findAny, transaction }, type as ChangedType, keys)) {
      const key = `${touch.place} ${touch.id}`
      const known = found.get(key)
      if (known === undefined || known.kind === 'changed') found.set(key, touch)
    }
  }
  // What is only counted needs no words: a merge may touch thousands.
  const named = [...found.values()].slice(0, touchedLimit)
  return {
    touched: named.map(({ readTitle, ...touch }) => ({ ...touch, title: readTitle() })),
    moreTouched: found.size - named.length,
  }
}

/** A touched record whose title is read when it is asked for. */
interface Touch extends Omit<TouchedRecord, 'title'> {
  readonly readTitle: () => string
}

interface Reading {
  readonly documents: TavoloDocuments
  readonly findAny: FindAny
  readonly transaction: Y.Transaction
}

function touchesOf(reading: Reading, type: ChangedType, keys: ReadonlySet<string | null>): readonly Touch[] {
  const root = rootOf(type)
  const name = rootName(reading.transaction.doc, root)
  if (name.startsWith(textPrefix)) return [textTouch(reading.documents, name.slice(textPrefix.length))]
  if (name.startsWith(spotsPrefix)) return spotTouches(reading, type)
  const place = placeOfRoot.get(name)
  if (place === undefined) return []
  if (place === 'process') {
    return [{ place, id: place, readTitle: () => readProcess(reading.documents).title, kind: 'changed' }]
  }
  if (place in relationTypes) return pairTouches(reading, place, keys)
  if (type === root) return rootTouches(reading, place, type as ChangedType & Y.Map<unknown>)
  const id = idIn(root, type, reading.transaction)
  return id === null ? [] : [{ place, id, readTitle: () => titleOf(reading.findAny, id), kind: 'changed' }]
}

function rootTouches(reading: Reading, place: RecordPlace, root: Y.Map<unknown>): Touch[] {
  const event = new Y.YMapEvent(root, reading.transaction, new Set())
  return [...event.keys].map(([id, { action, oldValue }]) => {
    const kind = action === 'add' ? 'added' : action === 'delete' ? 'removed' : 'changed'
    const readTitle = () =>
      kind === 'removed'
        ? recordTitle(place, lastValues(oldValue as unknown), reading.findAny)
        : titleOf(reading.findAny, id)
    return { place, id, readTitle, kind }
  })
}

function pairTouches({ findAny }: Reading, place: RecordPlace, keys: ReadonlySet<string | null>): Touch[] {
  const { idFields } = relationTypes[place as keyof typeof relationTypes]
  const pairs = new Set([...keys].map((key) => key?.slice(0, key.lastIndexOf(relationSeparator)) ?? ''))
  return [...pairs].map((id) => {
    const [left, right] = id.split(relationSeparator)
    const pair = { [idFields[0]]: left, [idFields[1]]: right }
    return { place, id, readTitle: () => recordTitle(place, pair, findAny), kind: 'changed' }
  })
}

/** Cards and figures that were put somewhere. One that is gone is not told: what lay somewhere went with it. */
function spotTouches({ findAny, transaction }: Reading, list: ChangedType): Touch[] {
  const { added, deleted } = changedSpots(transaction, list)
  const ids = new Set([...added, ...deleted].map(({ cardId }) => cardId))
  return [...ids].flatMap((id): Touch[] => {
    const found = findAny(id)
    return found === null
      ? []
      : [{ place: found.place, id, readTitle: () => titleOf(findAny, id), kind: 'changed' }]
  })
}

function textTouch(documents: TavoloDocuments, agendaItemId: string): Touch {
  const id = agendaItemId as Id<'agendaItem'>
  const readTitle = () => findRecord(documents, agendaItemType, id)?.topic.slice(0, 200) ?? ''
  return { place: 'text', id, readTitle, kind: 'changed' }
}

/** The values that a removed map held last: it is empty to its own methods, but not thrown away yet. */
function lastValues(gone: unknown): Record<string, unknown> {
  if (!(gone instanceof Y.Map)) return {}
  return Object.fromEntries(
    // oxlint-disable-next-line no-underscore-dangle -- Yjs has no other way to read what was just removed.
    [...gone._map].map(([name, item]) => [name, item.content.getContent().at(-1) as unknown]),
  )
}

function titleOf(findAny: FindAny, id: string): string {
  const found = findAny(id)
  return found === null ? '' : recordTitle(found.place, found.record, findAny)
}

const typeOfKind = new Map(
  Object.entries(recordTypes).map(([place, type]) => [
    type.kind as string,
    { place: place as RecordPlace, type },
  ]),
)

/** Finds records of the documents by their id, whose kind says where to look. */
export function findIn(documents: TavoloDocuments): FindAny {
  return (id) => {
    const known = typeOfKind.get(id.slice(0, Math.max(0, id.indexOf(':'))))
    if (known === undefined) return null
    const record = lookUpRecord(documents, known.type, id)
    return record === null ? null : { place: known.place, record }
  }
}
