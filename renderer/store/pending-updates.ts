import * as Y from 'yjs'
import type { ChangeMark } from '../../shared/sync/change-marks.ts'
import { isSameAuthor, joinStretch, type Contribution } from './change-log.ts'

/** Changes that wait to be written. */
export interface UpdateBatch {
  readonly bytes: Uint8Array
  /** Oldest first; empty when all of it is known already to whoever keeps the log of changes. */
  readonly contributions: readonly Contribution[]
  /** How far a copy goes that holds this batch and those before it. */
  readonly mark: ChangeMark
  /** Whether a copy that holds this batch holds all that the opening knows, so that older marks count no more. */
  readonly isBase: boolean
}

/** An update that changes nothing: it only carries a mark. */
export const emptyUpdate: Uint8Array = Uint8Array.of(0, 0)

/**
 * How much may wait before it is given up for the full state: 500 updates, because merging gets slow with many
 * (neighbours: yjs issue 710), and 4 MB, because a disk that is full for an hour must not fill the memory too.
 */
export const pendingBound = { updates: 500, sizeBytes: 4_000_000 } as const

/** The changes of one document that are not written yet, in the order in which they were made. */
export class PendingUpdates {
  readonly #encodeFullState: () => Uint8Array
  #updates: Uint8Array[] = []
  #sizeBytes = 0
  #contributions: Contribution[] = []
  #isFullStateDue = false
  #mark: ChangeMark | null = null
  #isBase = false

  /** `encodeFullState` gives the whole document as it is now; used when too much waits. */
  constructor(encodeFullState: () => Uint8Array) {
    this.#encodeFullState = encodeFullState
  }

  get isEmpty(): boolean {
    return this.#mark === null
  }

  /** When the oldest change was made, milliseconds since 1970; null when that is not known. */
  get oldestMs(): number | null {
    return this.#contributions[0]?.fromMs ?? null
  }

  /** Adds a change that was just made. */
  add({ bytes, contributions, mark, isBase }: UpdateBatch): void {
    this.#keep(bytes)
    this.#mark = mark
    this.#isBase ||= isBase
    for (const contribution of contributions) this.#addContribution(contribution)
  }

  /** Everything that waits, as one update; null when nothing does. Nothing waits afterwards. */
  take(): UpdateBatch | null {
    if (this.#mark === null) return null
    const bytes = this.#isFullStateDue ? this.#encodeFullState() : mergeAll(this.#updates)
    const batch = { bytes, contributions: this.#contributions, mark: this.#mark, isBase: this.#isBase }
    this.#updates = []
    this.#sizeBytes = 0
    this.#contributions = []
    this.#isFullStateDue = false
    this.#mark = null
    this.#isBase = false
    return batch
  }

  /** Puts a batch that could not be written before everything that came meanwhile. */
  putBack(batch: UpdateBatch): void {
    const later = this.#updates
    this.#mark ??= batch.mark
    this.#isBase ||= batch.isBase
    this.#contributions = [...batch.contributions, ...this.#contributions]
    this.#updates = []
    this.#sizeBytes = 0
    this.#keep(batch.bytes)
    for (const bytes of later) this.#keep(bytes)
  }

  #addContribution(contribution: Contribution): void {
    const index = this.#contributions.findLastIndex(({ author }) => isSameAuthor(author, contribution.author))
    const last = this.#contributions[index]
    const joined = last === undefined ? null : joinStretch(last, contribution)
    if (joined === null) this.#contributions.push(contribution)
    else this.#contributions[index] = joined
  }

  #keep(bytes: Uint8Array): void {
    if (this.#isFullStateDue) return
    this.#updates.push(bytes)
    this.#sizeBytes += bytes.byteLength
    if (this.#updates.length > pendingBound.updates || this.#sizeBytes > pendingBound.sizeBytes) {
      this.#updates = []
      this.#sizeBytes = 0
      this.#isFullStateDue = true
    }
  }
}

function mergeAll(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates
  return updates.length === 1 && first !== undefined ? first : Y.mergeUpdates([...updates])
}
