import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import { storeFailure, type StoreFailure } from './store-failure.ts'
import type { LoadedTavolo, StoredUpdate, TavoloId, TavoloStore } from './tavolo-store.ts'
import { trimContents } from './trim-contents.ts'

/** The rows of both documents, oldest first. */
type LoadedRows = LoadedTavolo['updates']

/** The documents that rows gave. */
export interface ReadDocuments {
  readonly documents: TavoloDocuments
  /** Why some rows could not be read and were left out; null when all were. */
  readonly damage: StoreFailure | null
}

/** Builds the documents of their rows, without those that cannot be read. */
export function documentsOf(loaded: LoadedRows): ReadDocuments {
  const documents = { official: new Y.Doc({ gc: true }), work: new Y.Doc({ gc: true }) }
  const applied = [applyRows(documents.official, loaded.official), applyRows(documents.work, loaded.work)]
  const failed = applied.find((each) => !each.isOk)
  if (failed === undefined) return { documents, damage: null }
  const salvaged = { official: new Y.Doc({ gc: true }), work: new Y.Doc({ gc: true }) }
  applyRows(salvaged.official, loaded.official.filter(isReadable))
  applyRows(salvaged.work, loaded.work.filter(isReadable))
  return { documents: salvaged, damage: failed.error }
}

/** Puts the whole of the documents in the place of rows of which some cannot be read; gives the rows as they are then. */
export async function replaceRows(
  { store, tavoloId }: { readonly store: TavoloStore; readonly tavoloId: TavoloId },
  documents: TavoloDocuments,
  loaded: LoadedRows,
): Promise<Result<LoadedRows, StoreFailure>> {
  const rowsNow: Record<DocumentName, readonly StoredUpdate[]> = { official: [], work: [] }
  for (const document of ['official', 'work'] as const) {
    const rows = loaded[document]
    const upToSequence = rows.at(-1)?.sequence ?? 0
    const bytes = Y.encodeStateAsUpdate(documents[document])
    const replacement = { tavoloId, document, upToSequence, rowCount: rows.length, bytes }
    const replaced = await store.replaceUpdates(replacement)
    if (!replaced.isOk) return replaced
    rowsNow[document] = [{ sequence: upToSequence, bytes }]
  }
  return ok(rowsNow)
}

function isReadable({ bytes }: StoredUpdate): boolean {
  try {
    Y.decodeUpdate(bytes)
    return true
  } catch {
    return false
  }
}

function applyRows(document: Y.Doc, rows: readonly StoredUpdate[]): Result<void, StoreFailure> {
  try {
    document.transact(() => {
      for (const { bytes } of rows) Y.applyUpdate(document, bytes)
    })
    trimContents(document)
    return ok(undefined)
  } catch (error) {
    return storeFailure('damaged', String(error))
  }
}
