import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { isSpotList } from '../../shared/doc/spot-index.ts'

/** Tells when records change, and not when the minutes' text is typed. */
export interface RecordWatch {
  /** Grows by one at every change of a record. */
  readonly version: () => number
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

/** Watches both documents. One transaction counts as one change, however many records it touches. */
export function watchRecords(documents: TavoloDocuments): RecordWatch {
  const listeners = new Set<() => void>()
  let version = 0
  function onTransaction(transaction: Y.Transaction): void {
    if (!touchesRecords(transaction)) return
    version += 1
    for (const listener of listeners) listener()
  }
  const both = [documents.official, documents.work]
  for (const document of both) document.on('afterTransaction', onTransaction)
  return {
    version: () => version,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    stop() {
      for (const document of both) document.off('afterTransaction', onTransaction)
    },
  }
}

function touchesRecords(transaction: Y.Transaction): boolean {
  for (const type of transaction.changed.keys())
    if (type instanceof Y.Map || isSpotList(transaction, type)) return true
  return false
}
