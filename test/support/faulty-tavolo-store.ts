import { MemoryTavoloStore } from '../../renderer/store/memory-tavolo-store.ts'
import {
  storeFailure,
  type StoreFailure,
  type StoreFailureReason,
} from '../../renderer/store/store-failure.ts'
import type { DocumentUpdate, UpdateReplacement } from '../../renderer/store/tavolo-store.ts'
import type { Result } from '../../shared/util/result.ts'
import type { ManualTimekeeper } from './manual-timekeeper.ts'

/** What happens to one write: how long it takes, whether it reaches the disk, and what the writer is told. */
export interface WriteFate {
  readonly durationMs: number
  readonly isWritten: boolean
  /** Null when the writer is told that it succeeded. */
  readonly reason: StoreFailureReason | null
}

/** A store whose writes go as the test decides, and from which everything not yet written can be lost at any moment. */
export class FaultyTavoloStore extends MemoryTavoloStore {
  readonly #time: ManualTimekeeper
  readonly #fateOf: () => WriteFate
  #hasCrashed = false

  constructor(time: ManualTimekeeper, fateOf: () => WriteFate) {
    super()
    this.#time = time
    this.#fateOf = fateOf
  }

  /** From now on nothing that the running program does reaches the disk, nor is it answered. */
  crash(): void {
    this.#hasCrashed = true
  }

  /** The program starts again on what is on the disk. */
  restart(): void {
    this.#hasCrashed = false
  }

  override async appendUpdate(update: DocumentUpdate): Promise<Result<number, StoreFailure>> {
    return this.#suffer(async () => super.appendUpdate(update))
  }

  override async replaceUpdates(replacement: UpdateReplacement): Promise<Result<void, StoreFailure>> {
    return this.#suffer(async () => super.replaceUpdates(replacement))
  }

  #isDead(): boolean {
    return this.#hasCrashed
  }

  async #suffer<Value>(
    write: () => Promise<Result<Value, StoreFailure>>,
  ): Promise<Result<Value, StoreFailure>> {
    const { durationMs, isWritten, reason } = this.#fateOf()
    // The disk has it before, or after, or the crash comes between: half of the time each.
    if (durationMs > 0) await this.#time.wait(durationMs / 2)
    if (this.#isDead()) return never()
    const result = isWritten ? await write() : storeFailure('unknown', 'not written')
    if (durationMs > 0) await this.#time.wait(durationMs / 2)
    if (this.#isDead()) return never()
    return reason === null ? result : storeFailure(reason, 'as the test decided')
  }
}

/** The answer to a program that is dead. */
async function never<Value>(): Promise<Value> {
  return Promise.race<Value>([])
}
