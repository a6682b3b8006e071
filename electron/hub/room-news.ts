import type { Person, WaitingDevice } from '../../shared/sync/room/people.ts'
import type { Member } from '../../shared/sync/room/room-state.ts'
import { mayAdmit, type RoomRole } from '../../shared/sync/room/roles.ts'
import { waitingVisits } from '../../shared/sync/room/let-in.ts'
import type { HubMessage } from '../../shared/sync/room/hub-messages.ts'
import { deviceStateOf, officialAheadOf } from '../../shared/sync/room/device-state.ts'
import type { BothTruths } from '../../shared/sync/room/document-truth.ts'
import { rightOf } from '../../shared/sync/room/rights.ts'
import type { HubRoom } from './hub-room.ts'

/** What the hub found when it compared its copies last with what devices had said of theirs. */
export interface Comparison {
  readonly own: BothTruths
  /** As devices had said by then, by device id. */
  readonly theirs: ReadonlyMap<string, BothTruths>
}

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

/** Who is in, and who was and has left, as facilitators see it. `compared`: null before anything was. */
export function peopleOf(room: HubRoom, compared: Comparison | null): Person[] {
  const own = compared?.own ?? null
  const { visits, state } = room.room
  const inside = new Set(
    [...visits.values()].flatMap(({ stage }) => (stage.kind === 'in' ? [stage.device.id] : [])),
  )
  return state.members.flatMap(({ deviceId, kind, name, participantId, role, leftAtMs }) => {
    const isIn = inside.has(deviceId)
    // It was in at another hub and is on its way to this one, or it is in another process of it.
    if (!isIn && leftAtMs === null) return []
    const theirs = compared?.theirs.get(deviceId) ?? null
    const missingFiles = room.missingFilesOf(deviceId)
    const deviceState = deviceStateOf({ leftAtMs: isIn ? null : leftAtMs, theirs, own, missingFiles })
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

/** What one device alone should be told: how much of the official document it has that the hub lacks, and cannot take. */
export function standingOf({ role, deviceId }: Member, compared: Comparison | null): HubMessage[] {
  if (rightOf(role, 'official') !== 'read') return []
  const aheadBy = officialAheadOf(compared?.theirs.get(deviceId) ?? null, compared?.own ?? null)
  return [{ kind: 'standing', aheadBy }]
}

/** What every device of a role should be told after a change. */
export function newsFor(
  role: RoomRole,
  news: {
    readonly people: readonly Person[]
    readonly waiting: readonly WaitingDevice[]
    readonly room: HubRoom
    readonly compared: Comparison | null
  },
): HubMessage[] {
  const { compared } = news
  const people: HubMessage = { kind: 'people', people: peopleFor(role, news.people) }
  // Behind the people: what is said of them is never taken for a newer copy than the one that it is about.
  const truth: HubMessage[] = compared === null ? [] : [{ kind: 'truth', documents: compared.own }]
  if (rightOf(role, 'official') === 'read') return [people]
  if (!mayAdmit(role)) return [people, ...truth]
  return [
    people,
    ...truth,
    { kind: 'waiting-list', devices: [...news.waiting] },
    { kind: 'room-state', state: news.room.state },
  ]
}
