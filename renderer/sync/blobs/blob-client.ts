import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import type { Id } from '../../../shared/model/id.ts'
import { BlobLine } from '../../../shared/sync/room/blob-line.ts'
import { readBlobFrame, writeBlobFrame } from '../../../shared/sync/room/blob-messages.ts'
import { BlobParts } from '../../../shared/sync/room/blob-parts.ts'
import { largestBlobBacklogBytes } from '../../../shared/sync/room/limits.ts'
import type { NamedBlobs } from '../../../shared/sync/named-blobs.ts'
import { createObservable, type Observable } from '../../../shared/util/observable.ts'
import type { Timekeeper } from '../../store/timekeeper.ts'
import type { DoorClient } from '../door-client.ts'
import type { HubSockets } from '../hub-sockets.ts'
import type { HubSocket } from '../hub-web-socket.ts'
import { BlobInventory } from './blob-inventory.ts'
import { computerShelf, type BlobHost } from './computer-shelf.ts'

/** The files of an open tavolo, as they stand on this computer. */
export interface FilesNow {
  /** Names of what is not here. */
  readonly missing: ReadonlySet<string>
  /** Those of them that the hub can give: they are on their way. */
  readonly coming: ReadonlySet<string>
  /** Photos and files that are not whole here. */
  readonly missingFiles: number
}

/** Every file that is named is here. */
export const noMissingFiles: FilesNow = { missing: new Set(), coming: new Set(), missingFiles: 0 }

/** What joins the files of an open tavolo with the room. */
export interface BlobClientOptions {
  readonly door: Pick<DoorClient, 'state' | 'address' | 'noteContact'>
  readonly sockets: Pick<HubSockets, 'classFor' | 'urlOf'>
  readonly tavoloId: Id<'tavolo'>
  readonly documents: TavoloDocuments
  readonly host: BlobHost
  readonly timekeeper: Timekeeper
}

/** The line may be refused while the door is open, as by a hub that keeps no files: it waits longer each time. */
const firstWaitMs = 1000
const longestWaitMs = 30_000

/** How often it is looked whether the network takes more. */
const lookEveryMs = 20

interface Connection {
  readonly place: string
  readonly socket: HubSocket
  line: BlobLine | null
}

/** Gets the files that an open tavolo names and this computer lacks, and gives the hub what it lacks; by itself, all the time. */
export class BlobClient {
  readonly #options: BlobClientOptions
  readonly #inventory: BlobInventory
  readonly #parts = new BlobParts(1)
  readonly #shelf
  readonly #now = createObservable<FilesNow>(noMissingFiles)
  readonly #stopFollowing: () => void
  #connection: Connection | null = null
  #waitMs = firstWaitMs
  #cancelRetry: () => void = () => undefined
  readonly now: Observable<FilesNow> = this.#now

  constructor(options: BlobClientOptions) {
    this.#options = options
    const { documents, host, timekeeper, door } = options
    this.#shelf = computerShelf(host)
    this.#inventory = new BlobInventory({
      ...{ documents, timekeeper, has: this.#shelf.has },
      onChange: () => this.#changed(),
    })
    this.#stopFollowing = door.state.subscribe(() => this.#follow())
    this.#inventory.start()
    this.#follow()
  }

  /** What the tavolo names now; the same value until that changes. */
  get named(): NamedBlobs {
    return this.#inventory.named
  }

  /** Photos and files of which something is not here, as of this moment. */
  get missingFiles(): number {
    return this.#inventory.missingFiles
  }

  /** Somebody looks at it: it comes first. */
  wish(sha256: string): void {
    this.#inventory.wish(sha256)
  }

  /** Gets and gives no more; what is here stays. */
  stop(): void {
    this.#stopFollowing()
    this.#inventory.stop()
    this.#leave()
  }

  #changed(): void {
    const { lacks } = this.#inventory
    this.#connection?.line?.setLacks(lacks)
    this.#publish()
    // What was added here may be what the hub waits for.
    const missing = this.#now.get().missing
    const here = this.#inventory.named.blobs.flatMap(({ sha256 }) => (missing.has(sha256) ? [] : [sha256]))
    this.#connection?.line?.offer(here)
  }

  #publish(): void {
    const line = this.#connection?.line ?? null
    const missing = this.#inventory.lacks.map(({ sha256 }) => sha256)
    this.#now.set({
      missing: new Set(missing),
      coming: new Set(missing.filter((sha256) => line?.isOffered(sha256) === true)),
      missingFiles: this.#inventory.missingFiles,
    })
  }

  #follow(): void {
    const { door, sockets, tavoloId } = this.#options
    const state = door.state.get()
    if (state.kind !== 'admitted' || state.admission.tavoloId !== tavoloId) {
      this.#waitMs = firstWaitMs
      this.#leave()
      return
    }
    const { session } = state.admission
    const url = sockets.urlOf(door.address, 'blobs')
    const place = `${url} ${session}`
    if (this.#connection?.place === place) return
    this.#leave()
    const socket = new (sockets.classFor('blobs', session))(url)
    const connection: Connection = { place, socket, line: null }
    this.#connection = connection
    socket.addEventListener('open', () => socket.send(writeBlobFrame({ kind: 'enter', session })))
    socket.addEventListener('message', (event) => {
      if (connection === this.#connection && event instanceof MessageEvent) this.#hear(connection, event.data)
    })
    socket.addEventListener('close', () => {
      if (connection === this.#connection) this.#lost()
    })
  }

  #hear(connection: Connection, data: unknown): void {
    this.#options.door.noteContact()
    const frame = data instanceof ArrayBuffer ? new Uint8Array(data) : data
    if (typeof frame !== 'string' && !(frame instanceof Uint8Array)) return
    if (connection.line !== null) connection.line.hear(frame)
    else if (typeof frame === 'string' && readBlobFrame(frame)?.kind === 'entered') {
      connection.line = this.#lineOf(connection)
      connection.line.setLacks(this.#inventory.lacks)
    }
  }

  #lineOf({ socket }: Connection): BlobLine {
    const { timekeeper } = this.#options
    return new BlobLine({
      nowMs: timekeeper.nowMs,
      after: timekeeper.after,
      shelf: this.#shelf,
      parts: this.#parts,
      send: (frame) => socket.send(frame),
      mayGive: (sha256) => this.#inventory.names(sha256),
      readyFor: () => this.#readyFor(socket),
      onKept: ({ sha256 }) => {
        this.#waitMs = firstWaitMs
        this.#inventory.kept(sha256)
      },
      onMismatch: (sha256) => this.#inventory.doubt(sha256),
      onFree: () => undefined,
      onOffer: () => this.#publish(),
      onFault: () => socket.close(),
    })
  }

  async #readyFor(socket: HubSocket): Promise<void> {
    while (socket.readyState === WebSocket.OPEN && socket.bufferedAmount > largestBlobBacklogBytes) {
      await new Promise<void>((resolve) => {
        this.#options.timekeeper.after(lookEveryMs, resolve)
      })
    }
  }

  #lost(): void {
    this.#leave()
    this.#cancelRetry = this.#options.timekeeper.after(this.#waitMs, () => this.#follow())
    this.#waitMs = Math.min(longestWaitMs, this.#waitMs * 2)
  }

  #leave(): void {
    this.#cancelRetry()
    const connection = this.#connection
    this.#connection = null
    connection?.line?.end()
    connection?.socket.close()
    this.#shelf.forget()
    if (connection !== null) this.#publish()
  }
}
