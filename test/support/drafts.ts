import * as Y from 'yjs'
import { DraftKeeper, type DraftStorage } from '../../renderer/state/draft-keeper.ts'
import { type RecordWatch, watchRecords } from '../../renderer/state/record-watch.ts'
import type { Timekeeper } from '../../renderer/store/timekeeper.ts'
import type { CommandContext } from '../../shared/doc/commands/command.ts'
import type { Id } from '../../shared/model/id.ts'
import type { PrivateDraft } from '../../shared/model/private-draft.ts'
import { ManualTimekeeper } from './manual-timekeeper.ts'

/** What a device keeps on its disk, which may be full. */
export class DraftDisk implements DraftStorage {
  readonly rows = new Map<Id<'card'>, PrivateDraft>()
  isFull = false

  readonly list = async (): Promise<readonly PrivateDraft[]> => [...this.rows.values()]

  readonly put = async (draft: PrivateDraft): Promise<boolean> => {
    if (!this.isFull) this.rows.set(draft.id, draft)
    return !this.isFull
  }

  readonly remove = async (id: Id<'card'>): Promise<boolean> => {
    if (!this.isFull) this.rows.delete(id)
    return !this.isFull
  }
}

/** A timekeeper by whose clock there is a rest between any two changes: each is told by itself. */
function leisurely(): Timekeeper {
  let nowMs = 0
  return { nowMs: () => (nowMs += 1000), after: () => () => undefined }
}

/** A device at which somebody writes in silence: its documents, its disk, and all that leaves it. */
export class SilentDevice {
  readonly context: CommandContext
  readonly disk = new DraftDisk()
  readonly time = new ManualTimekeeper()
  /** Every update of its documents that was made here. */
  readonly sent: Uint8Array[] = []
  keeper: DraftKeeper
  #watch: RecordWatch
  /** Whether what is published reaches the disk. */
  isSettled = true

  constructor(context: CommandContext) {
    this.context = context
    for (const document of Object.values(context.documents)) {
      document.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'other') this.sent.push(update)
      })
    }
    this.#watch = watchRecords(context.documents, leisurely())
    this.keeper = this.#start()
  }

  #start(): DraftKeeper {
    return new DraftKeeper({
      documents: this.context.documents,
      records: this.#watch,
      storage: this.disk,
      timekeeper: this.time,
      context: () => this.context,
      settle: async () => this.isSettled,
    })
  }

  /** The program ends at this moment and starts again; documents are as they were. */
  restart(): void {
    this.keeper.stop()
    this.#watch.stop()
    this.#watch = watchRecords(this.context.documents, leisurely())
    this.keeper = this.#start()
  }

  /** Gets everything that another device has of the documents. */
  take(from: CommandContext): void {
    for (const name of ['official', 'work'] as const) {
      const vector = Y.encodeStateVector(this.context.documents[name])
      Y.applyUpdate(
        this.context.documents[name],
        Y.encodeStateAsUpdate(from.documents[name], vector),
        'other',
      )
    }
  }
}

/** Until everything that follows from what was done has been done. */
export async function quiet(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0))
}
