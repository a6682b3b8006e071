import type { RoomState } from '../../shared/sync/room/room-state.ts'

/** Who sits at the computer that hosts a room; null when nobody does, or who does is not in the list any more. */
export function hostName({ term, members }: Pick<RoomState, 'term' | 'members'>): string | null {
  return members.find(({ deviceId }) => deviceId === term.host)?.name ?? null
}
