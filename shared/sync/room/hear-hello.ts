import { protocolVersion, type HelloMessage } from './device-messages.ts'
import type { Refusal } from './hub-messages.ts'
import { tellAdmitted } from './let-in.ts'
import { changeState, note, tell, turnAway, type RoomDraft, type Visit } from './room.ts'
import type { Member } from './room-state.ts'
import { hashOfToken, isSameToken } from './token.ts'

/** A device says hello: with a good session it is in, with an invitation or the short code it may say who it is. */
export function hearHello(draft: RoomDraft, visit: Visit, hello: HelloMessage): void {
  const why = whyAtTheDoor(draft, visit, hello)
  const member = why === null ? memberOfHello(draft, visit, hello) : null
  if (member !== null) {
    comeBack(draft, { visit, hello, member })
    return
  }
  const refusal = why ?? whyNoTicket(draft, visit, hello)
  if (refusal !== null) {
    turnAway(draft, visit.id, refusal)
    return
  }
  draft.visits.set(visit.id, {
    ...visit,
    isByCode: hello.code !== undefined,
    stage: { kind: 'welcome', device: hello.device },
  })
  welcome(draft, visit.id)
}

/** Why a hello is refused before anybody looks at its tokens; null when it is not. */
function whyAtTheDoor(
  draft: RoomDraft,
  visit: Visit,
  { device, protocol, code, session }: HelloMessage,
): Refusal | null {
  if (visit.stage.kind !== 'new') return 'bad-message'
  // Tries of codes are counted where the room is looked for, which a good session finds without one.
  if (code !== undefined && session !== undefined) return 'bad-message'
  if (protocol !== protocolVersion) return 'other-protocol'
  if (visit.isSealed !== (device.kind === 'laptop')) return 'wrong-door'
  const isBlocked = draft.state.sentAway.some((gone) => gone.isBlocked && gone.deviceId === device.id)
  return isBlocked ? 'blocked' : null
}

/** Whose session this is; null when it is nobody's that may still come in with this device. */
function memberOfHello(draft: RoomDraft, visit: Visit, { session, device }: HelloMessage): Member | null {
  if (session === undefined) return null
  const hash = hashOfToken(session)
  const owner = draft.state.members.find((member) => member.sessionHash === hash)
  const isSentAway = draft.state.sentAway.some((gone) => gone.sessionHash === hash)
  if (isSentAway || (owner !== undefined && owner.deviceId !== device.id))
    note(draft, visit.id, 'replayed-session')
  if (owner?.deviceId !== device.id || owner.kind !== device.kind) return null
  return owner.expiresAtMs > draft.context.nowMs ? owner : null
}

/** Why a device may not even ask; null when it may. */
function whyNoTicket(draft: RoomDraft, visit: Visit, hello: HelloMessage): Refusal | null {
  const { invitation, code, session } = hello
  const { secrets } = draft.state
  // A device with a session waits to be let in by it: it is told, and asks anew without.
  if (session !== undefined) return 'bad-session'
  // The sealed channel opened: that was the invitation.
  if (visit.isSealed) return null
  if (invitation !== undefined) return isSameToken(invitation, secrets.guest) ? null : 'bad-invitation'
  if (code === undefined) return 'bad-invitation'
  return secrets.code !== null && isSameToken(code, secrets.code) ? null : 'bad-code'
}

function comeBack(
  draft: RoomDraft,
  { visit, hello, member }: { readonly visit: Visit; readonly hello: HelloMessage; readonly member: Member },
): void {
  for (const other of [...draft.visits.values()]) {
    const isSame = other.stage.kind !== 'new' && other.stage.device.id === member.deviceId
    if (isSame && other.id !== visit.id) turnAway(draft, other.id, 'elsewhere')
  }
  draft.visits.set(visit.id, { ...visit, stage: { kind: 'in', device: hello.device } })
  note(draft, visit.id, 'came-back')
  welcome(draft, visit.id)
  tellAdmitted(draft, { visitId: visit.id, member, session: hello.session ?? '' })
}

function welcome(draft: RoomDraft, visitId: string): void {
  const { state, context } = draft
  tell(draft, visitId, {
    kind: 'welcome',
    roomTitle: state.title,
    tavoloId: state.tavoloId,
    names: [...context.expected],
    hubTimeMs: context.nowMs,
  })
}

/** Ends the sessions whose time is over. */
export function endOldSessions(draft: RoomDraft): void {
  const { nowMs } = draft.context
  const old = draft.state.members.filter((member) => member.expiresAtMs <= nowMs)
  if (old.length === 0) return
  changeState(draft, { members: draft.state.members.filter((member) => !old.includes(member)) })
  const ids = new Set(old.map(({ deviceId }) => deviceId))
  for (const { id, stage } of [...draft.visits.values()])
    if (stage.kind === 'in' && ids.has(stage.device.id)) turnAway(draft, id, 'bad-session')
  for (const deviceId of ids) draft.effects.push({ kind: 'end-session', deviceId })
}
