import { recordTypes, type relationTypes } from '../../model/record-types.ts'
import { assertNever } from '../../util/assert-never.ts'
import type { TavoloSnapshot } from '../snapshot.ts'

/** Where a piece of the tavolo is kept: the process, a kind of record, a relation. */
export type RecordPlace = 'process' | keyof typeof recordTypes | keyof typeof relationTypes

/** Gives any record by its id, whatever its kind; null when there is none. */
export type FindAny = (id: string) => { readonly place: RecordPlace; readonly record: object } | null

/** Longer texts are cut: a title is for finding the record again (about two lines on the screen). */
const titleLength = 140

/**
 * What a record is called in a list, in its own words: names, titles, the beginning of its text. A record without
 * words of its own is called after the one it belongs to. Empty when nothing has been written yet.
 */
export function recordTitle(place: RecordPlace, record: object, findAny: FindAny): string {
  return shorten(titleOf(place, record as Readonly<Record<string, unknown>>, findAny))
}

function titleOf(place: RecordPlace, record: Readonly<Record<string, unknown>>, findAny: FindAny): string {
  const own = (field: string) => {
    const value = record[field]
    return typeof value === 'string' ? value : ''
  }
  const other = (field: string) => {
    const found = findAny(own(field))
    return found === null
      ? ''
      : titleOf(found.place, found.record as Readonly<Record<string, unknown>>, findAny)
  }
  switch (place) {
    case 'process':
    case 'sessions':
    case 'connections':
    case 'canvases':
    case 'clusters':
      return own('title')
    case 'organizations':
    case 'phases':
      return own('name')
    case 'participants':
      return `${own('givenName')} ${own('familyName')}`
    case 'agendaItems':
      return own('topic')
    case 'attachments':
    case 'needs':
    case 'resources':
      return `${own(place === 'attachments' ? 'letter' : 'code')} ${own('title')}`
    case 'agendaChanges':
    case 'decisions':
    case 'positions':
    case 'actions':
    case 'observations':
    case 'corrections':
    case 'reservations':
    case 'conflicts':
    case 'coActivities':
      return own('text') || other('organizationId') || other('participantId')
    case 'requests':
      return own('text') || own('fromName')
    case 'coverageOverrides':
      return other('needId')
    case 'divergences':
    case 'votes':
      return own('question') || other('canvasId')
    case 'zones':
    case 'connectors':
      return own('label')
    case 'cards':
    case 'figures':
      return own('text')
    case 'ballots':
      return other('voteId')
    case 'paperDots':
      return joined([other('voteId'), other('itemId')])
    case 'minutes':
      return other('sessionId')
    case 'signatures':
      return other('participantId') || own('capacity')
    case 'links':
      return joined([other('needId'), other('resourceId')])
    case 'attendance':
      return joined([other('participantId'), other('sessionId')])
    case 'stances':
      return joined([other('organizationId'), other('decisionId')])
    case 'supports':
      return joined([other('organizationId'), other('positionId')])
    case 'connectionParts':
      return joined([other('connectionId'), other('itemId')])
    case 'placements':
      return other('itemId')
    default:
      return assertNever(place)
  }
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(' · ')
}

function shorten(title: string): string {
  const line = title.replaceAll(/\s+/g, ' ').trim()
  if (line.length <= titleLength) return line
  // No sign is cut in half.
  return `${line
    .slice(0, titleLength)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`
}

/** Finds records of a snapshot by their id. */
export function findInSnapshot(snapshot: TavoloSnapshot): FindAny {
  const byId = new Map<string, { place: RecordPlace; record: object }>()
  for (const place of Object.keys(recordTypes) as (keyof typeof recordTypes)[]) {
    for (const record of snapshot[place]) byId.set(record.id, { place, record })
  }
  return (id) => byId.get(id) ?? null
}
