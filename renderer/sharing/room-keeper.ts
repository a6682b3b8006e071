import type { OpenedRoom, RoomOpenProblem } from '../../shared/ipc/room.ts'
import type { Id } from '../../shared/model/id.ts'
import type { RoomCommand, RoomProblem } from '../../shared/sync/room/room-command.ts'
import type { RoomState } from '../../shared/sync/room/room-state.ts'
import type { Clock } from '../../shared/util/clock.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import type { Host } from '../host/host.ts'
import type { DeviceAuthor } from '../state/device-author.ts'
import { hubsToFollow, roomToFollow } from './follow-later-hub.ts'
import type { LaterHub } from './rival-watch.ts'
import { roomDeviceId } from './room-device-id.ts'
import type { JoinedRoom, RoomMemory } from './room-memory.ts'
import { alone, type RoomNow } from './room-view.ts'
import type { RoomVisit } from './room-visit.ts'
import type { VisitPlace } from './visit-parts.ts'

/** What keeping the room works with. */
export interface RoomKeeperParts {
  readonly host: Pick<Host, 'roomRead' | 'roomOpen' | 'roomClose' | 'on'>
  readonly clock: Clock
  readonly author: Pick<DeviceAuthor, 'get'>
  /** Brings what a room needs, which nobody needs before there is one. */
  readonly load: () => Promise<RoomTools>
  /** Whether a room was joined before and not left. */
  readonly mayHaveJoined: () => boolean
  readonly logError: (error: Error) => void
}

/** What comes with the first room. */
export interface RoomTools {
  readonly memory: RoomMemory
  readonly makeVisit: (place: VisitPlace) => RoomVisit
}

/** Where to open a tavolo, and as whom. */
export interface OpenRoomInput {
  readonly room:
    | { readonly kind: 'new'; readonly tavoloId: Id<'tavolo'>; readonly title: string }
    | { readonly kind: 'take-over'; readonly state: RoomState }
  /** The address of the network. */
  readonly host: string
  /** Who facilitates, as guests see it; not empty. */
  readonly name: string
}

/** An invitation to laptops, taken. */
export interface JoinRoomInput {
  readonly address: string
  readonly laptopSecret: string
  /** Who sits here; not empty. */
  readonly name: string
}

/** The room that this computer is in: opens, joins, leaves; outside React, so that it outlives every screen. */
export class RoomKeeper {
  readonly #parts: RoomKeeperParts
  readonly #now = createObservable<RoomNow>(alone)
  #visit: RoomVisit | null = null
  #loading: Promise<RoomTools> | null = null
  #last: Promise<unknown> = Promise.resolve()
  readonly now: Observable<RoomNow> = this.#now

  constructor(parts: RoomKeeperParts) {
    this.#parts = parts
    parts.host.on('roomChanged', ({ room }) => this.#shellChanged(room))
  }

  /** After the start of the page: goes on with the room that is open, or that was joined and not left. */
  async resume(): Promise<void> {
    return this.#inTurn(async () => {
      const { host, mayHaveJoined } = this.#parts
      const opened = await host.roomRead()
      const joined = mayHaveJoined() ? (await this.#tools()).memory.read() : null
      if (opened !== null) await this.#enterOwn(opened)
      else if (joined !== null) await this.#enterJoined(joined)
    })
  }

