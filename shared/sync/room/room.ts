import type { Random } from '../../util/random.ts'
import type { HelloMessage } from './device-messages.ts'
import type { HubMessage, Refusal } from './hub-messages.ts'
import type { RoomProblem } from './room-command.ts'
import type { RoomState } from './room-state.ts'

/** Somebody's words about who they are. */
export interface PersonSaid {
  readonly name: string
  readonly participantId: `participant:${string}` | null
}

/** An open door: one device, from its arrival until its socket closes. */
export interface Visit {
  readonly id: string
  /** Whether it came through a sealed channel, and so has the laptops' secret. */
  readonly isSealed: boolean
  /** Whether it came with the secret of facilitators, who need nobody's yes. */
  readonly isExpected: boolean
  /** Whether it came with the short code, which alone never lets anybody in. */
  readonly isByCode: boolean
  /** The network address that it comes from. */
  readonly address: string
  readonly sinceMs: number
  readonly stage: VisitStage
}

/** How far a visit is. `new`: has not said hello · `welcome`: has not said who it is · `waiting`: a facilitator decides · `in`. */
export type VisitStage =
  | { readonly kind: 'new' }
  | { readonly kind: 'welcome'; readonly device: HelloMessage['device'] }
  | {
      readonly kind: 'waiting'
      readonly device: HelloMessage['device']
      readonly person: PersonSaid
    }
  | { readonly kind: 'in'; readonly device: HelloMessage['device'] }

/** A room and who stands in its doors. */
export interface Room {
  readonly state: RoomState
  readonly visits: ReadonlyMap<string, Visit>
  /** When this hub began; whoever was in at the one before has not left yet. */
  readonly sinceMs: number
}

/** What the hub has to do after a step, in this order. */
export type RoomEffect =
  | { readonly kind: 'tell'; readonly visitId: string; readonly message: HubMessage }
  /** Close the door, after what was told before. */
  | { readonly kind: 'close'; readonly visitId: string }
  /** Close every other socket of a device: its session is over. */
  | { readonly kind: 'end-session'; readonly deviceId: string }
  /** What the log should know: no names, no tokens. */
  | { readonly kind: 'log'; readonly event: Refusal | RoomLogEvent; readonly visitId: string }

/** What else is worth a line in the log. */
export type RoomLogEvent =
  | 'replayed-session'
  | 'admitted'
  | 'came-back'
  | 'role'
  | 'sent-away'
  | 'renewed-invitation'

/** What a step takes from outside. */
export interface StepContext {
  readonly nowMs: number
  readonly random: Random
  /** Who is expected at the table, in the order of the list. */
  readonly expected: Extract<HubMessage, { kind: 'welcome' }>['names']
}

/** A step under way; the functions of this folder change it in place. */
export interface RoomDraft {
  state: RoomState
  readonly visits: Map<string, Visit>
  readonly sinceMs: number
  readonly effects: RoomEffect[]
  readonly context: StepContext
}

/** An order's outcome: null when it was followed. */
export type OrderOutcome = RoomProblem | null

/** Changes the state that the room hands on; its revision goes up. */
export function changeState(draft: RoomDraft, change: Partial<RoomState>): void {
  draft.state = { ...draft.state, ...change, revision: draft.state.revision + 1 }
}

/** Says something to a visit. */
export function tell(draft: RoomDraft, visitId: string, message: HubMessage): void {
  draft.effects.push({ kind: 'tell', visitId, message })
}

/** Leaves a line in the log. */
export function note(draft: RoomDraft, visitId: string, event: Refusal | RoomLogEvent): void {
  draft.effects.push({ kind: 'log', event, visitId })
}

/** Says no for good and closes the door. */
export function turnAway(draft: RoomDraft, visitId: string, why: Refusal): void {
  note(draft, visitId, why)
  tell(draft, visitId, { kind: 'refused', why, document: null })
  closeVisit(draft, visitId)
}

/** Remembers when a device left; null when it is back. The next hub knows it too. */
export function noteLeft(draft: RoomDraft, deviceId: string, leftAtMs: number | null): void {
  const { members } = draft.state
  const changed = members.find((member) => member.deviceId === deviceId && member.leftAtMs !== leftAtMs)
  if (changed === undefined) return
  changeState(draft, {
    members: members.map((member) => (member === changed ? { ...member, leftAtMs } : member)),
  })
}

/** Closes a door; a device that was in is remembered as having left. */
export function closeVisit(draft: RoomDraft, visitId: string): void {
  const visit = draft.visits.get(visitId)
  if (visit === undefined) return
  if (visit.stage.kind === 'in') noteLeft(draft, visit.stage.device.id, draft.context.nowMs)
  draft.visits.delete(visitId)
  draft.effects.push({ kind: 'close', visitId })
}

/** The visits of a device that wait or are in. */
export function visitsOf(draft: RoomDraft, deviceId: string, kind: 'waiting' | 'in'): Visit[] {
  return [...draft.visits.values()].filter(({ stage }) => stage.kind === kind && stage.device.id === deviceId)
}
