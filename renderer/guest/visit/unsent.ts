import * as Y from 'yjs'
import { LocalOrigin, type Author } from '../../../shared/doc/origin.ts'
import { createObservable, type Observable } from '../../../shared/util/observable.ts'
import type { SyncStatus } from '../../sync/sync-status.ts'
import { fromBase64, toBase64 } from './base64.ts'
import type { GuestMemory } from './guest-memory.ts'

/** What the keeper of unsent work needs. */
export interface UnsentOptions {
  readonly tavoloId: string
  readonly work: Y.Doc
  readonly author: Author
  readonly memory: GuestMemory
  readonly status: Observable<SyncStatus>
}

/**
 * What was written here and has not reached the table: it is kept in the browser until the hub has confirmed it, so that a
 * reload without a connection loses nothing.
 */
export class Unsent {
  readonly #options: UnsentOptions
  readonly #things = createObservable<readonly string[]>([])
  readonly #stops: (() => void)[] = []
  #update: Uint8Array | null = null
  /** Ids of records that are on their way. */
  readonly things: Observable<readonly string[]> = this.#things

  constructor(options: UnsentOptions) {
    this.#options = options
    const { work, status } = options
    work.on('update', this.#onUpdate)
    this.#stops.push(
      () => work.off('update', this.#onUpdate),
      status.subscribe(() => this.#look()),
    )
    this.#bringBack()
  }

  /** A record was made here. */
  note(id: string): void {
    if (!this.#things.get().includes(id)) this.#things.set([...this.#things.get(), id])
    this.#keep()
  }

  /** What is kept stays kept. */
  stop(): void {
    for (const stop of this.#stops) stop()
  }

  #bringBack(): void {
    const { memory, tavoloId, work, author } = this.#options
    const kept = memory.readWork(tavoloId)
    const update = kept === null ? null : fromBase64(kept.update)
    if (kept === null || update === null) return
    this.#things.set(kept.things)
    this.#update = update
    try {
      Y.applyUpdate(work, update, new LocalOrigin(author))
    } catch {
      // Not what was written: the browser's storage was damaged.
      this.#forget()
    }
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (!(origin instanceof LocalOrigin)) return
    this.#update = this.#update === null ? update : Y.mergeUpdates([this.#update, update])
    this.#keep()
  }

  /** Everything has arrived when the hub says so, on a connection that is there now. */
  #look(): void {
    const { isComplete, pendingCount } = this.#options.status.get()
    if (isComplete && pendingCount === 0 && this.#update !== null) this.#forget()
  }

  #forget(): void {
    this.#update = null
    this.#things.set([])
    this.#options.memory.writeWork(null)
  }

  #keep(): void {
    if (this.#update === null) return
    const { memory, tavoloId } = this.#options
    memory.writeWork({ tavoloId, things: this.#things.get(), update: toBase64(this.#update) })
  }
}
