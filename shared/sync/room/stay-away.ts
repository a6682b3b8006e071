import { returnGraceMs } from './limits.ts'
import { noteLeft, visitsOf, type RoomDraft } from './room.ts'

/**
 * Whoever was in when the hub before ended, and has not come to this one for a while, has left while there was none: as far
 * as anybody knows, when this one began. Not at a hub that nobody sits at: there, several processes share one state, and a
 * device may stand in the door of another.
 */
export function noteWhoStayedAway(draft: RoomDraft): void {
  const { sinceMs, context, state } = draft
  if (context.nowMs - sinceMs < returnGraceMs || state.secrets.facilitator !== null) return
  const away = state.members.filter(
    ({ deviceId, leftAtMs }) => leftAtMs === null && visitsOf(draft, deviceId, 'in').length === 0,
  )
  for (const { deviceId } of away) noteLeft(draft, deviceId, sinceMs)
}
