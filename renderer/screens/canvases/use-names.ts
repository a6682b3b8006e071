import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { speakerLabel } from '../../../shared/doc/queries/presence.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import { organizationType } from '../../../shared/model/organization.ts'
import { participantType } from '../../../shared/model/participant.ts'
import { useQuery } from '../../state/use-records.ts'

/** What people and organizations are called on cards, by their ids. */
export function useNames(): Readonly<Record<string, string>> {
  return useQuery(readNames)
}

function readNames(documents: TavoloDocuments): Readonly<Record<string, string>> {
  const all = [...listRecords(documents, participantType), ...listRecords(documents, organizationType)]
  return Object.fromEntries(all.map(({ id }) => [id, speakerLabel(documents, id)]))
}
