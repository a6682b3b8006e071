import { WebSocketStatus } from '@hocuspocus/provider'
import type { Awareness } from 'y-protocols/awareness'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { Author } from '../../shared/doc/origin.ts'
import type { Id } from '../../shared/model/id.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import { roomDocumentName } from '../../shared/sync/room/rights.ts'
import { createObservable, type Observable } from '../../shared/util/observable.ts'
import type { Timekeeper } from '../store/timekeeper.ts'
import { DocumentSync } from './document-sync.ts'
import type { HubSocketClass } from './hub-web-socket.ts'
import { Nudge } from './nudge.ts'
import { sayAuthor, type PeerAuthors } from './peer-authors.ts'
import { SyncConnection } from './sync-connection.ts'
import { isSameSyncStatus, noSync, type SyncStatus } from './sync-status.ts'

/** Where to sync, and as whom. */
export interface SyncPlace {
  readonly url: string
  readonly socketClass: HubSocketClass
  /** The session of the door. */
  readonly session: string
}

/** What the sync of a tavolo needs. */
export interface HubSyncOptions {
  readonly tavoloId: Id<'tavolo'>
  /** Open here; they stay open when the sync ends. */
  readonly documents: TavoloDocuments
  /** Who works here, as others will see it in their log of changes. */
  readonly author: Author
  readonly timekeeper: Timekeeper
  /** Whom others have said to be; shared with the other ways by which changes come. */
  readonly authors: PeerAuthors
  /** Called for everything that comes: a sign of life. */
  readonly onContact: () => void
}

/**
 * Waits between attempts of the sync alone, while the door is open: then the hub is there, and the link too. Fixed, since
 * devices that lose the whole link come back by the door, each in its own time.
 */
const retryMs = 500

/**
 * A connection on which nothing comes for this long, not even one's own presence (every 15 s), is begun anew. The door
 * notices a dead link sooner.
 */
const silenceMs = 35_000

const names = ['official', 'work'] as const satisfies readonly DocumentName[]

/** Both documents of a tavolo over one connection to a hub, whichever hub that is now. */
export class HubSync {
  readonly #options: HubSyncOptions
  readonly #websocket: SyncConnection
  readonly #syncs: Readonly<Record<DocumentName, DocumentSync>>
  readonly #status = createObservable<SyncStatus>(noSync, isSameSyncStatus)
  readonly #nudge: Nudge
  #place: SyncPlace | null = null
  #isRefused = false
  #lastContactMs: number | null = null
  readonly status: Observable<SyncStatus> = this.#status

  constructor(options: HubSyncOptions) {
    this.#options = options
    this.#websocket = new SyncConnection({
      url: '',
      autoConnect: false,
      delay: retryMs,
      factor: 1,
      jitter: false,
      minDelay: retryMs,
      maxDelay: retryMs,
      messageReconnectTimeout: silenceMs,
      onStatus: () => this.#publish(),
      onMessage: () => this.#heard(),
    })
    this.#syncs = { official: this.#follow('official'), work: this.#follow('work') }
    this.#nudge = new Nudge(options.timekeeper, () => {
      for (const sync of Object.values(this.#syncs)) if (!sync.isComplete) sync.compare()
      this.#publish()
    })
    this.#websocket.on('close', () => this.#publish())
    for (const name of names) sayAuthor(this.#syncs[name].awareness, options.author)
  }

  /** Presence in each document: who is where. */
  get awareness(): Readonly<Record<DocumentName, Awareness>> {
    return { official: this.#syncs.official.awareness, work: this.#syncs.work.awareness }
  }

  /** Connects, or moves to another hub or session. Nothing changes when it is there already. */
  goTo(place: SyncPlace): void {
    const now = this.#place
    if (now !== null && now.url === place.url && now.session === place.session && !this.#isRefused) return
    this.leave()
    this.#place = place
    this.#isRefused = false
    this.#websocket.setConfiguration({ url: place.url, WebSocketPolyfill: place.socketClass })
    // The old connection says that it has ended a moment after it was closed.
    queueMicrotask(() => {
      if (this.#place === place) this.#websocket.want()
    })
    this.#publish()
  }

  /** Ends the connection; changes are counted until there is another. */
  leave(): void {
    this.#place = null
    this.#websocket.disconnect()
    this.#publish()
  }

  /** Another name, or another role in the tavolo. */
  sayAuthor(author: Author): void {
    for (const name of names) sayAuthor(this.#syncs[name].awareness, author)
  }

  /** Ends for good; the documents stay as they are. */
  stop(): void {
    this.leave()
    this.#nudge.stop()
    for (const name of names) this.#syncs[name].stop()
    this.#websocket.destroy()
  }

  #follow(document: DocumentName): DocumentSync {
    const { documents, tavoloId, authors } = this.#options
    return new DocumentSync({
      document: documents[document],
      name: roomDocumentName({ tavoloId, document }),
      websocket: this.#websocket,
      session: () => this.#place?.session ?? '',
      authors,
      onChange: () => this.#publish(),
      onRefused: () => {
        this.#isRefused = true
        this.#publish()
      },
      onDropped: () => this.#beginAnew(),
    })
  }

  #beginAnew(): void {
    const place = this.#place
    if (place === null) return
    this.leave()
    this.#options.timekeeper.after(retryMs, () => {
      if (this.#place === null) this.goTo(place)
    })
  }

  #heard(): void {
    this.#lastContactMs = this.#options.timekeeper.nowMs()
    this.#options.onContact()
    this.#publish()
  }

  #publish(): void {
    const { official, work } = this.#syncs
    const connection = this.#connection()
    const isComplete = connection === 'connected' && official.isComplete && work.isComplete
    this.#nudge.note(connection === 'connected' && !isComplete)
    this.#status.set({
      connection,
      isComplete,
      pendingCount: official.pendingCount + work.pendingCount,
      lastContactMs: this.#lastContactMs,
    })
  }

  #connection(): SyncStatus['connection'] {
    if (this.#place === null) return 'off'
    if (this.#isRefused) return 'refused'
    return this.#websocket.status === WebSocketStatus.Connected ? 'connected' : 'connecting'
  }
}
