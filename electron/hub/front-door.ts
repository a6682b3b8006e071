import { doorFrameRate, helloTimeoutMs, largestDoorFrameBytes } from '../../shared/sync/room/limits.ts'
import type { HubMessage, Refusal } from '../../shared/sync/room/hub-messages.ts'
import { readDeviceFrame, writeFrame } from '../../shared/sync/room/protocol.ts'
import { RateMeter } from '../../shared/sync/room/rate-meter.ts'
import type { DeviceMessage, HelloMessage } from '../../shared/sync/room/device-messages.ts'
import type { HubRoom } from './hub-room.ts'
import { bytesOf, closeCodes, isOpen, type HubSocket } from './socket.ts'

/** A socket at `/door`, and where it came from. */
export interface DoorVisit {
  readonly id: string
  readonly socket: HubSocket
  readonly address: string
  readonly isSealed: boolean
  /** Whether the facilitators' secret opened the channel. */
  readonly isExpected: boolean
  /** The tavolo whose secret opened the sealed channel; null for a plain door. */
  readonly room: HubRoom | null
}

/** What a door asks of the hub around it. */
export interface FrontDoorPorts {
  readonly nowMs: () => number
  /** The room that a hello from an address is for, by its invitation, its code or its session; else why there is none. */
  readonly roomOfHello: (hello: HelloMessage, address: string) => HubRoom | Refusal
  readonly refused: (why: Refusal, address: string) => void
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** One open door. Frames come in order; the first that is no message ends it. */
export class FrontDoor {
  readonly #visit: DoorVisit
  readonly #ports: FrontDoorPorts
  readonly #meter: RateMeter
  readonly #helloTimer: NodeJS.Timeout
  #room: HubRoom | null = null

  constructor(visit: DoorVisit, ports: FrontDoorPorts) {
    this.#visit = visit
    this.#ports = ports
    this.#meter = new RateMeter(doorFrameRate, ports.nowMs())
    this.#helloTimer = setTimeout(() => this.#breakOff('too-late'), helloTimeoutMs)
    visit.socket.on('message', (data, isBinary) => this.#hear(bytesOf(data), isBinary))
    visit.socket.on('close', () => this.#ended())
  }

  /** Says something. */
  tell(message: HubMessage): void {
    this.tellFrame(writeFrame(message))
  }

  /** The same with what is already written: much is said to a whole room. */
  tellFrame(frame: string): void {
    const { socket } = this.#visit
    if (isOpen(socket)) socket.send(frame)
  }

  /** Closes the door after what was said. */
  close(code: number = closeCodes.refused): void {
    this.#visit.socket.close(code)
    clearTimeout(this.#helloTimer)
  }

  #hear(bytes: Uint8Array, isBinary: boolean): void {
    if (!isOpen(this.#visit.socket)) return
    if (!this.#meter.take(this.#ports.nowMs()) || bytes.byteLength > largestDoorFrameBytes) {
      this.#breakOff('too-much')
      return
    }
    const message = isBinary ? null : messageOf(bytes)
    if (message === null) this.#breakOff('bad-message')
    else if (message.kind === 'ping') {
      this.tell({ kind: 'pong', n: message.n, hubTimeMs: this.#ports.nowMs() })
    } else if (message.kind === 'truth') {
      this.#room?.hearTruth(this.#visit.id, message.documents, message.missingFiles ?? 0)
    } else this.#pass(message)
  }

  #pass(message: DeviceMessage): void {
    const { id, isSealed, isExpected, address } = this.#visit
    const isNew = this.#room === null
    if (isNew && message.kind !== 'hello') {
      this.#breakOff('bad-message')
      return
    }
    const room = this.#room ?? (message.kind === 'hello' ? this.#roomOf(message) : null)
    if (room === null) return
    this.#room = room
    clearTimeout(this.#helloTimer)
    if (isNew) room.act({ kind: 'arrive', visitId: id, isSealed, isExpected, address })
    room.act({ kind: 'say', visitId: id, message })
  }

  #roomOf(hello: HelloMessage): HubRoom | null {
    const found = this.#visit.room ?? this.#ports.roomOfHello(hello, this.#visit.address)
    if (typeof found !== 'string') return found
    this.#breakOff(found)
    return null
  }

  #breakOff(why: Refusal): void {
    clearTimeout(this.#helloTimer)
    const room = this.#room
    if (room?.room.visits.has(this.#visit.id) === true) {
      room.act({ kind: 'break-off', visitId: this.#visit.id, why })
      return
    }
    this.#ports.refused(why, this.#visit.address)
    this.tell({ kind: 'refused', why, document: null })
    this.close()
  }

  #ended(): void {
    clearTimeout(this.#helloTimer)
    if (this.#room?.room.visits.has(this.#visit.id) === true) {
      this.#room.act({ kind: 'go', visitId: this.#visit.id })
    }
  }
}

function messageOf(bytes: Uint8Array): DeviceMessage | null {
  try {
    const read = readDeviceFrame(decoder.decode(bytes))
    return read.isOk ? read.value : null
  } catch {
    return null
  }
}
