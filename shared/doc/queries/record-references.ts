import { recordTypes, relationTypes } from '../../model/record-types.ts'
import { relationSeparator } from '../relations.ts'
import type { TavoloSnapshot } from '../snapshot.ts'
import type { RecordChange } from './compare-snapshots.ts'
import type { RecordPlace } from './record-title.ts'

const idPattern = /^[A-Za-z]+:[A-Za-z0-9-]{1,64}$/

/**
 * Every id that something refers to: a record, or a whole snapshot, of which `counts` says which records, pairs and texts
 * are looked at. A record's own id is no reference.
 */
export function idsIn(
  where: unknown,
  counts: (place: RecordPlace | 'text', id: string) => boolean,
): Set<string> {
  const found = new Set<string>()
  if (!isSnapshot(where)) {
    collect(where, found)
    return found
  }
  if (counts('process', 'process')) collect(where.process, found)
  for (const place of Object.keys(recordTypes) as (keyof typeof recordTypes)[]) {
    for (const record of where[place]) if (counts(place, record.id)) collect(record, found)
  }
  for (const place of Object.keys(relationTypes) as (keyof typeof relationTypes)[]) {
    const { idFields } = relationTypes[place]
    for (const entry of where[place]) {
      const fields = entry as Readonly<Record<string, unknown>>
      const id = idFields.map((field) => String(fields[field])).join(relationSeparator)
      if (counts(place, id)) collect(entry, found)
    }
  }
  for (const [itemId, blocks] of Object.entries(where.texts))
    if (counts('text', itemId)) collect(blocks, found)
  return found
}

function isSnapshot(value: unknown): value is TavoloSnapshot {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'tavolo'
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (idPattern.test(value)) found.add(value)
  } else if (Array.isArray(value)) {
    for (const part of value) collect(part, found)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value))
      if (name !== 'id' || 'kind' in value) collect(part, found)
  }
}

/** Gives the sessions that a change belongs to, as it was and as it is; of a pair by the records that it ties. */
export function sessionsOf(
  now: TavoloSnapshot,
  then: TavoloSnapshot,
): (change: RecordChange) => readonly string[] {
  const sessionOf = new Map<string, string>()
  for (const snapshot of [then, now]) {
    for (const { id, sessionId } of [...snapshot.decisions, ...snapshot.positions])
      sessionOf.set(id, sessionId)
  }
  return ({ place, before, after }) => {
    const records = [before, after].filter((record) => record !== null)
    const named = records.flatMap((record) => {
      if (place === 'sessions') return [record.id]
      // A canvas only says which session it was made for: no verbale closes it.
      if (place === 'canvases') return []
      if (place === 'stances') return [sessionOf.get(String(record.decisionId))]
      if (place === 'supports') return [sessionOf.get(String(record.positionId))]
      return [record.sessionId]
    })
    return named.filter((id) => typeof id === 'string')
  }
}
