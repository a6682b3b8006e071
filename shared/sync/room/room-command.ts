import { z } from 'zod'
import { hubAddressSchema } from './hub-address.ts'
import { mostHubs } from './limits.ts'
import { deviceIdSchema, participantIdSchema, personNameSchema, roomTitleSchema } from './room-fields.ts'
import { roomRoleSchema } from './roles.ts'

const device = { deviceId: deviceIdSchema }

/** Schema of what a facilitator may order: at the hub's own laptop, or through the door of another. */
export const roomCommandSchema = z.discriminatedUnion('kind', [
  /** Lets in a device that waits. */
  z.strictObject({ kind: z.literal('admit'), ...device, role: roomRoleSchema }),
  /** Says no to a device that waits; it may ask again. */
  z.strictObject({ kind: z.literal('decline'), ...device }),
  /** Lets in whoever waits or comes with an invitation, with this role; null to decide for each. */
  z.strictObject({ kind: z.literal('auto-admit'), role: roomRoleSchema.nullable() }),
  z.strictObject({ kind: z.literal('set-role'), ...device, role: roomRoleSchema }),
  /** Says who sits at a device: a new name is now somebody on the list. */
  z.strictObject({
    kind: z.literal('identify'),
    ...device,
    participantId: participantIdSchema,
    name: personNameSchema,
  }),
  /** Ends a device's session; with the invitation it may ask again. */
  z.strictObject({ kind: z.literal('send-away'), ...device }),
  /** Sends a device away, or turns one away that waits, and takes no more questions from it. */
  z.strictObject({ kind: z.literal('block'), ...device }),
  z.strictObject({ kind: z.literal('unblock'), ...device }),
  /** Makes the invitation of guests or of laptops worthless and a new one; who is in stays in. */
  z.strictObject({ kind: z.literal('renew-invitation'), of: z.enum(['guest', 'laptop', 'facilitator']) }),
  /** Says which laptops would carry on as hub, the first choice first. */
  z.strictObject({ kind: z.literal('set-hubs'), hubs: z.array(hubAddressSchema).max(mostHubs) }),
  z.strictObject({ kind: z.literal('set-title'), title: roomTitleSchema }),
])

/** What a facilitator may order. */
export type RoomCommand = z.infer<typeof roomCommandSchema>

/**
 * Why an order is not followed. `nobody-there`: no such device waits, is in or is blocked · `last-facilitator`: nobody
 * could let anybody in any more · `role-of-laptops`: a browser cannot have this role · `room-full` · `no-right`: only
 * facilitators order.
 */
export const roomProblems = [
  'nobody-there',
  'last-facilitator',
  'role-of-laptops',
  'room-full',
  'no-right',
] as const

/** Why an order is not followed. */
export type RoomProblem = (typeof roomProblems)[number]
