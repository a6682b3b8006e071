import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { Author } from '../../shared/doc/origin.ts'
import type { Result } from '../../shared/util/result.ts'
import type { StoreFailure } from './store-failure.ts'
import type { TavoloId, TavoloStore, TavoloSummary } from './tavolo-store.ts'

/** What is needed to keep a tavolo that begins. */
export interface CreateTavoloOptions {
  readonly store: TavoloStore
  readonly tavoloId: TavoloId
  /** Already set up or imported; they are read once and not followed. */
  readonly documents: TavoloDocuments
  readonly summarize: (documents: TavoloDocuments) => TavoloSummary
  readonly author: Author
  readonly atMs: number
}

/** Writes the first state of a new or imported tavolo; it is on the disk when this succeeds. Then open it by its id. */
export async function createTavoloDocuments(
  options: CreateTavoloOptions,
): Promise<Result<void, StoreFailure>> {
  const { store, tavoloId, documents, summarize, author, atMs } = options
  return store.createTavolo({
    ...summarize(documents),
    id: tavoloId,
    official: Y.encodeStateAsUpdate(documents.official),
    work: Y.encodeStateAsUpdate(documents.work),
    atMs,
    author,
  })
}
