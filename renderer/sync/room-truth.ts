import type { Person } from '../../shared/sync/room/people.ts'
import type { DoorState } from './door-state.ts'
import type { SyncStatus } from './sync-status.ts'

/** How another device stands to what is here now, in words' data. */
export type DeviceTruth =
  /** Its copies were found equal to this device's. */
  | { readonly kind: 'has-everything' }
  /** It lacks at least this many changes, counted in signs and values. */
  | { readonly kind: 'behind'; readonly by: number }
  /** It has at least this many changes that have not arrived here yet. */
  | { readonly kind: 'ahead'; readonly by: number }
  /** All that is written is there too; so many photos and files have not come to it yet. */
  | { readonly kind: 'lacks-files'; readonly count: number }
  /** All that is written is there too; of photos and files added since the hub is gone nothing is known. */
  | { readonly kind: 'has-texts' }
  | { readonly kind: 'left'; readonly atMs: number }
  /** It has not been heard, or only through a hub that is gone. */
  | { readonly kind: 'unknown' }

/** Another device in the room, and how far it is. */
export interface DeviceInRoom {
  readonly deviceId: string
  /** Of whoever sits there; empty where no hub has told it. */
  readonly name: string
  readonly truth: DeviceTruth
}

/** In one sentence, who has what is here. Ordered from the worst to the best. */
export type SharedTruth =
  /** There is no other device: what is here is only here. */
  | { readonly kind: 'not-shared' }
  /** The other devices have left: nobody gets what is written now. */
  | { readonly kind: 'all-left'; readonly lastLeftMs: number }
  /** The hub cannot be reached. */
  | { readonly kind: 'cut-off'; readonly lastContactMs: number | null; readonly pendingCount: number }
  /** Changes are on their way, or nothing is certain yet. */
  | { readonly kind: 'on-the-way'; readonly pendingCount: number }
  /** All that is written is there; photos and files have not come to every device yet. */
  | { readonly kind: 'files-on-the-way' }
  /** This device has at least so much of the official document that the hub lacks, and may not write it there. */
  | { readonly kind: 'hub-lacks'; readonly by: number }
  /** The hub has everything; what each device has is not told to this one, or not yet. */
  | { readonly kind: 'at-hub' }
  /** Some devices have everything; the others lack something, or are not heard. */
  | { readonly kind: 'with-some'; readonly hasEverything: number; readonly others: number }
  /** Every other device that is in the room has everything. */
  | { readonly kind: 'with-all'; readonly hasEverything: number }

/** The truth about a tavolo in a room. */
export interface RoomTruth {
  readonly shared: SharedTruth
  /** The other devices that this one may know of; those in the room first, then those that left. */
  readonly devices: readonly DeviceInRoom[]
}

/** What is known, from one way to the others. */
export interface TruthInput {
  readonly door: DoorState
  readonly sync: SyncStatus
  readonly people: readonly Person[]
  readonly ownDeviceId: string
  /** How much of the official document is here that the hub lacks, and that this device may not bring; null: nothing known. */
  readonly aheadBy: number | null
  /** Whether what is here now is what the hub had when it compared the people's copies with its own. */
  readonly isSettled: boolean
  /** Devices that this one has compared itself with just now and found equal, as the mesh does; that counts, hub or not. */
  readonly equalDeviceIds: readonly string[]
  /** Whether what the hub has said of photos and files is still about those of now. */
  readonly areFilesCertain: boolean
}

/** What may be said; a device whose state is not certain is never called equal. */
export function roomTruth(input: TruthInput): RoomTruth {
  const devices = devicesOf(input)
  return { devices, shared: sharedOf(input, devices) }
}

