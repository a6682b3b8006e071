import { assertNever } from '../../util/assert-never.ts'
import type { DeviceMessage } from './device-messages.ts'
import { followCommand } from './follow-command.ts'
import { endOldSessions, hearHello } from './hear-hello.ts'
import type { Refusal } from './hub-messages.ts'
import { hearName } from './let-in.ts'
import { noteWhoStayedAway } from './stay-away.ts'
import type { RoomCommand } from './room-command.ts'
import type { Member, RoomState } from './room-state.ts'
import {
  closeVisit,
  tell,
  turnAway,
  type OrderOutcome,
  type Room,
  type RoomDraft,
  type RoomEffect,
  type StepContext,
  type Visit,
} from './room.ts'
import { mayAdmit } from './roles.ts'
import { hashOfToken } from './token.ts'

/** Something that happens at the doors of a room. */
export type RoomEvent =
  /** A socket opened. */
  | {
      readonly kind: 'arrive'
      readonly visitId: string
      readonly isSealed: boolean
      /** Came through a sealed channel with the secret of facilitators. */
      readonly isExpected: boolean
      readonly address: string
    }
  /** A message came; `ping` and `truth` are the hub's own business and change nothing here. */
  | { readonly kind: 'say'; readonly visitId: string; readonly message: DeviceMessage }
  /** The hub itself says no: a frame that is no message, a limit, a silence. */
  | { readonly kind: 'break-off'; readonly visitId: string; readonly why: Refusal }
  /** The socket closed. */
  | { readonly kind: 'go'; readonly visitId: string }
  /** An order from the hub's own laptop. */
  | { readonly kind: 'order'; readonly command: RoomCommand }
  /** Time passed. */
  | { readonly kind: 'tick' }

/** What a step gives. */
export interface RoomStep {
  readonly room: Room
  readonly effects: readonly RoomEffect[]
  /** Of an `order`: null when it was followed. */
  readonly outcome: OrderOutcome
}

/** A room with nobody in its doors, at a hub that begins now. */
export function roomOf(state: RoomState, nowMs: number): Room {
  return { state, visits: new Map(), sinceMs: nowMs }
}

/** What happens next. The room given is not changed. */
export function stepRoom(room: Room, event: RoomEvent, context: StepContext): RoomStep {
  const draft: RoomDraft = {
    state: room.state,
    visits: new Map(room.visits),
    sinceMs: room.sinceMs,
    effects: [],
    context,
  }
  endOldSessions(draft)
  noteWhoStayedAway(draft)
  const outcome = happen(draft, event)
  const { state, visits, sinceMs, effects } = draft
  return { room: { state, visits, sinceMs }, effects, outcome }
}

function happen(draft: RoomDraft, event: RoomEvent): OrderOutcome {
  switch (event.kind) {
    case 'arrive': {
      const { visitId: id, isSealed, isExpected, address } = event
      const { nowMs: sinceMs } = draft.context
      draft.visits.set(id, {
        ...{ id, isSealed, isExpected, isByCode: false, address, sinceMs },
        stage: { kind: 'new' },
      })
      return null
    }
    case 'say': {
      const visit = draft.visits.get(event.visitId)
      if (visit !== undefined) hear(draft, visit, event.message)
      return null
    }
    case 'break-off':
      if (draft.visits.has(event.visitId)) turnAway(draft, event.visitId, event.why)
      return null
    case 'go':
      closeVisit(draft, event.visitId)
      return null
    case 'order':
      return followCommand(draft, event.command)
    case 'tick':
      return null
    default:
      return assertNever(event)
  }
}

function hear(draft: RoomDraft, visit: Visit, message: DeviceMessage): void {
  switch (message.kind) {
    case 'hello':
      hearHello(draft, visit, message)
      break
    case 'name':
      hearName(draft, visit, { name: message.name, participantId: message.participantId })
      break
    case 'leave':
      // Goodbye; the session stays good.
      closeVisit(draft, visit.id)
      break
    case 'command': {
      const problem = mayOrder(draft, visit) ? followCommand(draft, message.command) : 'no-right'
      tell(draft, visit.id, { kind: 'answer', n: message.n, problem })
      break
    }
    case 'ping':
    case 'truth':
      break
    default:
      assertNever(message)
  }
}

function mayOrder(draft: RoomDraft, { stage }: Visit): boolean {
  if (stage.kind !== 'in') return false
  const member = draft.state.members.find(({ deviceId }) => deviceId === stage.device.id)
  return member !== undefined && mayAdmit(member.role)
}

/** Whose session a token is, as long as its device stands in the door at this address; null for every other token. */
export function memberOfSession(
  room: Room,
  { session, address, nowMs }: { readonly session: string; readonly address: string; readonly nowMs: number },
): Member | null {
  const hash = hashOfToken(session)
  const member = room.state.members.find(({ sessionHash }) => sessionHash === hash)
  if (member === undefined || member.expiresAtMs <= nowMs) return null
  const isHere = [...room.visits.values()].some(
    ({ stage, address: from }) =>
      stage.kind === 'in' && stage.device.id === member.deviceId && from === address,
  )
  return isHere ? member : null
}
