import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { readProcess } from '../../shared/doc/process-fields.ts'
import { openSessions } from '../../shared/doc/queries/attention.ts'
import type { TavoloSummary } from '../store/tavolo-store.ts'

/** On a sheet there is room for one line of places; a region with its forty municipalities is not written there. */
const mostPlaces = 4

/** Far more than a table plans; only a made-up file has more. */
const mostDays = 100

/** What the list of tavoli says of a tavolo. */
export function summarize(documents: TavoloDocuments): TavoloSummary {
  const { title, kind, territory } = readProcess(documents)
  const days = openSessions(documents).flatMap(({ date }) => date ?? [])
  return {
    title,
    processKind: kind,
    places: territory.slice(0, mostPlaces),
    openDays: days.toSorted().slice(-mostDays),
  }
}
