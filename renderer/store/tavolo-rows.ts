import type { DocumentName } from '../../shared/model/record-type.ts'
import type { TavoloRow } from './tavolo-database.ts'
import type { NewTavolo, TavoloId, TavoloListing } from './tavolo-store.ts'

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

/** The row of a tavolo that begins. */
export function firstRow(tavolo: NewTavolo): TavoloRow {
  const { id, title, processKind, official, work, atMs, author, marks } = tavolo
  return {
    id,
    title,
    processKind,
    lastChangedAtMs: atMs,
    lastChangedBy: author.name,
    deletedAtMs: null,
    officialBytes: official.byteLength,
    workBytes: work.byteLength,
    officialMarks: marks?.official ?? [],
    workMarks: marks?.work ?? [],
  }
}
