import type { CommandContext, CommandError } from '../../../shared/doc/commands/command.ts'
import { emptyDocuments } from '../../../shared/doc/commands/set-up-tavolo.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import type { Author } from '../../../shared/doc/origin.ts'
import type { NewId } from '../../../shared/model/id.ts'
import type { Clock } from '../../../shared/util/clock.ts'
import { createObservable, type ObservableSource } from '../../../shared/util/observable.ts'
import type { Result } from '../../../shared/util/result.ts'
import { DraftKeeper } from '../../state/draft-keeper.ts'
import { watchRecords, type RecordWatch } from '../../state/record-watch.ts'
import type { Timekeeper } from '../../store/timekeeper.ts'
import type { DoorClient } from '../../sync/door-client.ts'
import type { Admission } from '../../sync/door-state.ts'
import type { HubSockets } from '../../sync/hub-sockets.ts'
import { linkToRoom, type RoomLink } from '../../sync/room-link.ts'
import { guestDrafts } from './guest-drafts.ts'
import type { GuestMemory } from './guest-memory.ts'
import { PageTeller } from './page-teller.ts'
import { Unsent } from './unsent.ts'

/** What a guest's room is made from. */
export interface GuestRoomOptions {
  readonly door: DoorClient
  readonly sockets: HubSockets
  readonly admission: Admission
  readonly memory: GuestMemory
  readonly timekeeper: Timekeeper
  readonly clock: Clock
  readonly newId: NewId
}

/** The tavolo as a guest has it: copies of both documents, kept in step, and what was written here. */
export class GuestRoom {
  readonly tavoloId: Admission['tavoloId']
  readonly documents: TavoloDocuments = emptyDocuments()
  readonly link: RoomLink
  readonly unsent: Unsent
  readonly clock: Clock
  /** Tells the others which canvas is on the screen here. */
  readonly page: PageTeller
  /** Tells when records change. */
  readonly records: RecordWatch
  /** What is written in silence on this device. */
  readonly drafts: DraftKeeper
  /** Ids of the records that were made on this device and not taken away by it. */
  readonly own: ObservableSource<readonly string[]>
  readonly #memory: GuestMemory
  readonly #context: CommandContext

  constructor(options: GuestRoomOptions) {
    const { door, sockets, admission, memory, timekeeper, clock, newId } = options
    const { tavoloId, name } = admission
    const author: Author = { deviceId: door.deviceId, name }
    this.tavoloId = tavoloId
    this.clock = clock
    this.records = watchRecords(this.documents)
    this.#memory = memory
    this.own = createObservable(memory.readOwn())
    this.#context = { documents: this.documents, author, clock, newId, keepsToLocks: () => true }
    this.link = linkToRoom({ door, sockets, tavoloId, documents: this.documents, author, timekeeper })
    const { status, awareness } = this.link.sync
    this.page = new PageTeller(awareness.work)
    this.unsent = new Unsent({ tavoloId, work: this.documents.work, author, memory, status })
    this.drafts = new DraftKeeper({
      ...{ documents: this.documents, records: this.records, timekeeper },
      storage: guestDrafts(memory, tavoloId),
      context: () => this.#context,
      onPublished: (ids) => this.#noteOwn(ids),
      // By then the browser keeps the cards, until the hub has them.
      settle: async () => true,
    })
  }

  /** Runs a command that makes a record, which from then on is this device's own. */
  make<Made extends { readonly id: string }>(
    command: (context: CommandContext) => Result<Made, CommandError>,
  ): Result<Made, CommandError> {
    const made = command(this.#context)
    if (!made.isOk) return made
    this.#noteOwn([made.value.id])
    return made
  }

  /** Runs a command that takes away a record that was made on this device. */
  takeAway(id: string, command: (context: CommandContext) => Result<unknown, CommandError>): void {
    if (!command(this.#context).isOk) return
    this.own.set(this.own.get().filter((own) => own !== id))
    this.#memory.writeOwn(this.own.get())
    this.unsent.note(id)
  }

  #noteOwn(ids: readonly string[]): void {
    this.own.set([...new Set([...this.own.get(), ...ids])])
    this.#memory.writeOwn(this.own.get())
    for (const id of ids) this.unsent.note(id)
  }

  /** Lets go of the tavolo; what has not arrived stays in the browser. */
  stop(): void {
    this.drafts.stop()
    this.unsent.stop()
    this.records.stop()
    this.link.stop()
  }
}
