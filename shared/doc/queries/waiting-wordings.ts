import type { Id } from '../../model/id.ts'
import type { TavoloDocuments } from '../documents.ts'
import { findRecord } from '../records.ts'
import { isWordedKind, listWordings, type Wording, wordedFields, wordedTypes, wordsOf } from '../wordings.ts'

/** A wording that did not come to stand where it was written, because somebody else wrote there apart. */
export interface WaitingWording {
  readonly wording: Wording
  /** What stands there now; null when the record has been removed meanwhile. */
  readonly current: string | null
}

/**
 * Words that nobody sees in their field and nobody has looked at yet, in order of their record, field and time. What the
 * field says in full, among other words too, does not wait.
 */
export function waitingWordings(documents: TavoloDocuments): WaitingWording[] {
  return listWordings(documents)
    .flatMap((wording) => {
      const current = currentWords(documents, wording)
      return wording.text === '' || (current?.includes(wording.text) ?? false) ? [] : [{ wording, current }]
    })
    .toSorted((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1))
}

function placeOf({ wording }: WaitingWording): string {
  return [wording.recordId, wording.field, wording.writtenAt, wording.id].join('|')
}

function currentWords(documents: TavoloDocuments, { recordId, field }: Wording): string | null {
  const kind = recordId.slice(0, Math.max(0, recordId.indexOf(':')))
  if (!isWordedKind(kind) || !(wordedFields[kind] as readonly string[]).includes(field)) return null
  const record = findRecord(documents, wordedTypes[kind], recordId as Id<never>)
  return record === null ? null : wordsOf(record, field)
}
