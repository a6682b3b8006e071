import { z } from 'zod'
import { hubAddressSchema } from '../sync/room/hub-address.ts'
import {
  deviceIdSchema,
  personNameSchema,
  roomTitleSchema,
  tavoloIdSchema,
  timeSchema,
} from '../sync/room/room-fields.ts'
import { roomStateSchema } from '../sync/room/room-state.ts'
import { tokenSchema } from '../sync/room/token.ts'
import { resultSchema } from './result-schema.ts'

/**
 * Why a tavolo could not be opened to the room. `taken`: other programs hold every port · `no-such-address`: the network is
 * gone · `not-allowed`: the system lets Tavolo not listen · `other-tavolo`: another one is open here · `failed`.
 */
export const roomOpenProblems = ['taken', 'no-such-address', 'not-allowed', 'other-tavolo', 'failed'] as const

/** Why a tavolo could not be opened to the room. */
export type RoomOpenProblem = (typeof roomOpenProblems)[number]

/** Schema of the room that this computer has opened. */
export const openedRoomSchema = z.strictObject({
  tavoloId: tavoloIdSchema,
  /** Where the hub is; it stays the same when its process is started anew. */
  address: hubAddressSchema,
  /** `restarting`: its process died and another is on its way · `stopped`: it died too often. */
  phase: z.enum(['listening', 'restarting', 'stopped']),
  /** With this the window is in the room as its facilitator. */
  session: tokenSchema,
  state: roomStateSchema,
})

/** The room that this computer has opened. */
export type OpenedRoom = z.infer<typeof openedRoomSchema>

const ownerSchema = z.strictObject({ deviceId: deviceIdSchema, name: personNameSchema })

/** Schemas of the calls about the room. */
export const roomCallSchemas = {
  /** The room that is open here; null when none is: then nothing listens. */
  roomRead: { input: z.undefined(), result: openedRoomSchema.nullable() },
  /**
   * Opens a tavolo to the room on the network of an address; for the tavolo that is open already, on another network with
   * the same people. `atMs` is the page's clock, so that sessions end by the same one.
   */
  roomOpen: {
    input: z.strictObject({
      room: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('new'), tavoloId: tavoloIdSchema, title: roomTitleSchema }),
        /** Of another facilitator's hub that is gone. */
        z.strictObject({ kind: z.literal('take-over'), state: roomStateSchema }),
      ]),
      host: z.ipv4(),
      owner: ownerSchema,
      atMs: timeSchema,
    }),
    result: resultSchema(openedRoomSchema, z.enum(roomOpenProblems)),
  },
  /** Says goodbye to everybody; afterwards nothing listens. */
  roomClose: { input: z.undefined(), result: z.undefined() },
  /** Lets the page connect to these hubs of others and to no others, beside the one that is open here. */
  roomReach: { input: z.strictObject({ hubs: z.array(hubAddressSchema).max(16) }), result: z.undefined() },
} as const