function devicesOf(input: TruthInput): DeviceInRoom[] {
  const { door, sync, people, ownDeviceId, equalDeviceIds, isSettled, areFilesCertain } = input
  const isAtHub = door.kind === 'admitted' && sync.isComplete && isSettled
  const here = { isAtHub, pendingCount: sync.pendingCount }
  const known = new Map<string, DeviceInRoom>()
  for (const { name, device } of people) {
    if (device === null || device.id === ownDeviceId) continue
    known.set(device.id, { deviceId: device.id, name, truth: throughHub(device.state, here) })
  }
  for (const deviceId of equalDeviceIds) {
    const name = known.get(deviceId)?.name ?? ''
    const said = people.find(({ device }) => device?.id === deviceId)?.device?.state
    known.set(deviceId, { deviceId, name, truth: withEqualTexts(said, areFilesCertain) })
  }
  return [...known.values()].toSorted((left, right) => rank(left) - rank(right))
}

/** What is written is equal; of files only the hub tells, and only when its word is about those of now. */
function withEqualTexts(said: DeviceTruth | undefined, areFilesCertain: boolean): DeviceTruth {
  if (said?.kind === 'lacks-files') return said
  return areFilesCertain ? { kind: 'has-everything' } : { kind: 'has-texts' }
}

function rank({ truth }: DeviceInRoom): number {
  return truth.kind === 'left' ? 1 : 0
}

/** What the hub says of a device is about the hub's copy: it is about this device's only when the two are equal. */
function throughHub(
  state: NonNullable<Person['device']>['state'],
  here: { readonly isAtHub: boolean; readonly pendingCount: number },
): DeviceTruth {
  if (state.kind === 'left') return state
  if (here.isAtHub && here.pendingCount === 0) return state
  // What the hub lacks, the device lacks as well.
  if (here.pendingCount > 0) {
    const by = here.pendingCount + (state.kind === 'behind' ? state.by : 0)
    return { kind: 'behind', by }
  }
  return { kind: 'unknown' }
}

function sharedOf(
  { door, sync, people, aheadBy }: TruthInput,
  devices: readonly DeviceInRoom[],
): SharedTruth {
  const here = devices.filter(({ truth }) => truth.kind !== 'left')
  const hasEverything = here.filter(({ truth }) => truth.kind === 'has-everything').length
  if (hasEverything > 0 && hasEverything === here.length) return { kind: 'with-all', hasEverything }
  if (hasEverything > 0) return { kind: 'with-some', hasEverything, others: here.length - hasEverything }
  const { pendingCount } = sync
  if (door.kind === 'disconnected' || (door.kind === 'connecting' && sync.lastContactMs !== null)) {
    return { kind: 'cut-off', lastContactMs: lastContact(door, sync), pendingCount }
  }
  if (door.kind !== 'admitted') return { kind: 'not-shared' }
  if (aheadBy !== null) return { kind: 'hub-lacks', by: aheadBy }
  // Where devices are not told, everybody in the list is here, this device among them.
  const hidden = people.filter(({ device }) => device === null).length
  if (here.length === 0 && hidden <= 1) return nobodyHere(devices)
  if (pendingCount > 0 || !sync.isComplete) return { kind: 'on-the-way', pendingCount }
  return { kind: here.some(({ truth }) => truth.kind === 'lacks-files') ? 'files-on-the-way' : 'at-hub' }
}

function nobodyHere(left: readonly DeviceInRoom[]): SharedTruth {
  const leftMs = left.flatMap(({ truth }) => (truth.kind === 'left' ? [truth.atMs] : []))
  return leftMs.length === 0 ? { kind: 'not-shared' } : { kind: 'all-left', lastLeftMs: Math.max(...leftMs) }
}

/** The later of the two; null when nothing was ever heard. */
function lastContact(door: DoorState, sync: SyncStatus): number | null {
  const atDoorMs = door.kind === 'disconnected' ? door.lastContactMs : null
  if (atDoorMs === null || sync.lastContactMs === null) return atDoorMs ?? sync.lastContactMs
  return Math.max(atDoorMs, sync.lastContactMs)
}
