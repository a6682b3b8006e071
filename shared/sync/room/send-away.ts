import { isLastFacilitator } from './let-in.ts'
import { mostSentAway } from './limits.ts'
import {
  changeState,
  closeVisit,
  note,
  tell,
  visitsOf,
  type OrderOutcome,
  type RoomDraft,
  type Visit,
} from './room.ts'
import type { RoomCommand } from './room-command.ts'
import type { SentAway } from './room-state.ts'

/** Ends the session of a device, or turns away one that waits; a blocked one may not ask again. */
export function sendAway(
  draft: RoomDraft,
  { deviceId, kind }: Extract<RoomCommand, { kind: 'send-away' | 'block' }>,
): OrderOutcome {
  const { state } = draft
  const isBlocked = kind === 'block'
  const visits = [...visitsOf(draft, deviceId, 'in'), ...visitsOf(draft, deviceId, 'waiting')]
  const member = state.members.find((other) => other.deviceId === deviceId)
  const before = state.sentAway.find((gone) => gone.deviceId === deviceId)
  const name = member?.name ?? nameOf(visits) ?? (isBlocked ? before?.name : undefined)
  if (name === undefined) return 'nobody-there'
  if (isLastFacilitator(draft, deviceId)) return 'last-facilitator'
  const gone: SentAway = {
    deviceId,
    name,
    sessionHash: member?.sessionHash ?? before?.sessionHash ?? null,
    isBlocked,
    address: isBlocked ? (visits[0]?.address ?? before?.address ?? null) : null,
  }
  changeState(draft, {
    members: state.members.filter((other) => other !== member),
    sentAway: remember(state.sentAway, gone),
  })
  for (const { id } of visits) {
    note(draft, id, 'sent-away')
    tell(draft, id, { kind: 'sent-away', isBlocked })
    closeVisit(draft, id)
  }
  draft.effects.push({ kind: 'end-session', deviceId })
  return null
}

/** Who was sent away stays on the list when it is full only if newer or blocked. */
function remember(list: readonly SentAway[], gone: SentAway): SentAway[] {
  const others = list.filter(({ deviceId }) => deviceId !== gone.deviceId)
  if (others.length < mostSentAway) return [...others, gone]
  const oldest = others.find(({ isBlocked }) => !isBlocked) ?? others[0]
  return [...others.filter((other) => other !== oldest), gone]
}

function nameOf(visits: readonly Visit[]): string | undefined {
  return visits.map(({ stage }) => (stage.kind === 'waiting' ? stage.person.name : undefined))[0]
}

/** Lets a blocked device ask again. */
export function unblock(draft: RoomDraft, deviceId: string): OrderOutcome {
  const { sentAway } = draft.state
  const gone = sentAway.find((other) => other.deviceId === deviceId && other.isBlocked)
  if (gone === undefined) return 'nobody-there'
  const freed = { ...gone, isBlocked: false, address: null }
  changeState(draft, { sentAway: sentAway.map((other) => (other === gone ? freed : other)) })
  return null
}
