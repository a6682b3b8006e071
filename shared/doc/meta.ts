import { schemaVersion } from '../model/record-types.ts'
import { metaCollection, type TavoloDocuments } from './documents.ts'

/** Facts of the document itself. */
export interface TavoloMeta {
  /** Same on every copy of one tavolo; two lineages never merge silently. */
  readonly lineageId: string
  /** Layout version of whoever wrote last; 0 for a document that was never set up. */
  readonly schemaVersion: number
}

/** The facts of a tavolo's documents. */
export function readMeta(documents: TavoloDocuments): TavoloMeta {
  const meta = documents.official.getMap<unknown>(metaCollection)
  const lineageId = meta.get('lineageId')
  const version = meta.get('schemaVersion')
  return {
    lineageId: typeof lineageId === 'string' ? lineageId : '',
    schemaVersion: typeof version === 'number' ? version : 0,
  }
}

/** Whether a newer program wrote these documents, so that this one must not change them. */
export function isReadOnly(documents: TavoloDocuments): boolean {
  return readMeta(documents).schemaVersion > schemaVersion
}
