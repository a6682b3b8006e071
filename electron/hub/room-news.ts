import type { Person, WaitingDevice } from '../../shared/sync/room/people.ts'
import { mayAdmit, type RoomRole } from '../../shared/sync/room/roles.ts'
import { waitingVisits } from '../../shared/sync/room/let-in.ts'
import type { HubMessage } from '../../shared/sync/room/hub-messages.ts'
import { deviceStateOf } from '../../shared/sync/room/device-state.ts'
import type { BothTruths, HubRoom } from './hub-room.ts'

/** Who waits, first come first. */
export function waitingDevices(room: HubRoom): WaitingDevice[] {
  return waitingVisits({ visits: new Map(room.room.visits) })
    .toSorted((one, other) => one.sinceMs - other.sinceMs)
    .map(({ stage: { device, person }, isByCode, sinceMs }) => ({
      deviceId: device.id,
      kind: device.kind,
      name: person.name,
      participantId: person.participantId,
      isByCode,
      sinceMs,
    }))
}

/** Who is in, and who was and has left, as facilitators see it. `own`: how far the hub's documents go; null before it is known. */
export function peopleOf(room: HubRoom, own: BothTruths | null): Person[] {
  const { visits, leftAtMs, state } = room.room
  const inside = new Set(
    [...visits.values()].flatMap(({ stage }) => (stage.kind === 'in' ? [stage.device.id] : [])),
  )
  return state.members.flatMap(({ deviceId, kind, name, participantId, role }) => {
    const leftMs = inside.has(deviceId) ? null : leftAtMs.get(deviceId)
    // It came in at another hub and has not been seen at this one.
    if (leftMs === undefined) return []
    const theirs = room.truths.get(deviceId) ?? null
    const missingFiles = room.missingFilesOf(deviceId)
    const deviceState = deviceStateOf({ leftAtMs: leftMs, theirs, own, missingFiles })
    return [{ name, role, device: { id: deviceId, kind, participantId, state: deviceState } }]
  })
}

/** What a device of a role may know of the people: guests see who is here, by name and role. */
export function peopleFor(role: RoomRole, people: readonly Person[]): Person[] {
  if (role === 'facilitator' || role === 'minute-taker') return [...people]
  return people
    .filter(({ device }) => device?.state.kind !== 'left')
    .map(({ name, role: other }) => ({ name, role: other, device: null }))
}

/** What a device of a role should be told after a change. */
export function newsFor(
  role: RoomRole,
  news: {
    readonly people: readonly Person[]
    readonly waiting: readonly WaitingDevice[]
    readonly room: HubRoom
  },
): HubMessage[] {
  const people: HubMessage = { kind: 'people', people: peopleFor(role, news.people) }
  if (!mayAdmit(role)) return [people]
  return [
    people,
    { kind: 'waiting-list', devices: [...news.waiting] },
    { kind: 'room-state', state: news.room.state },
  ]
}