  /** Opens a tavolo to the room; the one that is open already moves to another network with the same people. */
  async open(input: OpenRoomInput): Promise<Result<void, RoomOpenProblem>> {
    return this.#inTurn(async () => {
      const { host, author, clock } = this.#parts
      const before = this.#visit
      if (before === null) this.#now.set({ kind: 'opening' })
      const owner = { deviceId: roomDeviceId(author.get().deviceId), name: input.name }
      const opened = await host.roomOpen({
        room: input.room,
        host: input.host,
        owner,
        atMs: clock.nowMs(),
      })
      if (!opened.isOk) {
        const wasOwn = before !== null && before.view.get().opened !== null
        if (before === null) this.#now.set(alone)
        // The room that was open on another network was closed for it.
        else if (wasOwn && (await host.roomRead()) === null) await this.#end('keep-session')
        return failure(opened.error)
      }
      await this.#end('keep-session')
      await this.#forgetJoined()
      await this.#enterOwn(opened.value)
      return ok(undefined)
    })
  }

  /** Closes the room that this computer has opened, or leaves the one of others. The tavolo stays here as it is. */
  async leave(): Promise<void> {
    return this.#inTurn(async () => {
      const visit = this.#visit
      if (visit === null) return
      const isOwn = visit.view.get().opened !== null
      await this.#forgetJoined()
      await this.#end(isOwn ? 'keep-session' : 'forget')
      if (isOwn) await this.#parts.host.roomClose()
    })
  }

  /** The tavolo is to be closed for good on this computer: its room is left. */
  async letGo(tavoloId: Id<'tavolo'>): Promise<void> {
    const now = this.#now.get()
    if (now.kind === 'in' && now.tavoloId === tavoloId) await this.leave()
  }

  /** Goes to the room of others. */
  async join({ address, laptopSecret, name }: JoinRoomInput): Promise<void> {
    return this.#inTurn(async () => {
      await this.#end('keep-session')
      const { memory } = await this.#tools()
      const joinedAtMs = this.#parts.clock.nowMs()
      const room = { addresses: [address], laptopSecret, name, joinedAtMs, provedTavoloId: null, visit: null }
      memory.write(room)
      await this.#enterJoined(room)
    })
  }

  /** Gives an order, as a facilitator. */
  async order(command: RoomCommand): Promise<Result<void, RoomProblem | 'no-answer'>> {
    return this.#visit === null ? failure('no-answer') : this.#visit.order(command)
  }

  /** Somebody looks at a file of an attachment: it comes first. */
  wishFile(sha256: string): void {
    this.#visit?.wishFile(sha256)
  }

  /** Tries again at once. */
  retry(): void {
    this.#visit?.retry()
  }

  async #enterOwn(opened: OpenedRoom): Promise<void> {
    const { session, address, state, tavoloId } = opened
    const owner = state.members.find(
      ({ deviceId }) => deviceId === roomDeviceId(this.#parts.author.get().deviceId),
    )
    const name = owner?.name ?? this.#parts.author.get().name
    await this.#enter({
      addresses: [address],
      laptopSecret: state.secrets.laptop,
      opened,
      name,
      memory: {
        read: () => ({ session, name, participantId: null, hubs: [] }),
        write: () => undefined,
      },
      knownTavoloId: tavoloId,
      onProved: () => undefined,
      onSecret: () => undefined,
      onLater: (later) => void this.#standBack(opened, later),
      servedBy: null,
    })
  }

  /**
   * Somebody took the room over while this computer slept: it serves it no more, sends its guests there, and is one of the
   * others from now on, with the session that it has.
   */
  async #standBack(was: OpenedRoom, later: LaterHub): Promise<void> {
    return this.#inTurn(async () => {
      const visit = this.#visit
      if (visit === null || visit.view.get().opened?.session !== was.session) return
      const { memory } = await this.#tools()
      const place = roomToFollow({
        was,
        later,
        author: this.#parts.author.get(),
        nowMs: this.#parts.clock.nowMs(),
      })
      await visit.order({ kind: 'set-hubs', hubs: hubsToFollow(later) })
      await this.#end('keep-session')
      await this.#parts.host.roomClose()
      memory.write(place.room)
      await this.#enterJoined(place.room, place.servedBy)
    })
  }

  async #enterJoined(room: JoinedRoom, servedBy: string | null = null): Promise<void> {
    const { memory } = await this.#tools()
    const keep = (change: Partial<JoinedRoom>): void => {
      const now = memory.read()
      // Left meanwhile.
      if (now !== null) memory.write({ ...now, ...change })
    }
    await this.#enter({
      addresses: room.addresses,
      laptopSecret: room.laptopSecret,
      opened: null,
      name: room.name,
      memory: {
        read: () => memory.read()?.visit ?? null,
        write: (visit) => keep({ visit: visit === null ? null : { ...visit } }),
      },
      knownTavoloId: room.provedTavoloId,
      onProved: (provedTavoloId) => keep({ provedTavoloId }),
      onSecret: (laptopSecret) => keep({ laptopSecret }),
      onLater: () => undefined,
      servedBy,
    })
  }

  #tools(): Promise<RoomTools> {
    this.#loading ??= this.#parts.load()
    return this.#loading
  }

  async #forgetJoined(): Promise<void> {
    if (this.#parts.mayHaveJoined()) (await this.#tools()).memory.write(null)
  }

  async #enter(place: VisitPlace): Promise<void> {
    const { makeVisit } = await this.#tools()
    const visit = makeVisit(place)
    this.#visit = visit
    visit.view.subscribe(() => {
      if (this.#visit === visit) this.#now.set(visit.view.get())
    })
    this.#now.set(visit.view.get())
    visit.start()
  }

  async #end(how: 'forget' | 'keep-session'): Promise<void> {
    const visit = this.#visit
    this.#visit = null
    this.#now.set(alone)
    await visit?.end(how)
  }

  #shellChanged(room: OpenedRoom | null): void {
    const visit = this.#visit
    const mine = visit?.view.get().opened ?? null
    if (visit === null || mine === null || room === null) return
    // On another network it is another visit, which `open` begins.
    if (mine.address === room.address && mine.session === room.session) visit.setOpened(room)
  }

  /** One after the other: two presses never open two rooms. */
  async #inTurn<Value>(run: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(run)
    this.#last = Promise.allSettled([done])
    try {
      return await done
    } catch (error) {
      this.#parts.logError(error instanceof Error ? error : new Error(String(error)))
      throw error
    }
  }
}
