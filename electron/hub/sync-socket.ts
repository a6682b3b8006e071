import { OutgoingMessage, type Hocuspocus } from '@hocuspocus/server'
import { assertNever } from '../../shared/util/assert-never.ts'
import type { DocumentName } from '../../shared/model/record-type.ts'
import {
  guestByteRate,
  guestFrameRate,
  helloTimeoutMs,
  laptopByteRate,
  laptopFrameRate,
  largestGuestFrameBytes,
} from '../../shared/sync/room/limits.ts'
import { RateMeter, type RateMeters } from '../../shared/sync/room/rate-meter.ts'
import { readSyncFrame, writeUpdateFrame, type SyncFrame } from '../../shared/sync/room/sync-frame.ts'
import type { Member } from '../../shared/sync/room/room-state.ts'
import type { AnswerLine } from './answer-line.ts'
import { keepAlive } from './heartbeat.ts'
import type { HubRoom } from './hub-room.ts'
import { PresenceGate } from './presence-gate.ts'
import { ReadingPause } from './reading-pause.ts'
import { bytesOf, closeCodes, isOpen, type HubSocket } from './socket.ts'
import type { OthersInIt, SyncRules } from './sync-rules.ts'

/** What a socket of the sync asks of the hub around it. */
export interface SyncPorts {
  readonly nowMs: () => number
  readonly hocuspocus: Hocuspocus
  readonly rules: SyncRules
  readonly roomOf: (tavoloId: string) => HubRoom | null
  readonly mayTry: (address: string) => boolean
  /** Whole documents asked for, and readers' changes compared, by device: a new socket does not start anew. */
  readonly asks: RateMeters
  readonly comparisons: RateMeters
  readonly line: AnswerLine
  readonly refused: (what: string, address: string) => void
}

/** What Hocuspocus knows of a connection. */
export interface SyncContext {
  readonly socket: SyncSocket
}

/** A socket at `/sync`: reads every frame before Hocuspocus does, and gives it those that its device may send. */
export class SyncSocket {
  readonly address: string
  readonly #socket: HubSocket
  readonly #isSealed: boolean
  readonly #ports: SyncPorts
  readonly #frames: RateMeter
  readonly #bytes: RateMeter
  readonly #connection: ReturnType<Hocuspocus['handleConnection']>
  readonly #helloTimer: NodeJS.Timeout
  /** The device that speaks here, and at which table; null before its token was good. */
  #speaker: { readonly deviceId: string; readonly room: HubRoom } | null = null
  /** It waits for its door once, and for others once with each document. */
  readonly #pause: ReadingPause
  #hasWaitedForDoor = false
  readonly #hasWaitedForOthers = new Set<string>()
  #wasRefused = false
  readonly #askInLine: ReturnType<AnswerLine['placeOf']>

