import { assertNever } from '../../util/assert-never.ts'
import { isLastFacilitator, letIn, letInWhoMay, waitingVisits } from './let-in.ts'
import type { RoomCommand } from './room-command.ts'
import { changeState, note, tell, turnAway, visitsOf, type OrderOutcome, type RoomDraft } from './room.ts'
import type { Member } from './room-state.ts'
import { canHaveRole, mayAdmit } from './roles.ts'
import { sendAway, unblock } from './send-away.ts'
import { makeShortCode } from './short-code.ts'
import { makeToken } from './token.ts'

/** Follows an order of a facilitator; who gives it has been checked. */
export function followCommand(draft: RoomDraft, command: RoomCommand): OrderOutcome {
  switch (command.kind) {
    case 'admit': {
      const visit = waitingVisits(draft).find(({ stage }) => stage.device.id === command.deviceId)
      return visit === undefined ? 'nobody-there' : letIn(draft, visit, command.role)
    }
    case 'decline': {
      const waiting = visitsOf(draft, command.deviceId, 'waiting')
      for (const { id } of waiting) turnAway(draft, id, 'declined')
      return waiting.length === 0 ? 'nobody-there' : null
    }
    case 'auto-admit':
      changeState(draft, { autoAdmit: command.role })
      letInWhoMay(draft)
      return null
    case 'set-role':
      return setRole(draft, command)
    case 'identify':
      return changeMember(draft, command.deviceId, {
        participantId: command.participantId,
        name: command.name,
      })
    case 'send-away':
    case 'block':
      return sendAway(draft, command)
    case 'unblock':
      return unblock(draft, command.deviceId)
    case 'renew-invitation':
      return renewInvitation(draft, command.of)
    case 'set-hubs':
      changeState(draft, { hubs: command.hubs })
      tellAll(draft, { kind: 'hubs', addresses: command.hubs })
      return null
    case 'set-title':
      changeState(draft, { title: command.title })
      return null
    default:
      return assertNever(command)
  }
}

function setRole(
  draft: RoomDraft,
  { deviceId, role }: Extract<RoomCommand, { kind: 'set-role' }>,
): OrderOutcome {
  const member = draft.state.members.find((other) => other.deviceId === deviceId)
  if (member === undefined) return 'nobody-there'
  if (!canHaveRole(member.kind, role)) return 'role-of-laptops'
  if (!mayAdmit(role) && isLastFacilitator(draft, deviceId)) return 'last-facilitator'
  return changeMember(draft, deviceId, { role })
}

function changeMember(draft: RoomDraft, deviceId: string, change: Partial<Member>): OrderOutcome {
  const { members } = draft.state
  const member = members.find((other) => other.deviceId === deviceId)
  if (member === undefined) return 'nobody-there'
  const changed = { ...member, ...change }
  changeState(draft, { members: members.map((other) => (other === member ? changed : other)) })
  for (const { id } of visitsOf(draft, deviceId, 'in')) {
    const { role, participantId, name } = changed
    tell(draft, id, { kind: 'role', role, participantId, name })
    note(draft, id, 'role')
  }
  return null
}

function renewInvitation(draft: RoomDraft, of: 'guest' | 'laptop' | 'facilitator'): OrderOutcome {
  // A laptop's hub has no facilitators' token, and gets none.
  if (of === 'facilitator' && draft.state.secrets.facilitator === null) return 'nobody-there'
  const { random } = draft.context
  const secret = makeToken(random)
  const code = of === 'guest' ? { code: makeShortCode(random) } : {}
  changeState(draft, { secrets: { ...draft.state.secrets, [of]: secret, ...code } })
  if (of === 'laptop') tellAll(draft, { kind: 'laptop-secret', secret })
  draft.effects.push({ kind: 'log', event: 'renewed-invitation', visitId: '' })
  return null
}

/** Says something to everybody who is in; a secret of laptops only to them. */
function tellAll(draft: RoomDraft, message: Parameters<typeof tell>[2]): void {
  for (const { id, stage, isSealed } of draft.visits.values()) {
    const isForIt = message.kind !== 'laptop-secret' || isSealed
    if (stage.kind === 'in' && isForIt) tell(draft, id, message)
  }
}
