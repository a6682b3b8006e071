import type { DocumentName } from '../../shared/model/record-type.ts'
import type { TavoloRow } from './tavolo-database.ts'
import type { NewTavolo, TavoloId, TavoloListing, TavoloSummary } from './tavolo-store.ts'

/** The field of a tavolo's row that holds the size of each document. */
export const sizeFields = { official: 'officialBytes', work: 'workBytes' } as const

/** The field of a tavolo's row that says how far each document goes. */
export const markFields = { official: 'officialMarks', work: 'workMarks' } as const

/** What the list says of a row. */
export function listingOf(row: TavoloRow): TavoloListing {
  const { officialBytes, workBytes, officialMarks: _official, workMarks: _work, ...listing } = row
  return { ...listing, sizeBytes: officialBytes + workBytes }
}

/** The keys of a tavolo's rows in the index of updates. */
export function keysOf(tavoloId: TavoloId): [TavoloId, DocumentName][] {
  return [
    [tavoloId, 'official'],
    [tavoloId, 'work'],
  ]
}

/** Of what is known of a tavolo, what the home screen says of it. */
export function summaryOf({ title, processKind, places, openDays }: TavoloSummary): TavoloSummary {
  return { title, processKind, ...(places && { places }), ...(openDays && { openDays }) }
}

/** The row of a tavolo that begins. */
export function firstRow(tavolo: NewTavolo): TavoloRow {
  const { id, official, work, atMs, author, marks } = tavolo
  return {
    id,
    ...summaryOf(tavolo),
    lastChangedAtMs: atMs,
    lastChangedBy: author.name,
    deletedAtMs: null,
    officialBytes: official.byteLength,
    workBytes: work.byteLength,
    officialMarks: marks?.official ?? [],
    workMarks: marks?.work ?? [],
  }
}
