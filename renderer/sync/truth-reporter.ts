import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { documentTruth, type BothTruths } from '../../shared/sync/room/document-truth.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import type { Timekeeper } from '../store/timekeeper.ts'

/** Working it out takes a while in a large tavolo: it waits until nobody has typed for this long. */
const quietMs = 600

/** Where somebody always types it is worked out this often all the same, so that others see it move. */
const longestWaitMs = 4000

/** Tells how far this device's copies go, when it is quiet and they have changed. */
export class TruthReporter {
  readonly #documents: TavoloDocuments
  readonly #timekeeper: Timekeeper
  readonly #tell: (truths: BothTruths) => void
  #cancel: () => void = () => undefined
  #waitsSinceMs: number | null = null
  readonly #own = createObservable<BothTruths | null>(null)
  /** How far the copies go now; null from a change until it is worked out again. */
  readonly own: Observable<BothTruths | null> = this.#own

  constructor(options: {
    readonly documents: TavoloDocuments
    readonly timekeeper: Timekeeper
    readonly tell: (truths: BothTruths) => void
  }) {
    this.#documents = options.documents
    this.#timekeeper = options.timekeeper
    this.#tell = options.tell
    for (const document of Object.values(this.#documents)) document.on('update', this.#changed)
  }

  /** Tells it soon, changed or not: somebody new listens. */
  tellSoon(): void {
    this.#changed()
  }

  /** Tells no more. */
  stop(): void {
    this.#cancel()
    for (const document of Object.values(this.#documents)) document.off('update', this.#changed)
  }

  readonly #changed = (): void => {
    this.#own.set(null)
    const nowMs = this.#timekeeper.nowMs()
    this.#waitsSinceMs ??= nowMs
    const leftMs = Math.max(0, this.#waitsSinceMs + longestWaitMs - nowMs)
    this.#cancel()
    this.#cancel = this.#timekeeper.after(Math.min(quietMs, leftMs), () => {
      this.#waitsSinceMs = null
      const own = {
        official: documentTruth(this.#documents.official),
        work: documentTruth(this.#documents.work),
      }
      this.#own.set(own)
      this.#tell(own)
    })
  }
}
