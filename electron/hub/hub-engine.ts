import { randomUUID } from 'node:crypto'
import type { Extension } from '@hocuspocus/server'
import type { Random } from '../../shared/util/random.ts'
import { participantType } from '../../shared/model/participant.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import type { HubMessage } from '../../shared/sync/room/hub-messages.ts'
import { mostDevices } from '../../shared/sync/room/limits.ts'
import { personNameSchema } from '../../shared/sync/room/room-fields.ts'
import type { Person } from '../../shared/sync/room/people.ts'
import { protocolVersion } from '../../shared/sync/room/device-messages.ts'
import { listRecords } from '../../shared/doc/records.ts'
import type { HubPath } from '../../shared/sync/room/protocol.ts'
import type { RoomState } from '../../shared/sync/room/room-state.ts'
import { FrontDoor } from './front-door.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { BlobShelf } from '../../shared/sync/room/blob-shelf.ts'
import { Backlog } from './backlog.ts'
import { BlobDoor } from './blob-door.ts'
import { keepAlive } from './heartbeat.ts'
import { countingLog, type CountingLog, type HubLog } from './hub-log.ts'
import { HubRoom } from './hub-room.ts'
import { NewsDesk } from './news-desk.ts'
import { RoomFinder } from './room-finder.ts'
import { SignalDoor } from './signal-door.ts'
import type { Arrival } from './socket-doors.ts'
import { closeCodes } from './socket.ts'
import { SyncServer } from './sync-server.ts'

/** How often sessions are looked at whose time may be over. */
const tickEveryMs = 10_000

/** What a hub is made from, but for its network. */
export interface HubEngineOptions {
  readonly nowMs: () => number
  readonly random: Random
  readonly log: HubLog
  /** One for each tavolo, each with an id of its own. */
  readonly rooms: readonly RoomState[]
  /** Persistence and Redis, as extensions of Hocuspocus; without them the hub forgets when it ends. */
  readonly extensions?: readonly Extension[]
  /** The files of attachments; without them the hub gives and takes none. */
  readonly blobs?: BlobShelf | null
  /** Called soon after people, waiting list or state of a room have changed, never twice within a fifth of a second. */
  readonly onNews?: (room: HubRoom) => void
  /** Called at once after a state has changed here: what is told after it may be stored or shared first. */
  readonly onState?: (state: RoomState) => void
}

/** Everything of a hub but its network: rooms, doors, the sync, the signaling. */
export class HubEngine {
  readonly #options: HubEngineOptions
  readonly #log: CountingLog
  readonly #rooms = new Map<string, HubRoom>()
  readonly #doors = new Map<string, FrontDoor>()
  readonly #sync: SyncServer
  readonly #signal: SignalDoor
  readonly #blobs: BlobDoor
  readonly #backlog: Backlog
  readonly #news: NewsDesk
  readonly #finder: RoomFinder
  /** The members whose roles were last made known to the sync. */
  readonly #rolesOf = new WeakMap<HubRoom, RoomState['members']>()
  readonly #lastStates = new WeakMap<HubRoom, RoomState>()
  #isClosing = false
  readonly #ticker: NodeJS.Timeout

