import type { DeviceKind, RoomRole } from '../../shared/sync/room/roles.ts'
import { useAuthor } from '../state/app-context.tsx'
import type { DeviceTruth } from '../sync/room-truth.ts'
import { roomDeviceId } from './room-device-id.ts'
import type { RoomView } from './room-view.ts'

/** Somebody in the room, as shown. */
export interface PersonInRoom {
  readonly key: string
  readonly name: string
  readonly role: RoomRole
  /** What only facilitators and minute-takers see; null for the others. */
  readonly device: { readonly id: string; readonly kind: DeviceKind } | null
  /** Whether it is this computer. */
  readonly isSelf: boolean
  /** How it stands to what is here; null for this computer, and where nobody tells. */
  readonly truth: DeviceTruth | null
}

/** Who is in the room: this computer first, then who is here, then who left. */
export function usePeople({ news, truth }: RoomView): readonly PersonInRoom[] {
  const { deviceId } = useAuthor()
  const own = roomDeviceId(deviceId)
  const truths = new Map(truth?.devices.map((device) => [device.deviceId, device.truth]))
  const people = news.people.map(({ name, role, device }, index): PersonInRoom => {
    const isSelf = device?.id === own
    return {
      key: device?.id ?? `${index} ${name}`,
      name,
      role,
      device: device === null ? null : { id: device.id, kind: device.kind },
      isSelf,
      truth: isSelf || device === null ? null : (truths.get(device.id) ?? { kind: 'unknown' }),
    }
  })
  return people.toSorted((left, right) => rank(left) - rank(right))
}

function rank({ isSelf, truth }: PersonInRoom): number {
  if (isSelf) return 0
  return truth?.kind === 'left' ? 2 : 1
}
