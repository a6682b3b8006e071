import type { HostInput } from '../../../shared/ipc/contract.ts'
import type { OpenedRoom } from '../../../shared/ipc/room.ts'
import { sessionLastsMs } from '../../../shared/sync/room/limits.ts'
import { openRoom, takeOverRoom } from '../../../shared/sync/room/room-state.ts'
import { makeToken } from '../../../shared/sync/room/token.ts'
import type { Random } from '../../../shared/util/random.ts'
import type { HubWish } from './hub-keeper.ts'

/** What to start a hub with; null when another tavolo is open. The one that is open keeps its people and invitations. */
export function roomToOpen(
  { room, host, owner, atMs }: HostInput<'roomOpen'>,
  opened: OpenedRoom | null,
  random: Random,
): HubWish | null {
  const tavoloId = room.kind === 'new' ? room.tavoloId : room.state.tavoloId
  if (opened !== null && opened.tavoloId !== tavoloId) return null
  const session = makeToken(random)
  const member = { ...owner, session, expiresAtMs: atMs + sessionLastsMs }
  if (room.kind === 'take-over') return { state: takeOverRoom(room.state, member), session, host }
  if (opened !== null) return { state: opened.state, session: opened.session, host }
  return { state: openRoom({ tavoloId, title: room.title, owner: member, random }), session, host }
}
