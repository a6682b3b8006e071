import type { OpenedRoom } from '../../shared/ipc/room.ts'
import type { Id } from '../../shared/model/id.ts'
import type { RoomCommand, RoomProblem } from '../../shared/sync/room/room-command.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import type { Result } from '../../shared/util/result.ts'
import type { TavoloSession } from '../state/tavolo-session.ts'
import { BlobClient } from '../sync/blobs/blob-client.ts'
import { DoorClient } from '../sync/door-client.ts'
import { createHubSockets, type HubSockets } from '../sync/hub-sockets.ts'
import { fetchTavolo } from './fetch-tavolo.ts'
import { HubOffer } from './hub-offer.ts'
import { keepFetched } from './keep-fetched.ts'
import { roomDeviceId } from './room-device-id.ts'
import { MovedHubSearch } from './moved-hub.ts'
import { openWay, wayOf, type WayToRoom } from './way-to-room.ts'
import type { VisitParts, VisitPlace } from './visit-parts.ts'
import { watchOwnRoom } from './watch-own-room.ts'
import {
  firstView,
  isFacilitator,
  titleOfDoor,
  type Arrival,
  type ArrivalProblem,
  type RoomView,
} from './room-view.ts'

/** This computer in a room: at its door, with the tavolo open and synced, until it leaves. */
export class RoomVisit {
  readonly #parts: VisitParts
  readonly #place: VisitPlace
  readonly #sockets: HubSockets
  readonly #door: DoorClient
  readonly #view
  readonly #stops: (() => void)[]
  readonly #offer: HubOffer
  readonly #movedHub: MovedHubSearch
  #arrival: Arrival = { kind: 'outside' }
  #session: TavoloSession | null = null
  #way: WayToRoom | null = null
  #files: BlobClient | null = null
  #changingWay: Promise<void> = Promise.resolve()
  #hasEnded = false
  readonly view: Observable<RoomView>

