import { z } from 'zod'
import { deviceIdSchema, participantIdSchema, personNameSchema, timeSchema } from './room-fields.ts'
import { deviceKinds, roomRoleSchema } from './roles.ts'

/** Schema of how a device's copies stand to the hub's. */
export const deviceStateSchema = z.discriminatedUnion('kind', [
  /** It is here and has not said yet. */
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('has-everything') }),
  /** It has all that is written; so many photos and files have not come to it yet, at least 1. */
  z.strictObject({ kind: z.literal('lacks-files'), count: z.int().min(1) }),
  /** It lacks this much, in signs and values, at least 1. */
  z.strictObject({ kind: z.literal('behind'), by: z.int().min(1) }),
  /** It has this much that the hub lacks, at least 1. */
  z.strictObject({ kind: z.literal('ahead'), by: z.int().min(1) }),
  z.strictObject({ kind: z.literal('left'), atMs: timeSchema }),
])

/** How a device's copies stand to the hub's. */
export type DeviceState = z.infer<typeof deviceStateSchema>

/** Schema of somebody in the room, as everybody may see it. */
export const personSchema = z.strictObject({
  name: personNameSchema,
  role: roomRoleSchema,
  /** What only facilitators and minute-takers see; null for the others. */
  device: z
    .strictObject({
      id: deviceIdSchema,
      kind: z.enum(deviceKinds),
      participantId: participantIdSchema,
      state: deviceStateSchema,
    })
    .nullable(),
})

/** Somebody in the room. */
export type Person = z.infer<typeof personSchema>

/** Schema of a device that waits to be let in. */
export const waitingDeviceSchema = z.strictObject({
  deviceId: deviceIdSchema,
  kind: z.enum(deviceKinds),
  name: personNameSchema,
  participantId: participantIdSchema,
  /** Whether it came with the short code, and so waits even where whoever has the invitation comes in at once. */
  isByCode: z.boolean(),
  sinceMs: timeSchema,
})

/** A device that waits to be let in. */
export type WaitingDevice = z.infer<typeof waitingDeviceSchema>
