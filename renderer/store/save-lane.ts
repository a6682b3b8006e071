import { createObservable } from '../../shared/util/observable.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import { PendingUpdates, type UpdateBatch } from './pending-updates.ts'
import { isSameSaveStatus, type SaveStatus } from './save-status.ts'
import { storeFailure, type StoreFailure } from './store-failure.ts'
import type { Timekeeper } from './timekeeper.ts'

/** Somewhere to keep the changes of one document: the store's update log, or a journal beside it. */
export interface UpdateSink {
  /** Succeeds when the batch is on the disk. Called again with the same changes after a failure. */
  readonly append: (batch: UpdateBatch) => Promise<Result<void, StoreFailure>>
}

/**
 * How long changes are collected before they are written. What is typed must be on the disk 300 ms after the last key.
 * The worst case is this wait, or a write under way if that takes longer, and then the write itself: that leaves a slow
 * disk 100 ms for each of them. A letter has been painted by then, and a good typist's next key comes 90 ms after the
 * last one: a wait of 100 ms began to write just when that key was to be drawn (p95 of a key 11.6 ms, now 10.6).
 */
export const collectMs = 50

/** The first retry comes soon, for a hiccup; then the wait doubles, so that a full disk is not hammered. */
export const firstRetryMs = 500

/** The longest wait between retries: who freed some space must not sit and wait for «saved». */
export const longestRetryMs = 10_000

/** Writes the changes of one document to one sink: in order, one write at a time, again until it succeeds. */
export class SaveLane {
  readonly #sink: UpdateSink
  readonly #timekeeper: Timekeeper
  readonly #pending: PendingUpdates
  readonly #status = createObservable<SaveStatus>({ kind: 'saved' }, isSameSaveStatus)
  #writing: Promise<Result<void, StoreFailure>> | null = null
  #cancelTimer: (() => void) | null = null
  #failureCount = 0
  #isStopped = false
  readonly status = this.#status

  constructor(options: { sink: UpdateSink; timekeeper: Timekeeper; encodeFullState: () => Uint8Array }) {
    this.#sink = options.sink
    this.#timekeeper = options.timekeeper
    this.#pending = new PendingUpdates(options.encodeFullState)
  }

  /** Adds a change; it is written soon. */
  add(change: UpdateBatch): void {
    if (this.#isStopped) return
    this.#pending.add(change)
    if (this.#status.get().kind === 'saved') this.#status.set({ kind: 'saving' })
    if (this.#writing === null && this.#cancelTimer === null) this.#writeAfter(collectMs)
  }

  /** Writes all that waits now; fails when a write fails, and the retries go on. */
  async flush(): Promise<Result<void, StoreFailure>> {
    for (;;) {
      const result = await (this.#writing ?? this.#writeNow())
      const isDone = this.#isStopped || (this.#pending.isEmpty && this.#writing === null)
      if (!result.isOk || isDone) return result
    }
  }

  /** Writes no more, not even what waits: flush first. */
  stop(): void {
    this.#isStopped = true
    this.#clearTimer()
  }

  #writeAfter(delayMs: number): void {
    this.#cancelTimer = this.#timekeeper.after(delayMs, () => void this.#writeNow())
  }

  #clearTimer(): void {
    this.#cancelTimer?.()
    this.#cancelTimer = null
  }

  async #writeNow(): Promise<Result<void, StoreFailure>> {
    this.#clearTimer()
    const batch = this.#isStopped ? null : this.#pending.take()
    if (batch === null) return ok(undefined)
    this.#writing = this.#write(batch)
    return this.#writing
  }

  async #write(batch: UpdateBatch): Promise<Result<void, StoreFailure>> {
    const result = await this.#append(batch)
    this.#writing = null
    if (result.isOk) this.#succeed()
    else this.#fail(batch, result.error)
    return result
  }

  async #append(batch: UpdateBatch): Promise<Result<void, StoreFailure>> {
    try {
      return await this.#sink.append(batch)
    } catch (error) {
      return storeFailure('unknown', String(error))
    }
  }

  #succeed(): void {
    this.#failureCount = 0
    this.#status.set({ kind: this.#pending.isEmpty ? 'saved' : 'saving' })
    if (this.#pending.isEmpty || this.#isStopped) return
    const oldestMs = this.#pending.oldestMs ?? this.#timekeeper.nowMs()
    // What came during the write has waited a part of its time already; a clock that was set back must not add to it.
    const waitedMs = Math.max(0, this.#timekeeper.nowMs() - oldestMs)
    this.#writeAfter(Math.max(0, collectMs - waitedMs))
  }

  #fail(batch: UpdateBatch, { reason }: StoreFailure): void {
    this.#pending.putBack(batch)
    const delayMs = Math.min(firstRetryMs * 2 ** this.#failureCount, longestRetryMs)
    this.#failureCount += 1
    this.#status.set({ kind: 'failed', reason, retryAtMs: this.#timekeeper.nowMs() + delayMs })
    if (!this.#isStopped) this.#writeAfter(delayMs)
  }
}
