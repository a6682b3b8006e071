import type * as Y from 'yjs'
import type { DocumentName } from '../model/record-type.ts'

/** The two Yjs documents of one tavolo; two because rights differ (guests write only the work document). */
export type TavoloDocuments = Readonly<Record<DocumentName, Y.Doc>>

/** Name of the root map with the facts of the document itself: lineage, layout version. */
export const metaCollection = 'meta'

/** Name of the root fragment with the minutes' text of an agenda item. */
export function minutesTextName(agendaItemId: string): string {
  return `text/${agendaItemId}`
}
