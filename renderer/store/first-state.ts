import * as Y from 'yjs'
import type { Result } from '../../shared/util/result.ts'
import { askJournal, type JournalCalls } from './journal-calls.ts'
import { storeFailure, type StoreFailure } from './store-failure.ts'
import type { StoredUpdate, TavoloListing, TavoloStore } from './tavolo-store.ts'

/** Writes the first full state of a tavolo that has no second copy yet, without opening it. */
export async function firstState(
  parts: { readonly store: TavoloStore; readonly journal: JournalCalls; readonly nowMs: () => number },
  row: TavoloListing,
): Promise<Result<'written' | 'behind', StoreFailure>> {
  const { store, journal, nowMs } = parts
  const { id, title, processKind, lastChangedAtMs, lastChangedBy } = row
  const loaded = await store.loadTavolo(id)
  if (!loaded.isOk) return loaded
  const changes = await store.listChanges(id)
  if (!changes.isOk) return changes
  const { updates, marks } = loaded.value
  const [officialState, workState] = [stateOf(updates.official), stateOf(updates.work)]
  if (officialState === null || workState === null) return storeFailure('damaged', id)
  const both = { official: [...marks.official], work: [...marks.work] }
  return askJournal(() =>
    journal.journalCut({
      tavoloId: id,
      title: title.slice(0, 10_000),
      processKind,
      official: officialState,
      work: workState,
      atMs: nowMs(),
      lastChangedAtMs,
      lastChangedBy: lastChangedBy.slice(0, 1000),
      marks: both,
      covers: both,
      changes: changes.value.map((change) => ({ ...change })),
    }),
  )
}

/** The rows as one state; null when they cannot be read. Through a document: merging updates of many authors is slow. */
function stateOf(rows: readonly StoredUpdate[]): Uint8Array | null {
  const document = new Y.Doc({ gc: true })
  try {
    document.transact(() => {
      for (const { bytes } of rows) Y.applyUpdate(document, bytes)
    })
    return Y.encodeStateAsUpdate(document)
  } catch {
    return null
  } finally {
    document.destroy()
  }
}
