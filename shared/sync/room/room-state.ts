import { z } from 'zod'
import type { Id } from '../../model/id.ts'
import type { Random } from '../../util/random.ts'
import { hubAddressSchema } from './hub-address.ts'
import { mostDevices, mostHubs, mostSentAway } from './limits.ts'
import {
  deviceIdSchema,
  participantIdSchema,
  personNameSchema,
  roomTitleSchema,
  tavoloIdSchema,
  timeSchema,
} from './room-fields.ts'
import { deviceKinds, roomRoleSchema } from './roles.ts'
import { makeShortCode, shortCodeSchema } from './short-code.ts'
import { hashOfToken, makeToken, tokenHashSchema, tokenSchema } from './token.ts'

/** Schema of a device that was let in. */
export const memberSchema = z.strictObject({
  deviceId: deviceIdSchema,
  kind: z.enum(deviceKinds),
  name: personNameSchema,
  participantId: participantIdSchema,
  role: roomRoleSchema,
  /** SHA-256 of the session's token: who reads the state cannot pass for the device. */
  sessionHash: tokenHashSchema,
  expiresAtMs: timeSchema,
  /** When its door closed last; null while it is in the room, and while a hub that has just begun waits for it. */
  leftAtMs: timeSchema.nullable().default(null),
})

/** A device that was let in. */
export type Member = z.infer<typeof memberSchema>

/** Schema of a device that was sent away. */
export const sentAwaySchema = z.strictObject({
  deviceId: deviceIdSchema,
  name: personNameSchema,
  /** null when it was refused before it had a session. */
  sessionHash: tokenHashSchema.nullable(),
  /** A blocked device may not even ask again. */
  isBlocked: z.boolean(),
  /** Network address of a blocked device; whoever else comes from there is not let in without a person's yes. */
  address: z.string().max(100).nullable(),
})

/** A device that was sent away. */
export type SentAway = z.infer<typeof sentAwaySchema>

/** The secrets that let a device ask to come in. */
const roomSecretsSchema = z.strictObject({
  guest: tokenSchema,
  laptop: tokenSchema,
  /**
   * The short code that is typed from a wall, renewed with the guests' token: whoever comes with it waits, always. null in a
   * room that an older Tavolo opened, until the invitation is renewed.
   */
  code: shortCodeSchema.nullable().default(null),
  /** Lets in a facilitator without asking, for hubs that nobody sits at; null at a laptop's hub. */
  facilitator: tokenSchema.nullable(),
})

/**
 * Schema of what a hub knows about who may come in: enough for another laptop to carry on with the same guests. It holds
 * the invitation's secrets, so it goes only through sealed channels and to facilitators.
 */
export const roomStateSchema = z.strictObject({
  version: z.literal(1),
  /** Goes up by one with every change; of two states of one room the higher is the later. */
  revision: z.int().min(0),
  /** How often the room was taken over by another laptop, and the device that serves it now; null: nobody sits there. */
  term: z
    .strictObject({ generation: z.int().min(0), host: deviceIdSchema.nullable() })
    .default({ generation: 0, host: null }),
  tavoloId: tavoloIdSchema,
  title: roomTitleSchema,
  secrets: roomSecretsSchema,
  /** The role with which whoever has an invitation comes in without asking; null when a facilitator decides. */
  autoAdmit: roomRoleSchema.nullable(),
  /** Laptops that would carry on as hub, the first choice first; their pages may also talk to this hub. */
  hubs: z.array(hubAddressSchema).max(mostHubs),
  members: z.array(memberSchema).max(mostDevices),
  sentAway: z.array(sentAwaySchema).max(mostSentAway),
})

/** What a hub knows about who may come in. */
export type RoomState = z.infer<typeof roomStateSchema>

/** The device that opens the room, and the token that it comes in with. */
export interface RoomOwner {
  readonly deviceId: string
  readonly name: string
  readonly session: string
  readonly expiresAtMs: number
}

/** Makes the state of a room that nobody is in yet but its owner; null for a hub that nobody sits at. */
export function openRoom(options: {
  readonly tavoloId: Id<'tavolo'>
  readonly title: string
  readonly owner: RoomOwner | null
  readonly random: Random
}): RoomState {
  const { tavoloId, title, owner, random } = options
  return {
    version: 1,
    revision: 0,
    term: { generation: 0, host: owner?.deviceId ?? null },
    tavoloId,
    title,
    secrets: {
      guest: makeToken(random),
      laptop: makeToken(random),
      code: makeShortCode(random),
      facilitator: owner === null ? makeToken(random) : null,
    },
    autoAdmit: null,
    hubs: [],
    members: owner === null ? [] : [memberOf(owner)],
    sentAway: [],
  }
}

function memberOf({ deviceId, name, session, expiresAtMs }: RoomOwner): Member {
  return {
    deviceId,
    kind: 'laptop',
    name,
    participantId: null,
    role: 'facilitator',
    sessionHash: hashOfToken(session),
    expiresAtMs,
    leftAtMs: null,
  }
}

/**
 * The state with which another laptop takes the room over: its own device comes in as facilitator with this session,
 * everybody else as before.
 */
export function takeOverRoom(state: RoomState, owner: RoomOwner): RoomState {
  const others = state.members.filter(({ deviceId }) => deviceId !== owner.deviceId)
  // The owner comes in at once, whoever was last of a full room asks again.
  const members = [memberOf(owner), ...others].slice(0, mostDevices)
  const term = { generation: state.term.generation + 1, host: owner.deviceId }
  return { ...state, revision: state.revision + 1, term, members }
}
