import type { Result } from '../../shared/util/result.ts'
import { availableBytes, estimateStorage, leastSpaceBytes, watchDiskRoom } from './disk-room.ts'
import { storeFailure, type StoreFailure } from './store-failure.ts'

/** Makes sure, before anything is written, that there is room on the disk and that the browser's log is whole. */
export class WriteReadiness {
  readonly #room = watchDiskRoom(estimateStorage, Date.now)
  readonly #renewLog: () => Promise<Result<void, StoreFailure>>
  #trusting: Promise<Result<void, StoreFailure>> | null = null

  constructor(renewLog: () => Promise<Result<void, StoreFailure>>) {
    this.#renewLog = renewLog
  }

  /** Looks for room each time; begins a fresh log once a run, and after every write that broke off. */
  async prepare(): Promise<Result<void, StoreFailure>> {
    // Chromium's database must never meet a full disk: it may lose everything (see renew-log.ts).
    const leftBytes = await this.#room.availableBytes()
    if (leftBytes !== null && leftBytes < leastSpaceBytes) {
      return storeFailure('disk-full', `${leftBytes} bytes left`)
    }
    this.#trusting ??= this.#renewLog()
    const trusting = this.#trusting
    const trusted = await trusting
    if (!trusted.isOk && this.#trusting === trusting) this.#trusting = null
    return trusted
  }

  /** A write broke off: the log may end in half a record. */
  distrustLog(): void {
    this.#trusting = null
  }

  /** How many bytes the browser can still keep; null when it does not say. */
  async availableBytes(): Promise<number | null> {
    return availableBytes(estimateStorage)
  }
}
