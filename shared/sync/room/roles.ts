import { z } from 'zod'

/** What a device may do in the room, from the most to the least. */
export const roomRoles = ['facilitator', 'minute-taker', 'participant', 'observer'] as const

/** Schema of a role. */
export const roomRoleSchema = z.enum(roomRoles)

/** What a device may do in the room. */
export type RoomRole = z.infer<typeof roomRoleSchema>

/** Whether a role lets in, sends away and gives roles. */
export function mayAdmit(role: RoomRole): boolean {
  return role === 'facilitator'
}

/**
 * Whether a device of this kind may have a role. Facilitators and minute-takers write the official document, which only
 * a laptop with Tavolo does: a browser's page has no journal and no sealed channel.
 */
export function canHaveRole(kind: DeviceKind, role: RoomRole): boolean {
  return kind === 'laptop' || role === 'participant' || role === 'observer'
}

/** What a device is: a browser with the guest page, or a computer with Tavolo. */
export const deviceKinds = ['guest', 'laptop'] as const

/** What a device is. */
export type DeviceKind = (typeof deviceKinds)[number]
