import type { RoomRole } from '../../shared/sync/room/roles.ts'
import { timeOfDayOf } from '../state/moments.ts'
import type { GuestText } from './guest-text.tsx'
import type { GuestStatus } from './visit/guest-status.ts'

/** How the page stands to the table, in a line; `undelivered` is what this device still has to give, null when nothing. */
export interface StatusWords {
  readonly connection: string
  readonly undelivered: string | null
}

/** Says a status. Nothing is called delivered that the hub has not confirmed. */
export function statusWords({ text }: GuestText, status: GuestStatus, role: RoomRole | null): StatusWords {
  const { unsentCount: count } = status
  if (role === 'observer' && count > 0)
    return {
      connection: connectionWords(text, { ...status, unsentCount: 0 }),
      undelivered: text('guest.status.notTaken', { count }),
    }
  const isSaid = status.kind === 'arriving' || count === 0
  return {
    connection: connectionWords(text, status),
    undelivered: isSaid ? null : text('guest.status.undelivered', { count }),
  }
}

function connectionWords(text: GuestText['text'], { kind, unsentCount, lastContactMs }: GuestStatus): string {
  if (kind === 'arriving')
    return unsentCount > 0
      ? text('guest.status.arriving', { count: unsentCount })
      : text('guest.status.arrivingIn')
  if (kind === 'away' && lastContactMs !== null)
    return text('guest.status.awaySince', { time: timeOfDayOf(lastContactMs) })
  return text(`guest.status.${kind}`)
}
