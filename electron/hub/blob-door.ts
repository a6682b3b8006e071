import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { readBlobFrame, writeBlobFrame } from '../../shared/sync/room/blob-messages.ts'
import { BlobLine, type BlobFault } from '../../shared/sync/room/blob-line.ts'
import type { BlobShelf } from '../../shared/sync/room/blob-shelf.ts'
import {
  blobByteRate,
  blobFrameRate,
  helloTimeoutMs,
  largestBlobBacklogBytes,
  largestSealedFrameBytes,
} from '../../shared/sync/room/limits.ts'
import { RateMeter } from '../../shared/sync/room/rate-meter.ts'
import { rightOf } from '../../shared/sync/room/rights.ts'
import type { Member } from '../../shared/sync/room/room-state.ts'
import { keepAlive } from './heartbeat.ts'
import type { HubRoom } from './hub-room.ts'
import { RoomBlobs, type RoomLine } from './room-blobs.ts'
import { bytesOf, closeCodes, isOpen, type HubSocket } from './socket.ts'

/** What the door of files asks of the hub around it. */
export interface BlobDoorPorts {
  readonly nowMs: () => number
  readonly refused: (what: string, address: string) => void
  /** null at a hub that keeps no files. */
  readonly shelf: BlobShelf | null
  readonly documentsOf: (room: HubRoom) => TavoloDocuments | null
}

/** A laptop's socket, and whose it is once it has said so. */
interface BlobVisit {
  readonly socket: HubSocket
  readonly room: HubRoom
  readonly address: string
  deviceId: string | null
}

/** How often it is looked whether the network, or the hub's share of it, takes more. */
const lookEveryMs = 10

/**
 * Files of attachments, for laptops: gives out of the hub's own folder what a tavolo names, and gets from them what the
 * folder lacks. Nothing is taken that the hub has not asked for.
 */
export class BlobDoor {
  readonly #ports: BlobDoorPorts
  readonly #rooms = new Map<HubRoom, RoomBlobs>()
  readonly #visits = new Set<BlobVisit>()
  readonly #bytes: RateMeter

  constructor(ports: BlobDoorPorts) {
    this.#ports = ports
    this.#bytes = new RateMeter(blobByteRate, ports.nowMs())
  }

