import { mostDevices, mostSentAway } from './limits.ts'
import type { Member, RoomState, SentAway } from './room-state.ts'

/**
 * One state of two that different processes of a hub changed at the same time. What the later says of a device counts;
 * what only the earlier says of one is kept. The same comes out in whichever order the two are given.
 */
export function mergeRoomStates(one: RoomState, other: RoomState): RoomState {
  const [later, earlier] = isLater(one, other) ? [one, other] : [other, one]
  const mentioned = new Set([...later.members, ...later.sentAway].map(({ deviceId }) => deviceId))
  const isNew = ({ deviceId }: Member | SentAway) => !mentioned.has(deviceId)
  const added = { members: earlier.members.filter(isNew), sentAway: earlier.sentAway.filter(isNew) }
  if (added.members.length === 0 && added.sentAway.length === 0) return later
  return {
    ...later,
    revision: later.revision + 1,
    members: [...later.members, ...added.members].slice(0, mostDevices).toSorted(byDevice),
    sentAway: [...later.sentAway, ...added.sentAway].slice(-mostSentAway).toSorted(byDevice),
  }
}

function isLater(one: RoomState, other: RoomState): boolean {
  if (one.revision !== other.revision) return one.revision > other.revision
  return JSON.stringify(one) >= JSON.stringify(other)
}

function byDevice(one: { readonly deviceId: string }, other: { readonly deviceId: string }): number {
  return one.deviceId < other.deviceId ? -1 : 1
}
