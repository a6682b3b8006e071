import { z } from 'zod'
import { bothTruthsSchema } from './document-truth.ts'
import { hubAddressSchema } from './hub-address.ts'
import { mostDevices, mostHubs, mostWaiting } from './limits.ts'
import { personSchema, waitingDeviceSchema } from './people.ts'
import {
  participantIdSchema,
  personNameSchema,
  roomTitleSchema,
  tavoloIdSchema,
  timeSchema,
} from './room-fields.ts'
import { roomProblems } from './room-command.ts'
import { roomStateSchema } from './room-state.ts'
import { roomRoleSchema } from './roles.ts'
import { tokenSchema } from './token.ts'

/**
 * Why the hub says no. For good, and it closes the socket: `other-protocol` · `bad-invitation` · `bad-code` · `too-many-codes` (so
 * many were wrong that none is looked at for a moment) · `bad-session` (unknown,
 * over, or of another device: ask again with the invitation) · `blocked` · `declined` · `room-full` · `wrong-door` (a
 * laptop without, a guest with a sealed channel) · `too-late` (no hello in time, or silent) · `bad-message` ·
 * `too-much` (size or pace) · `elsewhere` (the same device has opened another door).
 * For this once: `no-right` (the role does not write this document, or does not order) · `not-in-yet`.
 */
export const refusals = [
  'other-protocol',
  'bad-invitation',
  'bad-code',
  'too-many-codes',
  'bad-session',
  'blocked',
  'declined',
  'room-full',
  'wrong-door',
  'too-late',
  'bad-message',
  'too-much',
  'elsewhere',
  'no-right',
  'not-in-yet',
] as const

/** Why the hub says no. */
export type Refusal = (typeof refusals)[number]

/** Whether the hub closes the door after this refusal. */
export function endsTheVisit(why: Refusal): boolean {
  return why !== 'no-right' && why !== 'not-in-yet'
}

/** The most names that are offered to pick from: more than sit at any table. */
const mostNames = 1000

/** Schema of what the hub says at the door, one frame of JSON each. */
export const hubMessageSchema = z.discriminatedUnion('kind', [
  /** The hello was good; without a session, say who you are. */
  z.strictObject({
    kind: z.literal('welcome'),
    roomTitle: roomTitleSchema,
    tavoloId: tavoloIdSchema,
    /** Who is expected, in the order of the list; empty when the hub has not got the list yet. */
    names: z
      .array(z.strictObject({ participantId: participantIdSchema.unwrap(), name: personNameSchema }))
      .max(mostNames),
    hubTimeMs: timeSchema,
  }),
  /** A facilitator has been asked. */
  z.strictObject({ kind: z.literal('waiting') }),
  /** Let in. `session` is the token for the sync, and for coming back. */
  z.strictObject({
    kind: z.literal('admitted'),
    session: tokenSchema,
    role: roomRoleSchema,
    participantId: participantIdSchema,
    name: personNameSchema,
    tavoloId: tavoloIdSchema,
    expiresAtMs: timeSchema,
  }),
  z.strictObject({
    kind: z.literal('refused'),
    why: z.enum(refusals),
    /** The document that was not written; null when it is about something else. */
    document: z.enum(['official', 'work']).nullable(),
  }),
  /** Another role or another name; the session stays the same. */
  z.strictObject({
    kind: z.literal('role'),
    role: roomRoleSchema,
    participantId: participantIdSchema,
    name: personNameSchema,
  }),
  /** The session is over because a facilitator ended it. */
  z.strictObject({ kind: z.literal('sent-away'), isBlocked: z.boolean() }),
  z.strictObject({ kind: z.literal('people'), people: z.array(personSchema).max(2 * mostDevices) }),
  /** To who sees devices: how far the hub's own copies went when it compared them last with those of the people. */
  z.strictObject({ kind: z.literal('truth'), documents: bothTruthsSchema }),
  /**
   * To a device that may not write the official document: how much of it is there that the hub lacks, at least 1, because
   * a hub that is gone had more; null when nothing is.
   */
  z.strictObject({ kind: z.literal('standing'), aheadBy: z.int().min(1).nullable() }),
  /** To facilitators: who waits, first come first. */
  z.strictObject({ kind: z.literal('waiting-list'), devices: z.array(waitingDeviceSchema).max(mostWaiting) }),
  /** Where to go when this hub is gone, the first choice first. */
  z.strictObject({ kind: z.literal('hubs'), addresses: z.array(hubAddressSchema).max(mostHubs) }),
  /** To laptops: the secret that opens a sealed channel from now on. */
  z.strictObject({ kind: z.literal('laptop-secret'), secret: tokenSchema }),
  /** To facilitators, through a sealed channel: all that is needed to take the room over. */
  z.strictObject({ kind: z.literal('room-state'), state: roomStateSchema }),
  /** The order with this number was followed; otherwise why not. */
  z.strictObject({
    kind: z.literal('answer'),
    n: z.int().min(0),
    problem: z.enum(roomProblems).nullable(),
  }),
  z.strictObject({ kind: z.literal('pong'), n: z.int().min(0), hubTimeMs: timeSchema }),
  /** The facilitator has closed the room, or the hub's program ends. */
  z.strictObject({ kind: z.literal('closing') }),
])

/** What the hub says at the door. */
export type HubMessage = z.infer<typeof hubMessageSchema>