  /** Takes in the socket of a laptop that knows the secret of this room. */
  accept(socket: HubSocket, { room, address }: { readonly room: HubRoom; readonly address: string }): void {
    const { shelf, nowMs } = this.#ports
    if (shelf === null) {
      socket.close(closeCodes.refused)
      return
    }
    const visit: BlobVisit = { socket, room, address, deviceId: null }
    const meter = new RateMeter(blobFrameRate, nowMs())
    const timer = setTimeout(() => this.#refuse(visit, 'blob-too-late', closeCodes.tooLate), helloTimeoutMs)
    let line: BlobLine | null = null
    socket.on('message', (data, isBinary) => {
      if (!isOpen(socket)) return
      const bytes = bytesOf(data)
      const isTooMuch = bytes.byteLength > largestSealedFrameBytes || !meter.take(nowMs())
      if (isTooMuch) this.#refuse(visit, 'blob-too-much', closeCodes.tooMuch)
      else if (line === null) {
        clearTimeout(timer)
        line = this.#enter(visit, shelf, isBinary ? null : textOf(bytes))
      } else line.hear(isBinary ? bytes : textOf(bytes))
    })
    socket.on('close', () => clearTimeout(timer))
    keepAlive(socket)
  }

  /** Ends the lines of a device that is no longer in. */
  endDevice(room: HubRoom, deviceId: string): void {
    for (const visit of this.#visits) {
      if (visit.room === room && visit.deviceId === deviceId) visit.socket.close(closeCodes.sessionOver)
    }
  }

  /** Documents of a room have changed. */
  documentChanged(room: HubRoom): void {
    if (this.#ports.shelf !== null) this.#blobsOf(room, this.#ports.shelf).documentChanged()
  }

  /** Roles in a room have changed. */
  rolesChanged(room: HubRoom): void {
    this.#rooms.get(room)?.goOn()
  }

  /** Looks no more, and lets everybody go. */
  close(): void {
    for (const blobs of this.#rooms.values()) blobs.close()
    for (const { socket } of this.#visits) socket.close(closeCodes.goingAway)
  }

  #enter(visit: BlobVisit, shelf: BlobShelf, frame: string | null): BlobLine | null {
    const { room, address, socket } = visit
    const message = frame === null ? null : readBlobFrame(frame)
    const member = message?.kind === 'enter' ? room.memberOfSession(message.session, address) : null
    if (member?.kind !== 'laptop') {
      this.#refuse(visit, 'blob-not-in', closeCodes.refused)
      return null
    }
    // One line for each device: that of before is dead, or pretends.
    this.endDevice(room, member.deviceId)
    visit.deviceId = member.deviceId
    this.#visits.add(visit)
    const blobs = this.#blobsOf(room, shelf)
    const line = this.#lineOf(visit, { shelf, blobs })
    const roomLine: RoomLine = { line, mayBring: () => mayBring(this.#memberOf(visit)) }
    socket.send(writeBlobFrame({ kind: 'entered' }))
    blobs.add(roomLine)
    socket.on('close', () => {
      this.#visits.delete(visit)
      line.end()
      blobs.remove(roomLine)
    })
    return line
  }

  #lineOf(
    visit: BlobVisit,
    { shelf, blobs }: { readonly shelf: BlobShelf; readonly blobs: RoomBlobs },
  ): BlobLine {
    const { socket, address } = visit
    const { nowMs, refused } = this.#ports
    return new BlobLine({
      nowMs,
      after,
      shelf,
      parts: blobs.parts,
      send: (frame) => {
        if (isOpen(socket)) socket.send(frame)
      },
      mayGive: (sha256) => blobs.names(sha256) && this.#memberOf(visit) !== null,
      readyFor: (bytes) => this.#readyFor(socket, bytes),
      onKept: (blob) => blobs.brought(blob),
      onMismatch(sha256) {
        refused('blob-mismatch', address)
        blobs.doubt(sha256)
      },
      onFree: () => blobs.goOn(),
      onGone: (sha256) => blobs.gone(sha256),
      onFault: (fault: BlobFault) => this.#refuse(visit, fault, closeCodes.tooMuch),
    })
  }

  /** Waits until this device has read what it was sent, and until the hub's share of the network is free. */
  async #readyFor(socket: HubSocket, bytes: number): Promise<void> {
    while (isOpen(socket)) {
      const isRead = socket.bufferedAmount < largestBlobBacklogBytes
      if (isRead && this.#bytes.take(this.#ports.nowMs(), bytes)) return
      await new Promise<void>((resolve) => {
        setTimeout(resolve, lookEveryMs)
      })
    }
  }

  #memberOf({ room, deviceId }: BlobVisit): Member | null {
    return deviceId === null ? null : room.memberOfDevice(deviceId)
  }

  #blobsOf(room: HubRoom, shelf: BlobShelf): RoomBlobs {
    let blobs = this.#rooms.get(room)
    if (blobs === undefined) {
      blobs = new RoomBlobs({ shelf, documents: () => this.#ports.documentsOf(room) })
      this.#rooms.set(room, blobs)
    }
    return blobs
  }

  #refuse({ socket, address }: BlobVisit, what: string, code: number): void {
    this.#ports.refused(what, address)
    socket.close(code)
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}

/** Attachments stand in the official document, images of canvases in the work document: who writes either brings files. */
function mayBring(member: Member | null): boolean {
  return member !== null && rightOf(member.role, 'work') === 'write'
}

function after(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs)
  return () => clearTimeout(timer)
}
