import { type RoomEvent, roomOf, stepRoom } from '../../shared/sync/room/admission.ts'
import type { DeviceMessage } from '../../shared/sync/room/device-messages.ts'
import type { HubMessage } from '../../shared/sync/room/hub-messages.ts'
import type { RoomCommand } from '../../shared/sync/room/room-command.ts'
import { openRoom, type RoomOwner, type RoomState } from '../../shared/sync/room/room-state.ts'
import type { Room, RoomEffect } from '../../shared/sync/room/room.ts'
import { makeToken } from '../../shared/sync/room/token.ts'
import { seededBytes } from './seeded-bytes.ts'

/** A room without sockets: what devices say goes in, what they are told is kept. */
export interface RoomStage {
  readonly room: () => Room
  readonly owner: RoomOwner
  readonly happen: (event: RoomEvent) => string | null
  readonly say: (visitId: string, message: DeviceMessage) => void
  readonly order: (command: RoomCommand) => string | null
  /** What a visit was told, oldest first. */
  readonly told: (visitId: string) => readonly HubMessage[]
  readonly lastTold: (visitId: string) => HubMessage | undefined
  readonly effects: readonly RoomEffect[]
  readonly pass: (ms: number) => void
  /** A guest comes with the invitation and says who it is. */
  readonly guestAsks: (visitId: string, options?: GuestOptions) => void
  /** The session that a visit was given; throws when it was given none. */
  readonly sessionOf: (visitId: string) => string
}

interface GuestOptions {
  readonly deviceId?: string
  readonly address?: string
  readonly invitation?: string
  /** Comes with the short code instead. */
  readonly code?: string
}

/** Sets a room up whose owner, Marta, is not in the door yet. */
export function setUpRoom(seed = 1, change: Partial<RoomState> = {}): RoomStage {
  const random = seededBytes(seed)
  const owner = { deviceId: 'device-marta', name: 'Marta', session: makeToken(random), expiresAtMs: 1e12 }
  const state = openRoom({ tavoloId: 'tavolo:1', title: 'Vicini di valle', owner, random })
  let nowMs = 1_000_000
  let room = roomOf({ ...state, ...change }, nowMs)
  const told = new Map<string, HubMessage[]>()
  const effects: RoomEffect[] = []
  const toldTo = (visitId: string) => told.get(visitId) ?? []
  const stage: RoomStage = {
    room: () => room,
    owner,
    effects,
    happen(event) {
      const step = stepRoom(room, event, { nowMs, random, expected: [] })
      room = step.room
      for (const effect of step.effects) {
        effects.push(effect)
        if (effect.kind === 'tell') told.set(effect.visitId, [...toldTo(effect.visitId), effect.message])
      }
      return step.outcome
    },
    say: (visitId, message) => void stage.happen({ kind: 'say', visitId, message }),
    order: (command) => stage.happen({ kind: 'order', command }),
    told: toldTo,
    lastTold: (visitId) => toldTo(visitId).at(-1),
    pass(ms) {
      nowMs += ms
      stage.happen({ kind: 'tick' })
    },
    guestAsks(visitId, { deviceId = `device-${visitId}`, address = '10.0.0.9', invitation, code } = {}) {
      stage.happen({ kind: 'arrive', visitId, isSealed: false, isExpected: false, address })
      stage.say(visitId, {
        kind: 'hello',
        protocol: 1,
        ...(code === undefined ? { invitation: invitation ?? room.state.secrets.guest } : { code }),
        device: { id: deviceId, kind: 'guest', language: 'it' },
      })
      stage.say(visitId, { kind: 'name', participantId: null, name: visitId })
    },
    sessionOf(visitId) {
      const admitted = toldTo(visitId).findLast((message) => message.kind === 'admitted')
      if (admitted === undefined) throw new Error(`${visitId} was not let in`)
      return admitted.session
    },
  }
  return stage
}
