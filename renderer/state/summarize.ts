import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { readProcess } from '../../shared/doc/process-fields.ts'
import type { TavoloSummary } from '../store/tavolo-store.ts'

/** What the list of tavoli says of a tavolo. */
export function summarize(documents: TavoloDocuments): TavoloSummary {
  const { title, kind } = readProcess(documents)
  return { title, processKind: kind }
}
