import { generateNKeysBetween } from 'fractional-indexing'
import type { Id } from '../model/id.ts'

/** Ids of an imported sample: the kind of the record, then the sample's own id. */
export function sampleId<Kind extends string>(kind: Kind, id: string): Id<Kind> {
  return `${kind}:${id}`
}

/** The id of an agenda item, which the sample only numbers. */
export function sampleItemId(session: string, number: number): Id<'agendaItem'> {
  return sampleId('agendaItem', `${session}-${number}`)
}

/** The id of an imported record, or null for none. */
export function maybeId<Kind extends string>(kind: Kind, id: string | null): Id<Kind> | null {
  return id === null ? null : sampleId(kind, id)
}

/** So many fractional indexes, in order. */
export function freshOrders(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}
