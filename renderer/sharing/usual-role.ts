import type { DeviceKind, RoomRole } from '../../shared/sync/room/roles.ts'

/**
 * The role with which a device is let in when nobody says another. Who brings a computer with Tavolo has the code that is
 * on no poster, and comes to write; who scans the poster takes part.
 */
export function usualRole(kind: DeviceKind): RoomRole {
  return kind === 'laptop' ? 'minute-taker' : 'participant'
}