  constructor(options: HubEngineOptions) {
    this.#options = options
    const { nowMs } = options
    this.#log = countingLog(options.log, nowMs)
    const refused = (what: string, address: string) => this.refused(what, address)
    this.#finder = new RoomFinder({ nowMs, rooms: () => this.rooms() })
    this.#backlog = new Backlog(refused)
    this.#signal = new SignalDoor({ nowMs, refused })
    this.#blobs = new BlobDoor({
      ...{ nowMs, refused, shelf: options.blobs ?? null },
      documentsOf: (room) => this.#documentsOf(room.state),
    })
    this.#news = new NewsDesk({
      documentOf: (room, document) => this.#sync.documentOf(room.state.tavoloId, document),
      tell: (visitId, frame) => this.#doors.get(visitId)?.tellFrame(frame),
      onNews: options.onNews ?? (() => undefined),
    })
    this.#sync = new SyncServer({
      ...{ nowMs, refused, extensions: options.extensions ?? [] },
      roomOf: (tavoloId) => this.roomOf(tavoloId),
      mayTry: (address) => this.#finder.mayTry(address),
      changed: (tavoloId, document) => {
        const room = this.roomOf(tavoloId)
        if (room === null) return
        this.#news.documentChanged(room, document)
        this.#blobs.documentChanged(room)
      },
    })
    for (const state of options.rooms) this.addRoom(state)
    this.#ticker = setInterval(() => this.#tick(), tickEveryMs)
  }

  /** The rooms, in the order in which they were added. */
  rooms(): readonly HubRoom[] {
    return [...this.#rooms.values()]
  }

  /** The room of a tavolo; null when it is not here. */
  roomOf(tavoloId: string): HubRoom | null {
    return this.#rooms.get(tavoloId) ?? null
  }

  /** Opens the room of another tavolo. */
  addRoom(state: RoomState): HubRoom {
    const room: HubRoom = new HubRoom(state, {
      nowMs: this.#options.nowMs,
      random: this.#options.random,
      log: this.#log,
      expected: () => this.#expectedIn(state),
      tell: (visitId, message) => this.#tell(visitId, message),
      closeDoor: (visitId) => this.#doors.get(visitId)?.close(),
      endSockets: (deviceId) => {
        this.#sync.endDevice(room, deviceId)
        this.#blobs.endDevice(room, deviceId)
      },
      cameIn: (deviceId) => this.#sync.doorOpened(deviceId),
      changed: () => this.#changed(room),
      truthHeard: () => this.#news.truthHeard(room),
    })
    this.#rooms.set(state.tavoloId, room)
    return room
  }

  /** Takes in a socket that came through a door. */
  arrive(door: HubPath, { socket: arrived, address, isSealed, isExpected, room }: Arrival): void {
    const socket = this.#backlog.watch(arrived, address)
    if (door === 'sync') this.#sync.accept({ socket, address, isSealed })
    else if (door === 'signal') {
      if (room !== null) this.#signal.accept(socket, { room, address })
    } else if (door === 'blobs') {
      if (room !== null) this.#blobs.accept(socket, { room, address })
    } else {
      const id = randomUUID()
      const frontDoor = new FrontDoor(
        { id, socket, address, isSealed, isExpected, room },
        {
          nowMs: this.#options.nowMs,
          roomOfHello: (hello, from) => this.#finder.find(hello, from),
          refused: (why, from) => this.refused(why, from),
        },
      )
      this.#doors.set(id, frontDoor)
      socket.on('close', () => this.#doors.delete(id))
      keepAlive(socket)
    }
  }

  /** Counts and logs that something was refused. */
  refused(what: string, address: string): void {
    this.#log.write({ event: what, address, detail: '' })
  }

  /** How often each thing happened that the log was told. */
  counts(): Readonly<Record<string, number>> {
    return this.#log.counts()
  }

  /** Who is in a room, as a facilitator sees it. */
  peopleIn(room: HubRoom): readonly Person[] {
    return this.#news.peopleIn(room)
  }

  /** What `/health` says: that it works, and numbers. */
  health(): object {
    return {
      status: 'ok',
      program: 'tavolo',
      protocol: protocolVersion,
      rooms: this.#rooms.size,
      doors: this.#doors.size,
      documents: this.#sync.hocuspocus.getDocumentsCount(),
    }
  }

  /** Says goodbye and writes what is not yet stored. */
  async close(): Promise<void> {
    this.#isClosing = true
    clearInterval(this.#ticker)
    for (const door of this.#doors.values()) {
      door.tell({ kind: 'closing' })
      door.close(closeCodes.goingAway)
    }
    this.#news.close()
    this.#blobs.close()
    await this.#sync.close()
  }

  #tick(): void {
    for (const room of this.#rooms.values()) room.act({ kind: 'tick' })
  }

  #tell(visitId: string, message: HubMessage): void {
    this.#doors.get(visitId)?.tell(message)
  }

  #changed(room: HubRoom): void {
    // The doors that close with the hub are nobody's leaving; and what keeps the state may be closed before the last of them.
    if (this.#isClosing) return
    if (this.#lastStates.get(room) !== room.state) this.#options.onState?.(room.state)
    this.#lastStates.set(room, room.state)
    if (this.#rolesOf.get(room) !== room.state.members) {
      this.#sync.applyRoles(room)
      this.#signal.applyRoles(room)
      this.#blobs.rolesChanged(room)
    }
    this.#rolesOf.set(room, room.state.members)
    this.#news.roomChanged(room)
  }

  /** Who is expected at a table: the participants of its official document, once somebody has brought it. */
  #expectedIn(state: RoomState): Extract<HubMessage, { kind: 'welcome' }>['names'] {
    const documents = this.#documentsOf(state)
    const participants = documents === null ? [] : listRecords(documents, participantType)
    return participants.slice(0, 5 * mostDevices).flatMap(({ id, givenName, familyName }) => {
      const name = personNameSchema.safeParse(`${givenName} ${familyName}`.slice(0, 120))
      return name.success ? [{ participantId: id, name: name.data }] : []
    })
  }

  /** null while nobody has brought the official document. */
  #documentsOf({ tavoloId }: RoomState): TavoloDocuments | null {
    const documentOf = (document: DocumentName) => this.#sync.documentOf(tavoloId, document)
    const official = documentOf('official')
    return official === null ? null : { official, work: documentOf('work') ?? official }
  }
}
