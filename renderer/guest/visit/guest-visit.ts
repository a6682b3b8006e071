import type { NewId } from '../../../shared/model/id.ts'
import type { Language } from '../../../shared/text/dates.ts'
import { createObservable, type Observable, type ObservableSource } from '../../../shared/util/observable.ts'
import type { Random } from '../../../shared/util/random.ts'
import type { Timekeeper } from '../../store/timekeeper.ts'
import { DoorClient } from '../../sync/door-client.ts'
import type { DoorState } from '../../sync/door-state.ts'
import type { HubSockets } from '../../sync/hub-sockets.ts'
import type { Knock } from '../../sync/knock.ts'
import type { Sitter } from '../../sync/visit.ts'
import { guestClock } from './guest-clock.ts'
import type { GuestMemory } from './guest-memory.ts'
import { GuestRoom } from './guest-room.ts'
import { guestStatus, isSameStatus, type GuestStatus } from './guest-status.ts'

/** What a visit is made from. */
export interface GuestVisitOptions {
  /** The hub that the page came from, as in a link. */
  readonly address: string
  /** The guests' token, or the short code of the table. */
  readonly invitation: string
  readonly language: Language
  readonly memory: GuestMemory
  readonly sockets: HubSockets
  readonly knock: Knock
  readonly timekeeper: Timekeeper
  readonly random: Random
  readonly newId: NewId
}

/** What a page shows of a visit. */
export interface GuestView {
  readonly door: DoorState
  /** The last thing that the door was before a cut: what the page goes on showing meanwhile. */
  readonly steady: Exclude<DoorState, { kind: 'connecting' | 'disconnected' | 'outside' }> | null
  /** null until this device is let in. */
  readonly room: GuestRoom | null
  readonly status: GuestStatus
}

/** A guest's visit from the first hello on. It comes back by itself, after a cut and after a reload. */
export class GuestVisit {
  readonly #options: GuestVisitOptions
  readonly #door: DoorClient
  readonly #view: ObservableSource<GuestView>
  #room: GuestRoom | null = null
  #sitter: Sitter | null = null
  #steady: GuestView['steady'] = null
  readonly view: Observable<GuestView>

  constructor(options: GuestVisitOptions) {
    this.#options = options
    const { address, invitation, language, memory, sockets, knock, timekeeper, random, newId } = options
    const id = memory.deviceId(() => newId('guest').replace(':', '-'))
    this.#door = new DoorClient({
      ...{ sockets, knock, timekeeper, random, invitation },
      addresses: [address],
      device: { id, kind: 'guest', language },
      memory: {
        read: () => memory.readVisit(invitation),
        write: (visit) => memory.writeVisit(invitation, visit),
      },
    })
    this.#view = createObservable(this.#look())
    this.view = this.#view
    this.#door.state.subscribe(() => this.#followDoor())
    this.#door.news.subscribe(() => this.#publish())
  }

  /** Where the hub of now is, as in a link. */
  get address(): string {
    return this.#door.address
  }

  /** The guests' token or the short code that the visit began with. */
  get ticket(): string {
    return this.#options.invitation
  }

  /** Begins, or asks again after a no. */
  start(): void {
    // The door says the name again that it was told before.
    if (this.#sitter !== null) this.#options.memory.writeSitter(this.#sitter)
    this.#door.start()
  }

  /** The page is looked at again, or the network is back. */
  retryNow(): void {
    this.#door.retryNow()
  }

  /** Says who sits here. */
  sayName(sitter: Sitter): void {
    this.#sitter = sitter
    this.#options.memory.writeSitter(sitter)
    this.#door.sayName(sitter)
  }

  /** Ends the visit in this page. */
  stop(): void {
    this.#room?.stop()
    this.#door.stop()
  }

  #followDoor(): void {
    const state = this.#door.state.get()
    if (state.kind === 'asked-name') {
      // A reload while one waited: the question was asked already.
      const sitter = this.#options.memory.readSitter()
      if (sitter !== null && this.#steady === null) {
        this.#steady = state
        this.sayName(sitter)
      }
    }
    if (state.kind === 'admitted' && this.#room?.tavoloId !== state.admission.tavoloId) {
      this.#room?.stop()
      this.#room = this.#openRoom(state)
    }
    // Whoever was declined is not asked for again by a mere reload.
    if (state.kind === 'refused' && state.why === 'declined') this.#options.memory.writeSitter(null)
    // A wrong code is not tried again by one either.
    if (state.kind === 'refused' && state.why === 'bad-code') this.#options.memory.write('invitation', null)
    this.#publish()
  }

  #openRoom({ admission }: Extract<DoorState, { kind: 'admitted' }>): GuestRoom {
    const { memory, sockets, timekeeper, newId } = this.#options
    const clock = guestClock(timekeeper.nowMs, () => this.#door.news.get().clockAheadMs ?? 0)
    const room = new GuestRoom({
      door: this.#door,
      ...{ sockets, admission, memory, timekeeper, clock, newId },
    })
    room.link.sync.status.subscribe(() => this.#publish())
    room.unsent.things.subscribe(() => this.#publish())
    return room
  }

  #publish(): void {
    const before = this.#view.get()
    const view = this.#look()
    // The sync tells every sign of life: the page is painted again only when there is something else to say.
    const isSame = view.door === before.door && view.room === before.room
    if (!isSame || !isSameStatus(view.status, before.status)) this.#view.set(view)
  }

  #look(): GuestView {
    const door = this.#door.state.get()
    if (door.kind !== 'connecting' && door.kind !== 'disconnected' && door.kind !== 'outside')
      this.#steady = door
    const { isLasting } = this.#options.memory
    const sync = this.#room?.link.sync.status.get() ?? null
    const unsentCount = this.#room?.unsent.things.get().length ?? 0
    return {
      door,
      steady: this.#steady,
      room: this.#room,
      status: guestStatus({ door, sync, unsentCount, aheadBy: this.#door.news.get().aheadBy, isLasting }),
    }
  }
}
