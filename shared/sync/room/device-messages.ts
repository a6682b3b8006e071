import { z } from 'zod'
import { mostNamedBlobs } from './limits.ts'
import { bothTruthsSchema } from './document-truth.ts'
import { deviceIdSchema, participantIdSchema, personNameSchema } from './room-fields.ts'
import { deviceKinds } from './roles.ts'
import { roomCommandSchema } from './room-command.ts'
import { shortCodeSchema } from './short-code.ts'
import { tokenSchema } from './token.ts'

/** Version of the messages of a door. The guest page comes from the hub itself; laptops may differ. */
export const protocolVersion = 1

const counter = z.int().min(0)

/** Schema of what a device says at the door, one frame of JSON each. */
export const deviceMessageSchema = z.discriminatedUnion('kind', [
  /** The first message, with a session if it has one, else with the invitation or the short code. */
  z.strictObject({
    kind: z.literal('hello'),
    /** Any whole number, so that the hub can say that it is another one. */
    protocol: z.int(),
    /** The guests' token. A laptop has proved its secret, or that of facilitators, by coming through the sealed channel. */
    invitation: tokenSchema.optional(),
    /** The short code of the table, of whoever typed the address; never with a session, which says more. */
    code: shortCodeSchema.optional(),
    session: tokenSchema.optional(),
    device: z.strictObject({
      id: deviceIdSchema,
      kind: z.enum(deviceKinds),
      language: z.enum(['it', 'en']),
    }),
  }),
  /** Who sits at the device, after `welcome`; asks to come in. */
  z.strictObject({ kind: z.literal('name'), participantId: participantIdSchema, name: personNameSchema }),
  /** How far the device's copies go, when it is quiet and they have changed. */
  z.strictObject({
    kind: z.literal('truth'),
    documents: bothTruthsSchema,
    /** Photos and files that the tavolo names and the device has not; left out by who needs none, as guests' pages. */
    missingFiles: counter.max(mostNamedBlobs).optional(),
  }),
  /** An order of a facilitator; answered by `answer` with the same number. */
  z.strictObject({ kind: z.literal('command'), n: counter, command: roomCommandSchema }),
  z.strictObject({ kind: z.literal('ping'), n: counter }),
  /** Goodbye; the session stays good. */
  z.strictObject({ kind: z.literal('leave') }),
])

/** What a device says at the door. */
export type DeviceMessage = z.infer<typeof deviceMessageSchema>

/** The first thing that a device says. */
export type HelloMessage = Extract<DeviceMessage, { kind: 'hello' }>
