import { mostDevices, mostWaiting, sessionLastsMs } from './limits.ts'
import {
  changeState,
  note,
  noteLeft,
  tell,
  turnAway,
  type OrderOutcome,
  type PersonSaid,
  type RoomDraft,
  type Visit,
  type VisitStage,
} from './room.ts'
import type { Member } from './room-state.ts'
import { canHaveRole, mayAdmit, type DeviceKind, type RoomRole } from './roles.ts'
import { hashOfToken, makeToken } from './token.ts'

/** A visit that waits. */
export type WaitingVisit = Visit & { readonly stage: Extract<VisitStage, { kind: 'waiting' }> }

/** A device says who sits at it: it comes in, or waits. */
export function hearName(draft: RoomDraft, visit: Visit, person: PersonSaid): void {
  const { stage } = visit
  if (stage.kind === 'in') {
    tell(draft, visit.id, { kind: 'refused', why: 'no-right', document: null })
    return
  }
  const isFull = stage.kind === 'welcome' && isQueueFull(draft, stage.device.id)
  if (stage.kind === 'new' || isFull) {
    turnAway(draft, visit.id, isFull ? 'room-full' : 'bad-message')
    return
  }
  const { device } = stage
  const asking: WaitingVisit = { ...visit, stage: { kind: 'waiting', device, person } }
  draft.visits.set(visit.id, asking)
  const role = roleAtOnce(draft, asking)
  if (role !== null && letIn(draft, asking, role) === null) return
  if (stage.kind === 'welcome') tell(draft, visit.id, { kind: 'waiting' })
}

/** Whether nobody else can wait. One device waits once: its newer question takes the place of the older. */
function isQueueFull(draft: RoomDraft, deviceId: string): boolean {
  for (const { id, stage } of waitingVisits(draft))
    if (stage.device.id === deviceId) turnAway(draft, id, 'elsewhere')
  return waitingVisits(draft).length >= mostWaiting
}

/** Who waits, first come first. */
export function waitingVisits(draft: Pick<RoomDraft, 'visits'>): WaitingVisit[] {
  return [...draft.visits.values()].filter((visit): visit is WaitingVisit => visit.stage.kind === 'waiting')
}

/** Lets in whoever waits and needs nobody's yes any more. */
export function letInWhoMay(draft: RoomDraft): void {
  for (const visit of waitingVisits(draft)) {
    const role = roleAtOnce(draft, visit)
    if (role !== null) letIn(draft, visit, role)
  }
}

/**
 * The role with which a device comes in without a person's yes; null when somebody must say it. Somebody always must for
 * a device that was sent away, for one that comes from a blocked one's address, for one that came with the short code, and
 * for one that says to be a device that is in already without having its session.
 */
function roleAtOnce(draft: RoomDraft, visit: WaitingVisit): RoomRole | null {
  const { autoAdmit, sentAway, members } = draft.state
  const { address, isSealed, isExpected, isByCode } = visit
  const { device } = visit.stage
  const wasSentAway = sentAway.some(
    (gone) => gone.deviceId === device.id || (gone.isBlocked && gone.address === address),
  )
  if (wasSentAway || isByCode) return null
  if (isExpected) return 'facilitator'
  const isTaken = members.some(({ deviceId }) => deviceId === device.id)
  if (autoAdmit === null || (isTaken && !isSealed)) return null
  return canHaveRole(device.kind, autoAdmit) ? autoAdmit : 'participant'
}

/** Lets a device in with a fresh session. */
export function letIn(draft: RoomDraft, visit: WaitingVisit, role: RoomRole): OrderOutcome {
  const { device, person } = visit.stage
  if (!canHaveRole(device.kind, role)) return 'role-of-laptops'
  const others = draft.state.members.filter(({ deviceId }) => deviceId !== device.id)
  if (others.length >= mostDevices) return 'room-full'
  if (others.length < draft.state.members.length) endVisits(draft, { deviceId: device.id, but: visit.id })
  const session = makeToken(draft.context.random)
  const member: Member = {
    deviceId: device.id,
    kind: device.kind,
    name: person.name,
    participantId: person.participantId,
    role,
    sessionHash: hashOfToken(session),
    expiresAtMs: draft.context.nowMs + sessionLastsMs,
    leftAtMs: null,
  }
  const sentAway = draft.state.sentAway.filter(({ deviceId }) => deviceId !== device.id)
  changeState(draft, { members: [...others, member], sentAway })
  draft.visits.set(visit.id, { ...visit, stage: { kind: 'in', device } })
  note(draft, visit.id, 'admitted')
  tellAdmitted(draft, { visitId: visit.id, member, session })
  return null
}

/** The device had another session, which is over now. */
function endVisits(
  draft: RoomDraft,
  { deviceId, but }: { readonly deviceId: string; readonly but: string },
): void {
  draft.effects.push({ kind: 'end-session', deviceId })
  for (const { id, stage } of [...draft.visits.values()])
    if (id !== but && stage.kind === 'in' && stage.device.id === deviceId) turnAway(draft, id, 'elsewhere')
}

/** Tells a device that it is in, and a laptop what it needs to come back. */
export function tellAdmitted(
  draft: RoomDraft,
  {
    visitId,
    member,
    session,
  }: { readonly visitId: string; readonly member: Member; readonly session: string },
): void {
  const { role, participantId, name, expiresAtMs } = member
  const { tavoloId, secrets, hubs } = draft.state
  noteLeft(draft, member.deviceId, null)
  tell(draft, visitId, { kind: 'admitted', session, role, participantId, name, tavoloId, expiresAtMs })
  tell(draft, visitId, { kind: 'hubs', addresses: hubs })
  if (isLaptop(member.kind)) tell(draft, visitId, { kind: 'laptop-secret', secret: secrets.laptop })
}

function isLaptop(kind: DeviceKind): boolean {
  return kind === 'laptop'
}

/** Whether nobody else could let anybody in if this device no longer did. */
export function isLastFacilitator(draft: RoomDraft, deviceId: string): boolean {
  const { members, secrets } = draft.state
  const facilitators = members.filter(({ role }) => mayAdmit(role))
  return secrets.facilitator === null && facilitators.length === 1 && facilitators[0]?.deviceId === deviceId
}
