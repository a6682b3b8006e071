import type { Random } from '../../shared/util/random.ts'
import { memberOfSession, roomOf, stepRoom, type RoomEvent } from '../../shared/sync/room/admission.ts'
import type { BothTruths } from '../../shared/sync/room/document-truth.ts'
import type { HubMessage } from '../../shared/sync/room/hub-messages.ts'
import type { RoomCommand } from '../../shared/sync/room/room-command.ts'
import type { Member, RoomState } from '../../shared/sync/room/room-state.ts'
import type { OrderOutcome, Room, RoomEffect, StepContext } from '../../shared/sync/room/room.ts'
import { hashOfToken } from '../../shared/sync/room/token.ts'
import type { HubLog } from './hub-log.ts'

/** What a room asks of the hub around it. */
export interface HubRoomPorts {
  readonly nowMs: () => number
  readonly random: Random
  readonly log: HubLog
  /** Who is expected at the table. */
  readonly expected: () => StepContext['expected']
  /** Says something at a door that is open. */
  readonly tell: (visitId: string, message: HubMessage) => void
  readonly closeDoor: (visitId: string) => void
  /** Ends every other socket of a device that is no longer in. */
  readonly endSockets: (deviceId: string) => void
  /** A device is in whose door was closed before. */
  readonly cameIn: (deviceId: string) => void
  /** Something that people look at has changed. */
  readonly changed: (room: HubRoom) => void
  /** A device has said how far it is. */
  readonly truthHeard: (room: HubRoom) => void
}

/** One tavolo's room at a running hub: the state, and what every step of it makes the hub do. */
export class HubRoom {
  readonly #ports: HubRoomPorts
  readonly #truths = new Map<string, BothTruths>()
  readonly #missingFiles = new Map<string, number>()
  #room: Room

  constructor(state: RoomState, ports: HubRoomPorts) {
    this.#room = roomOf(state, ports.nowMs())
    this.#ports = ports
  }

  get state(): RoomState {
    return this.#room.state
  }

  get room(): Room {
    return this.#room
  }

  /** How far devices have said that their copies go, by device id. */
  get truths(): ReadonlyMap<string, BothTruths> {
    return this.#truths
  }

  /** Makes a step, and does what follows from it. */
  act(event: RoomEvent): OrderOutcome {
    const { nowMs, random, expected } = this.#ports
    const before = this.#room
    const step = stepRoom(before, event, { nowMs: nowMs(), random, expected: expected() })
    this.#room = step.room
    for (const effect of step.effects) this.#carryOut(effect, before)
    this.#noteMoves(before)
    if (step.room.state !== before.state || event.kind !== 'tick') this.#ports.changed(this)
    return step.outcome
  }

  /** An order from the hub's own laptop. */
  order(command: RoomCommand): OrderOutcome {
    return this.act({ kind: 'order', command })
  }

  /** Takes over a state that another process of the same hub has changed. Doors stay as they are. */
  adopt(state: RoomState): void {
    this.#room = { ...this.#room, state }
    for (const { id, stage } of this.#room.visits.values()) {
      const isMember = stage.kind !== 'in' || this.memberOfDevice(stage.device.id) !== null
      if (!isMember) this.act({ kind: 'break-off', visitId: id, why: 'bad-session' })
    }
    this.#ports.changed(this)
  }

  /** Whose session a token is, for a device that stands in its door at this address. */
  memberOfSession(session: string, address: string): Member | null {
    return memberOfSession(this.#room, { session, address, nowMs: this.#ports.nowMs() })
  }

  /** Whose session a token is, whether its device stands in its door or not; null when it is nobody's, or over. */
  ownerOfSession(session: string): Member | null {
    const hash = hashOfToken(session)
    const owner = this.#room.state.members.find(({ sessionHash }) => sessionHash === hash)
    return owner !== undefined && owner.expiresAtMs > this.#ports.nowMs() ? owner : null
  }

  /** The member that a device is; null when it is none any more. */
  memberOfDevice(deviceId: string): Member | null {
    return this.#room.state.members.find((member) => member.deviceId === deviceId) ?? null
  }

  /** Whether a device stands in its door and is in. */
  isIn(deviceId: string): boolean {
    return insideOf(this.#room).has(deviceId)
  }

  /** How many photos and files a device has said that it lacks. */
  missingFilesOf(deviceId: string): number {
    return this.#missingFiles.get(deviceId) ?? 0
  }

  /** A device has said how far its copies go, and how many files it lacks. */
  hearTruth(visitId: string, truths: BothTruths, missingFiles: number): void {
    const stage = this.#room.visits.get(visitId)?.stage
    if (stage?.kind !== 'in') return
    this.#truths.set(stage.device.id, truths)
    this.#missingFiles.set(stage.device.id, missingFiles)
    this.#ports.truthHeard(this)
  }

  /** Tells the door of a device something. */
  tellDevice(deviceId: string, message: HubMessage): void {
    for (const { id, stage } of this.#room.visits.values())
      if (stage.kind === 'in' && stage.device.id === deviceId) this.#ports.tell(id, message)
  }

  #carryOut(effect: RoomEffect, before: Room): void {
    const { tell, closeDoor, endSockets, log } = this.#ports
    if (effect.kind === 'tell') tell(effect.visitId, effect.message)
    else if (effect.kind === 'close') closeDoor(effect.visitId)
    else if (effect.kind === 'end-session') {
      this.#truths.delete(effect.deviceId)
      this.#missingFiles.delete(effect.deviceId)
      endSockets(effect.deviceId)
    } else {
      const address = before.visits.get(effect.visitId)?.address ?? null
      log.write({ event: effect.event, address, detail: this.state.tavoloId })
    }
  }

  /** A device whose door has closed has no other sockets; sockets may wait for one whose door has opened. */
  #noteMoves(before: Room): void {
    const inside = insideOf(this.#room)
    const wasInside = insideOf(before)
    for (const deviceId of wasInside) if (!inside.has(deviceId)) this.#ports.endSockets(deviceId)
    for (const deviceId of inside) if (!wasInside.has(deviceId)) this.#ports.cameIn(deviceId)
  }
}

/** The devices that are in. */
function insideOf(room: Room): Set<string> {
  return new Set(
    [...room.visits.values()].flatMap(({ stage }) => (stage.kind === 'in' ? [stage.device.id] : [])),
  )
}
