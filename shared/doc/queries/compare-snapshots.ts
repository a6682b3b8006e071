import { recordTypes, relationTypes } from '../../model/record-types.ts'
import { diffSequences, type SequenceStep } from '../../util/diff-sequences.ts'
import type { MinutesBlock } from '../minutes-text.ts'
import { relationSeparator } from '../relations.ts'
import type { TavoloSnapshot } from '../snapshot.ts'
import { type FindAny, findInSnapshot, type RecordPlace, recordTitle } from './record-title.ts'

/** What became of a record between two moments. */
export type ChangeKind = 'added' | 'changed' | 'removed'

/** A field with what it held and what it holds; undefined on the side where the record was not there. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** A record, a relation's entry or the process that is not as it was. */
export interface RecordChange {
  readonly place: RecordPlace
  readonly kind: ChangeKind
  /** The record's id; of a relation's entry both ids with «|» between; «process» for the process. */
  readonly id: string
  /** The record's own words, see `recordTitle`: as they are now, or as they were before it went. */
  readonly title: string
  /** The session it belongs to; null for what belongs to none. */
  readonly sessionId: string | null
  /** Fields that differ; of an added or removed record those that hold something. */
  readonly fields: readonly FieldChange[]
  /** The whole record as it was; null when it was not there. */
  readonly before: Readonly<Record<string, unknown>> | null
  /** The whole record as it is; null when it is gone. */
  readonly after: Readonly<Record<string, unknown>> | null
}

/** The minutes' text of an agenda item that is not as it was. */
export interface TextChange {
  readonly kind: ChangeKind
  readonly agendaItemId: string
  /** The item's topic as it is now, or as it was before it went. */
  readonly title: string
  readonly sessionId: string | null
  readonly steps: readonly SequenceStep<MinutesBlock>[]
}

/** What differs between two moments of a tavolo. */
export interface TavoloComparison {
  readonly records: readonly RecordChange[]
  readonly texts: readonly TextChange[]
  /** What a record is called by its id: as it is now, or as it was before it went. Empty when nobody knows it. */
  readonly nameOf: (id: string) => string
}

type Fields = Readonly<Record<string, unknown>>

/** Whether nothing differs. */
export function isSameTavolo(comparison: TavoloComparison): boolean {
  return comparison.records.length === 0 && comparison.texts.length === 0
}

/**
 * What was added, changed and removed from one moment of a tavolo to another: the process first, then record kinds
 * in the order of the model, each in the order of the newer list, removed ones last; then the minutes' texts.
 */
export function compareSnapshots(before: TavoloSnapshot, after: TavoloSnapshot): TavoloComparison {
  const findBefore = findInSnapshot(before)
  const findAfter = findInSnapshot(after)

  function changeOf(
    place: RecordPlace,
    id: string,
    pair: [old: Fields | null, now: Fields | null],
  ): RecordChange[] {
    const [old, now] = pair
    const fields = changedFields(old, now, idFieldsOf(place))
    const record = now ?? old
    if (record === null || (old !== null && now !== null && fields.length === 0)) return []
    const kind = old === null ? 'added' : now === null ? 'removed' : 'changed'
    const title = recordTitle(place, record, now === null ? findBefore : findAfter)
    return [
      { place, kind, id, title, sessionId: sessionIdOf(place, record), fields, before: old, after: now },
    ]
  }

  function compareLists(place: Exclude<RecordPlace, 'process'>): RecordChange[] {
    const old = byKey(place, before[place])
    const now = byKey(place, after[place])
    return [
      ...[...now].flatMap(([id, record]) => changeOf(place, id, [old.get(id) ?? null, record])),
      ...[...old]
        .filter(([id]) => !now.has(id))
        .flatMap(([id, record]) => changeOf(place, id, [record, null])),
    ]
  }

  const places = [...Object.keys(recordTypes), ...Object.keys(relationTypes)] as Exclude<
    RecordPlace,
    'process'
  >[]
  return {
    records: [
      ...changeOf('process', 'process', [before.process, after.process]),
      ...places.flatMap(compareLists),
    ],
    texts: compareTexts(before, after),
    nameOf: (id) => nameIn(findAfter, id) ?? nameIn(findBefore, id) ?? '',
  }
}

function nameIn(findAny: FindAny, id: string): string | null {
  const found = findAny(id)
  return found === null ? null : recordTitle(found.place, found.record, findAny)
}

function compareTexts(before: TavoloSnapshot, after: TavoloSnapshot): TextChange[] {
  const items = new Map(
    [...before.agendaItems, ...after.agendaItems].map((item) => [item.id as string, item]),
  )
  const kept = new Set(after.agendaItems.map(({ id }) => id as string))
  const itemIds = [...new Set([...Object.keys(after.texts), ...Object.keys(before.texts)])]
  return itemIds.flatMap((agendaItemId): TextChange[] => {
    const old = before.texts[agendaItemId] ?? []
    const now = kept.has(agendaItemId) ? (after.texts[agendaItemId] ?? []) : []
    const steps = diffSequences(old, now, (block) => JSON.stringify(block))
    if (steps.every(({ kind }) => kind === 'same')) return []
    const item = items.get(agendaItemId)
    const kind = old.length === 0 ? 'added' : now.length === 0 ? 'removed' : 'changed'
    return [{ kind, agendaItemId, title: item?.topic ?? '', sessionId: item?.sessionId ?? null, steps }]
  })
}

function idFieldsOf(place: RecordPlace): readonly string[] {
  return place in relationTypes ? relationTypes[place as keyof typeof relationTypes].idFields : ['id']
}

function byKey(place: RecordPlace, records: readonly object[]): Map<string, Fields> {
  const idFields = idFieldsOf(place)
  return new Map(
    records.map((record) => {
      const fields = record as Fields
      return [idFields.map((field) => String(fields[field])).join(relationSeparator), fields]
    }),
  )
}

/** The fields that differ. Of a record that came or went: those that hold something, but for its place in the list. */
function changedFields(
  before: Fields | null,
  after: Fields | null,
  idFields: readonly string[],
): FieldChange[] {
  const names = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])]
  const isWhole = before === null || after === null
  return names
    .filter((field) => !idFields.includes(field))
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }))
    .filter((change) =>
      isWhole
        ? change.field !== 'order' && !isEmpty(change.before ?? change.after)
        : JSON.stringify(change.before) !== JSON.stringify(change.after),
    )
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function sessionIdOf(place: RecordPlace, record: Fields): string | null {
  // A canvas says which session it was made for; it goes on after that.
  if (place === 'canvases') return null
  const sessionId = place === 'sessions' ? record['id'] : record['sessionId']
  return typeof sessionId === 'string' ? sessionId : null
}
