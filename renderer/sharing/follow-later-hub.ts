import type { OpenedRoom } from '../../shared/ipc/room.ts'
import type { Author } from '../../shared/doc/origin.ts'
import { mostHubs } from '../../shared/sync/room/limits.ts'
import { hostName } from './host-name.ts'
import type { LaterHub } from './rival-watch.ts'
import { roomDeviceId } from './room-device-id.ts'
import type { JoinedRoom } from './room-memory.ts'

/** Where guests of the hub that stands back go: to the later one first. */
export function hubsToFollow({ address, state }: LaterHub): string[] {
  return [...new Set([address, ...state.hubs])].slice(0, mostHubs)
}

/** The room as this computer joins it that served it before, and who serves it now. */
export function roomToFollow(options: {
  readonly was: OpenedRoom
  readonly later: LaterHub
  readonly author: Author
  readonly nowMs: number
}): { readonly room: JoinedRoom; readonly servedBy: string } {
  const { was, later, author, nowMs } = options
  const { address, state } = later
  const own = roomDeviceId(author.deviceId)
  const name = state.members.find(({ deviceId }) => deviceId === own)?.name ?? author.name
  const room: JoinedRoom = {
    addresses: [address],
    laptopSecret: state.secrets.laptop,
    name,
    joinedAtMs: nowMs,
    provedTavoloId: was.tavoloId,
    visit: { session: was.session, name, participantId: null, hubs: [address] },
  }
  return { room, servedBy: hostName(state) ?? address }
}
