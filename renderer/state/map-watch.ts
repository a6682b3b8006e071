import type * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { mapSource, mapTouches, readMapRecords } from '../../shared/doc/queries/map-records.ts'
import { createMapBook, type MapBook } from '../../shared/map/map-book.ts'
import type { MapState } from '../../shared/map/map-records.ts'

/** Coverage and gaps of an open tavolo, worked out when somebody first looks and kept right from then on. */
export interface MapWatch {
  readonly get: () => MapState
  readonly subscribe: (listener: () => void) => () => void
  readonly stop: () => void
}

/** Watches both documents: links are in one, who was present in the other. */
export function watchMap(documents: TavoloDocuments): MapWatch {
  const listeners = new Set<() => void>()
  const both = [documents.official, documents.work]
  let book: MapBook | null = null

  function onTransaction(transaction: Y.Transaction): void {
    const touches = mapTouches(transaction)
    if (touches.length === 0 || book === null) return
    book.apply(touches)
    for (const listener of listeners) listener()
  }

  function open(): MapBook {
    for (const document of both) document.on('afterTransaction', onTransaction)
    return createMapBook(mapSource(documents), readMapRecords(documents))
  }

  return {
    get() {
      book ??= open()
      return book.state()
    },
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
