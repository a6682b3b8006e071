import * as Y from 'yjs'
import type { DocumentName } from '../../shared/model/record-type.ts'
import type { StoreFailure } from './store-failure.ts'
import type { StoredUpdate, TavoloId, TavoloStore } from './tavolo-store.ts'
import type { Timekeeper } from './timekeeper.ts'

/** How long nothing must change before rows are merged: longer than a pause for thought, so that no key waits for it. */
export const idleMs = 5000

/** Fewer rows than this load so fast that merging them would only wear the disk. */
export const fewestRows = 200

/** From this many rows on they are merged even if they are small beside the first: reading them takes long by then. */
export const mostRows = 2000

/** What a compactor needs to know. */
export interface IdleCompactorOptions {
  readonly store: TavoloStore
  readonly tavoloId: TavoloId
  readonly name: DocumentName
  /** The open document; it contains every row that the compactor was told of. */
  readonly document: Y.Doc
  readonly timekeeper: Timekeeper
  /** The rows that the document was made from. */
  readonly loaded: readonly StoredUpdate[]
  /** Told when rows could not be merged. Nothing is lost then; the next quiet moment tries again. */
  readonly onFailure: (failure: StoreFailure) => void
}

/**
 * Replaces the many small rows of an open document with one row of its whole state, when nobody writes. The state comes
 * from the live document (with many authors merging updates is slow: yjs issue 710), and the store refuses it if it has
 * a row that this document has not seen. Nothing is merged while a tavolo opens.
 */
export class IdleCompactor {
  readonly #options: IdleCompactorOptions
  #rowCount: number
  #lastSequence: number
  #firstBytes: number
  #laterBytes: number
  #cancelTimer: (() => void) | null = null
  #isStopped = false

  constructor(options: IdleCompactorOptions) {
    this.#options = options
    const { loaded } = options
    this.#rowCount = loaded.length
    this.#lastSequence = loaded.at(-1)?.sequence ?? 0
    this.#firstBytes = loaded[0]?.bytes.byteLength ?? 0
    this.#laterBytes = loaded.slice(1).reduce((sum, row) => sum + row.bytes.byteLength, 0)
    options.document.on('update', this.#waitForQuiet)
    this.#waitForQuiet()
  }

  /** A change of the document was written as this row. */
  noteWritten(sequence: number, sizeBytes: number): void {
    this.#rowCount += 1
    this.#lastSequence = sequence
    this.#laterBytes += sizeBytes
    this.#waitForQuiet()
  }

  /** Merges no more. */
  stop(): void {
    this.#isStopped = true
    this.#options.document.off('update', this.#waitForQuiet)
    this.#cancelTimer?.()
  }

  readonly #waitForQuiet = (): void => {
    this.#cancelTimer?.()
    this.#cancelTimer =
      this.#isDue() && !this.#isStopped
        ? this.#options.timekeeper.after(idleMs, () => void this.#compact())
        : null
  }

  #isDue(): boolean {
    if (this.#rowCount < fewestRows) return false
    // A quarter: every byte is then rewritten at most four times more than it was written.
    return this.#rowCount >= mostRows || this.#laterBytes * 4 >= this.#firstBytes
  }

  async #compact(): Promise<void> {
    const { store, tavoloId, name, document, onFailure } = this.#options
    const bytes = Y.encodeStateAsUpdate(document)
    const rowCount = this.#rowCount
    const laterBytes = this.#laterBytes
    this.#cancelTimer = null
    const upToSequence = this.#lastSequence
    const result = await store.replaceUpdates({ tavoloId, document: name, upToSequence, rowCount, bytes })
    if (result.isOk) {
      // Rows that were written meanwhile come after the merged one.
      this.#rowCount += 1 - rowCount
      this.#laterBytes -= laterBytes
      this.#firstBytes = bytes.byteLength
      return
    }
    // The store knows rows that we do not: never ours to merge. They are read when the tavolo is opened again.
    if (result.error.reason === 'changed') this.stop()
    onFailure(result.error)
  }
}
