import * as Y from 'yjs'
import type { Author } from '../../shared/doc/origin.ts'
import type { Touches } from '../../shared/doc/touches.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import type { Contribution } from './change-log.ts'
import type { MarkCounter } from './mark-counter.ts'
import { emptyUpdate } from './pending-updates.ts'
import { SaveLane, type UpdateSink } from './save-lane.ts'
import { combineSaveStatus, isSameSaveStatus, type SaveStatus } from './save-status.ts'
import type { StoreFailure } from './store-failure.ts'
import type { Timekeeper } from './timekeeper.ts'

/** What a saver needs to know of its document. */
export interface DocumentSaverOptions {
  /** Already loaded: what is in it when the saver starts counts as saved. */
  readonly document: Y.Doc
  /** All of them must have a change before it counts as saved; each retries by itself. */
  readonly sinks: readonly UpdateSink[]
  /** Numbers the changes. */
  readonly marks: MarkCounter
  /** What each sink lacks of the document as it was loaded, in the order of the sinks; they get it before anything else. */
  readonly catchUp?: readonly CatchUp[] | undefined
  readonly timekeeper: Timekeeper
  /** Who made a change. */
  readonly authorOf: (transaction: Y.Transaction) => Author
  /** What a transaction touched, for the log of changes; asked while `afterTransaction` is told. */
  readonly touchesOf?: (transaction: Y.Transaction) => Touches
}

/** What one sink lacks; null bytes when it lacks nothing, and needs only the mark. */
export interface CatchUp {
  readonly bytes: Uint8Array | null
  readonly contributions: readonly Contribution[]
}

/** Follows one document and writes every change of it to every sink. */
export class DocumentSaver {
  readonly #options: DocumentSaverOptions
  readonly #lanes: readonly SaveLane[]
  readonly #touches = new WeakMap<Y.Transaction, Touches>()
  readonly #status = createObservable<SaveStatus>({ kind: 'saved' }, isSameSaveStatus)
  readonly status: Observable<SaveStatus> = this.#status

  constructor(options: DocumentSaverOptions) {
    this.#options = options
    const { document, timekeeper } = options
    const encodeFullState = () => Y.encodeStateAsUpdate(document)
    this.#lanes = options.sinks.map((sink) => new SaveLane({ sink, timekeeper, encodeFullState }))
    for (const lane of this.#lanes) lane.status.subscribe(() => this.#publish())
    if (options.catchUp !== undefined) this.#catchUp(options.catchUp)
    document.on('afterTransaction', this.#onTransaction)
    document.on('update', this.#onUpdate)
  }

  /** Writes everything up to now, at once; the first failure, if any. */
  async flush(): Promise<Result<void, StoreFailure>> {
    const results = await Promise.all(this.#lanes.map(async (lane) => lane.flush()))
    return results.find((result) => !result.isOk) ?? ok(undefined)
  }

  /** Follows and writes no more, not even what waits: flush first. */
  stop(): void {
    this.#options.document.off('afterTransaction', this.#onTransaction)
    this.#options.document.off('update', this.#onUpdate)
    for (const lane of this.#lanes) lane.stop()
  }

  /** What was removed still has its words now, and none when the update comes. */
  readonly #onTransaction = (transaction: Y.Transaction): void => {
    const touches = transaction.changed.size === 0 ? undefined : this.#options.touchesOf?.(transaction)
    if (touches !== undefined && touches.touched.length > 0) this.#touches.set(transaction, touches)
  }

  readonly #onUpdate = (...told: [Uint8Array, unknown, Y.Doc, Y.Transaction]): void => {
    const [bytes] = told
    const transaction = told[3]
    const nowMs = this.#options.timekeeper.nowMs()
    const author = this.#options.authorOf(transaction)
    const touches = this.#touches.get(transaction)
    const contributions = [{ author, fromMs: nowMs, toMs: nowMs, sizeBytes: bytes.byteLength, ...touches }]
    const mark = this.#options.marks.next()
    for (const lane of this.#lanes) lane.add({ bytes, contributions, mark, isBase: this.#isBase })
  }

  get #isBase(): boolean {
    return this.#options.marks.isBase
  }

  #catchUp(lacking: readonly CatchUp[]): void {
    const mark = this.#options.marks.next()
    for (const [index, lane] of this.#lanes.entries()) {
      const { bytes = null, contributions = [] } = lacking[index] ?? {}
      lane.add({ bytes: bytes ?? emptyUpdate, contributions, mark, isBase: this.#isBase })
    }
    this.#publish()
  }

  #publish(): void {
    this.#status.set(combineSaveStatus(this.#lanes.map((lane) => lane.status.get())))
  }
}