  constructor(parts: VisitParts, place: VisitPlace) {
    this.#parts = parts
    this.#place = place
    const { timekeeper, random, author, language } = parts
    const sockets = createHubSockets({ laptopSecret: place.laptopSecret, timekeeper, random })
    this.#sockets = {
      ...sockets,
      renewSecret(secret) {
        sockets.renewSecret(secret)
        place.onSecret(secret)
      },
    }
    this.#door = new DoorClient({
      addresses: place.addresses,
      invitation: null,
      device: { id: roomDeviceId(author.deviceId), kind: 'laptop', language },
      sockets: this.#sockets,
      memory: place.memory,
      timekeeper,
      random,
      knock: parts.knock,
    })
    this.#offer = new HubOffer({
      networks: parts.networks,
      setHubs: (hubs) => this.#door.order({ kind: 'set-hubs', hubs: [...hubs] }),
    })
    this.#movedHub = new MovedHubSearch({
      ...{ timekeeper, watchNearby: parts.watchNearby },
      onFound: (addresses) => this.#tryAlso(addresses),
    })
    const { opened } = place
    this.#view = createObservable(
      firstView({
        opened,
        address: place.addresses[0] ?? '',
        tavoloId: place.knownTavoloId,
        title: opened?.state.title ?? '',
        servedBy: place.servedBy,
      }),
    )
    this.view = this.#view
    this.#stops = [
      this.#door.state.subscribe(() => this.#doorChanged()),
      this.#door.news.subscribe(() => this.#newsChanged()),
    ]
    if (opened !== null) {
      const now = () => this.#view.get().opened ?? opened
      const { name, onLater } = place
      this.#stops.push(watchOwnRoom({ parts, sockets, name, opened: now, onLater }))
    }
  }

  /** Goes to the door. A tavolo that is known to be the hub's is synced as soon as the door opens. */
  start(): void {
    this.#parts.reach(this.#place.addresses)
    if (this.#place.knownTavoloId !== null) void this.#arrive(this.#place.knownTavoloId, null)
    this.#door.start()
  }

  /** What the shell says of the room of this computer. */
  setOpened(opened: OpenedRoom): void {
    this.#publish({ opened, title: opened.state.title })
    // A process that was started again is there now.
    if (opened.phase === 'listening') this.#door.retryNow()
  }

  /** Gives an order, as a facilitator. */
  async order(command: RoomCommand): Promise<Result<void, RoomProblem | 'no-answer'>> {
    return this.#door.order(command)
  }

  /** Somebody looks at a file: it comes first. */
  wishFile(sha256: string): void {
    this.#files?.wish(sha256)
  }

  /** Tries at once what would be tried later, or was refused. */
  retry(): void {
    this.#door.retryNow()
    this.#door.start()
  }

  /** Leaves the room; the tavolo stays with all that came. `forget`: it will have to ask again. */
  async end(how: 'forget' | 'keep-session'): Promise<void> {
    if (this.#hasEnded) return
    this.#hasEnded = true
    for (const stop of this.#stops) stop()
    this.#movedHub.stop()
    if (how === 'forget') this.#door.leave()
    else this.#door.stop()
    this.#files?.stop()
    await this.#changingWay
    await this.#way?.stop()
    this.#parts.reach([])
    if (this.#session !== null) await this.#parts.sessions.release(this.#session.id)
  }

  #doorChanged(): void {
    const door = this.#door.state.get()
    const admission = door.kind === 'admitted' ? door.admission : null
    const title = titleOfDoor(door) ?? this.#view.get().title
    // While another hub is tried, it is the one that was heard last.
    const address = door.kind === 'disconnected' ? this.#view.get().address : this.#door.address
    this.#publish({ door, title, address })
    if (door.kind === 'asked-name') {
      this.#door.sayName({ name: this.#place.name, participantId: null })
    }
    // The hub of this computer is where the shell says.
    const isLost = door.kind === 'disconnected' && this.#place.opened === null
    this.#movedHub.note(isLost ? this.#view.get().tavoloId : null)
    if (admission === null) return
    if (this.#arrival.kind === 'outside') void this.#fetch(admission)
    else this.#followRole()
  }

  #tryAlso(addresses: readonly string[]): void {
    this.#door.tryAlso(addresses)
    this.#parts.reach([...new Set([...this.#place.addresses, ...this.#view.get().news.hubs, ...addresses])])
  }

  #newsChanged(): void {
    const news = this.#door.news.get()
    this.#parts.reach([...new Set([this.#door.address, ...this.#place.addresses, ...news.hubs])])
    this.#publish({ news })
    const { address, opened } = this.#view.get()
    if (opened === null && isFacilitator(this.#view.get()))
      void this.#offer.note({ address, hubs: news.hubs })
  }

  /** Gets the tavolo whole, looks whether it is the one that is here, and only then lets the two come together. */
  async #fetch(admission: { readonly tavoloId: Id<'tavolo'>; readonly session: string }): Promise<void> {
    const { tavoloId, session } = admission
    this.#setArrival({ kind: 'fetching' })
    const { author, timekeeper } = this.#parts
    const fetched = await fetchTavolo({
      place: {
        url: this.#sockets.urlOf(this.#door.address, 'sync'),
        socketClass: this.#sockets.classFor('sync', session),
        session,
      },
      tavoloId,
      author,
      timekeeper,
      hasEnded: () => this.#hasEnded || this.#door.state.get().kind !== 'admitted',
      onContact: () => this.#door.noteContact(),
    })
    if (this.#hasEnded) return
    if (fetched === null) {
      // The link was cut: from the beginning, when the door is open again.
      this.#setArrival({ kind: 'outside' })
      if (this.#door.state.get().kind === 'admitted') this.#doorChanged()
      return
    }
    const kept = await keepFetched(this.#parts, { tavoloId, fetched })
    fetched.documents.official.destroy()
    fetched.documents.work.destroy()
    if (kept.isOk) await this.#arrive(tavoloId, kept.value.isNew)
    else this.#fail(kept.error)
  }

  /** Opens the tavolo here and joins it with the room. `isNew` null: it was known to be here. */
  async #arrive(tavoloId: Id<'tavolo'>, isNew: boolean | null): Promise<void> {
    this.#arrival = { kind: 'fetching' }
    const opened = await this.#parts.sessions.acquire(tavoloId)
    if (this.#hasEnded || !opened.isOk) {
      await this.#parts.sessions.release(tavoloId)
      if (!opened.isOk) this.#fail({ kind: 'library', error: opened.error })
      return
    }
    this.#session = opened.value
    this.#openFiles(opened.value)
    this.#place.onProved(tavoloId)
    this.#arrival = { kind: 'here', isNew: isNew ?? false }
    this.#publish({ tavoloId, arrival: this.#arrival })
    this.#followRole()
  }

  /** Photos and files travel beside what is written. */
  #openFiles({ id, documents }: TavoloSession): void {
    const { timekeeper, blobs } = this.#parts
    const [door, sockets] = [this.#door, this.#sockets]
    const files = new BlobClient({ door, sockets, tavoloId: id, documents, timekeeper, host: blobs })
    this.#files = files
    files.now.subscribe(() => this.#publish({ files: files.now.get() }))
  }

  /** Joins the tavolo with the room, in the way that the role has now. */
  #followRole(): void {
    this.#changingWay = this.#changingWay.then(async () => {
      const door = this.#door.state.get()
      const session = this.#session
      if (this.#hasEnded || session === null || door.kind !== 'admitted') return
      const kind = wayOf(door.admission.role)
      if (this.#way?.kind === kind) return
      await this.#way?.stop()
      const { author, timekeeper, leases } = this.#parts
      const way = openWay(kind, {
        door: this.#door,
        sockets: this.#sockets,
        tavoloId: session.id,
        documents: session.documents,
        author,
        timekeeper,
        leases,
        files: this.#files ?? undefined,
      })
      this.#way = way
      way.truth.subscribe(() => {
        if (this.#way === way) this.#publish({ truth: way.truth.get() })
      })
      this.#publish({ truth: way.truth.get(), presence: way.presence })
    })
  }

  #fail(problem: ArrivalProblem): void {
    this.#setArrival({ kind: 'failed', problem })
    // Nothing is synced: whoever looks at the list of people must not believe that this device has everything.
    this.#door.stop()
  }

  #setArrival(arrival: Arrival): void {
    this.#arrival = arrival
    this.#publish({ arrival })
  }

  #publish(change: Partial<RoomView>): void {
    if (!this.#hasEnded) this.#view.set({ ...this.#view.get(), ...change })
  }
}