  constructor(
    { socket, address, isSealed }: { socket: HubSocket; address: string; isSealed: boolean },
    ports: SyncPorts,
  ) {
    this.address = address
    this.#socket = socket
    this.#isSealed = isSealed
    this.#ports = ports
    this.#frames = new RateMeter(isSealed ? laptopFrameRate : guestFrameRate, ports.nowMs())
    this.#askInLine = ports.line.placeOf((question) => {
      if (isOpen(socket)) this.#pass(question)
    })
    this.#pause = new ReadingPause({
      nowMs: ports.nowMs,
      read: (bytes) => {
        if (isOpen(socket)) this.#read(bytes)
      },
    })
    this.#bytes = new RateMeter(isSealed ? laptopByteRate : guestByteRate, ports.nowMs())
    this.#connection = ports.hocuspocus.handleConnection(this.#end(), new Request('http://hub/sync'), {
      socket: this,
    })
    this.#helloTimer = setTimeout(() => this.end('too-late', closeCodes.tooLate), helloTimeoutMs)
    socket.on('message', (data, isBinary) => this.#hear(bytesOf(data), isBinary))
    socket.on('close', () => {
      clearTimeout(this.#helloTimer)
      this.#pause.end()
      this.#connection.handleClose()
    })
    keepAlive(socket)
  }

  get deviceId(): string | null {
    return this.#speaker?.deviceId ?? null
  }

  /** Whether it speaks for a device at a table. */
  speaksFor(room: HubRoom, deviceId: string): boolean {
    return this.#speaker?.room === room && this.#speaker.deviceId === deviceId
  }

  /** The member that speaks here now; null when its session is over. */
  member(): Member | null {
    return this.#speaker === null ? null : this.#speaker.room.memberOfDevice(this.#speaker.deviceId)
  }

  /** Ends it and counts why. */
  end(why: string, code: number): void {
    if (!isOpen(this.#socket)) return
    this.#ports.refused(`sync-${why}`, this.address)
    this.#socket.close(code, why)
  }

  /** Takes a token for a document; says whether it is good here. */
  admit(token: string, tavoloId: string): boolean {
    const room = this.#ports.roomOf(tavoloId)
    const member = room?.memberOfSession(token, this.address) ?? null
    if (room === null || member === null) return false
    if ((member.kind === 'laptop') !== this.#isSealed) return false
    // One socket is one device at one table.
    if (this.#speaker !== null && (this.#speaker.deviceId !== member.deviceId || this.#speaker.room !== room))
      return false
    this.#speaker = { deviceId: member.deviceId, room }
    clearTimeout(this.#helloTimer)
    return true
  }

  /** A device has come to its door: whoever waited for that goes on. */
  doorOpened(deviceId: string): void {
    this.#pause.doorOpened(deviceId)
  }

  #hear(bytes: Uint8Array, isBinary: boolean): void {
    if (!isOpen(this.#socket)) return
    const { nowMs } = this.#ports
    const isTooLarge = !this.#isSealed && bytes.byteLength > largestGuestFrameBytes
    const isTooMuch = !this.#frames.take(nowMs()) || !this.#bytes.take(nowMs(), bytes.byteLength)
    if (isTooMuch || isTooLarge) this.end('too-much', closeCodes.tooMuch)
    else if (isBinary) this.#read(bytes)
    else this.end('malformed', closeCodes.refused)
  }

  #read(bytes: Uint8Array): void {
    const read = this.#pause.isOn ? null : readSyncFrame(bytes)
    if (read === null) this.#hold(bytes)
    else if (!read.isOk) this.end(read.error, closeCodes.refused)
    else if (this.#speaker !== null || read.value.kind === 'auth') this.#rule(read.value, bytes)
    // A provider goes on for a moment after its token was refused; who never showed one has no reason to speak.
    else if (!this.#wasRefused && read.value.kind !== 'nothing') this.end('no-session', closeCodes.refused)
  }

  #hold(bytes: Uint8Array): void {
    if (!this.#pause.hold(bytes)) this.end('too-much', closeCodes.tooMuch)
  }

  #rule(frame: SyncFrame, bytes: Uint8Array): void {
    const tavoloId = this.#speaker?.room.state.tavoloId
    // Hocuspocus would keep it until a token comes that never will.
    if (frame.kind !== 'auth' && frame.kind !== 'nothing' && frame.of.tavoloId !== tavoloId) {
      this.end('no-session', closeCodes.refused)
      return
    }
    switch (frame.kind) {
      case 'nothing':
        break
      case 'auth':
        this.#hearToken(frame, bytes)
        break
      case 'ask':
        // Each may be an answer of megabytes.
        if (this.#ports.asks.take(this.deviceId ?? this.address, this.#ports.nowMs()))
          this.#askInLine(frame.name, bytes)
        else this.#ports.refused('sync-asks', this.address)
        break
      case 'write':
        this.#ruleOnWrite(frame, bytes)
        break
      case 'presence':
      case 'close':
        this.#pass(bytes)
        break
      default:
        assertNever(frame)
    }
  }

  #hearToken({ token, of, name }: Extract<SyncFrame, { kind: 'auth' }>, bytes: Uint8Array): void {
    if (this.admit(token, of.tavoloId)) {
      this.#pass(bytes)
      return
    }
    const deviceId = this.#hasWaitedForDoor ? null : this.#deviceToWaitFor(token, of.tavoloId)
    if (deviceId !== null) {
      this.#hasWaitedForDoor = true
      this.#pause.untilDoorOf(deviceId)
      this.#hold(bytes)
      return
    }
    this.#wasRefused = true
    this.#ports.refused('sync-token', this.address)
    if (this.#ports.mayTry(this.address)) {
      this.#send(new OutgoingMessage(name).writePermissionDenied('permission-denied').toUint8Array())
    } else this.end('too-much', closeCodes.tooMuch)
  }

  /**
   * After a cut both sockets of a device come back, and this one may be the first: it waits for the door, as long as for a
   * hello. null when no door that opens would make this token good here.
   */
  #deviceToWaitFor(token: string, tavoloId: string): string | null {
    const room = this.#ports.roomOf(tavoloId)
    const owner = room?.ownerOfSession(token) ?? null
    if (room === null || owner === null || this.#speaker !== null) return null
    const isRightDoor = (owner.kind === 'laptop') === this.#isSealed
    return isRightDoor && !room.isIn(owner.deviceId) ? owner.deviceId : null
  }

  #ruleOnWrite({ name, of, update }: Extract<SyncFrame, { kind: 'write' }>, bytes: Uint8Array): void {
    const member = this.member()
    if (member === null) {
      this.end('no-session', closeCodes.refused)
      return
    }
    const mayCompare = () => this.#ports.comparisons.take(member.deviceId, this.#ports.nowMs())
    const ruling = this.#ports.rules.rule({ member, name, of, update, mayCompare })
    switch (ruling.kind) {
      case 'pass':
        this.#pass(bytes)
        break
      case 'others':
        if (this.#hasWaitedForOthers.has(name)) this.#passOwnPart(name, ruling)
        else {
          // After the hub was started anew everybody brings everything. The part of a copy that is a guest's own hangs in the
          // air as long as the rest is not there, and Yjs writes all that hangs anew with every change: for seconds.
          this.#hasWaitedForOthers.add(name)
          this.#pause.untilOthersCame(ruling.isLacking)
          this.#hold(bytes)
        }
        break
      case 'known':
        this.#answer(name, 'known')
        break
      case 'no-right':
        this.#refuse(name, ruling.kind)
        this.#tellDoor(of.document)
        break
      case 'broken':
      case 'too-much':
        this.end(ruling.kind, closeCodes.refused)
        break
      default:
        assertNever(ruling)
    }
  }

  #passOwnPart(name: string, { ownPart }: OthersInIt): void {
    const own = ownPart()
    // What is another's to bring is nothing that a person did: the door is not told.
    if (own === null) this.#refuse(name, 'not-own')
    else this.#pass(writeUpdateFrame(name, own))
  }

  #refuse(name: string, why: 'no-right' | 'not-own'): void {
    this.#ports.refused(`sync-${why}`, this.address)
    this.#answer(name, 'refused')
  }

  /** As Hocuspocus answers a change: whether it is in the document now. */
  #answer(name: string, what: 'known' | 'refused'): void {
    this.#send(new OutgoingMessage(name).writeSyncStatus(what === 'known').toUint8Array())
  }

  #tellDoor(document: DocumentName): void {
    const { room, deviceId } = this.#speaker ?? {}
    if (deviceId !== undefined) room?.tellDevice(deviceId, { kind: 'refused', why: 'no-right', document })
  }

  #pass(bytes: Uint8Array): void {
    this.#connection.handleMessage(bytes)
  }

  #send(bytes: Uint8Array): void {
    if (isOpen(this.#socket)) this.#socket.send(bytes)
  }

  /** The socket as Hocuspocus sees it. */
  #end() {
    const [socket, gate] = [this.#socket, this.#isSealed ? null : new PresenceGate(this.#ports.nowMs)]
    return {
      get readyState() {
        return socket.readyState
      },
      // It has looked whether the socket is open; for every device and change that is asked once.
      send: (data: unknown) => {
        if (data instanceof Uint8Array && gate?.passes(data) !== false) socket.send(data)
      },
      close: (code?: number, reason?: string) => socket.close(code, reason),
    }
  }
}
