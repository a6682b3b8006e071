import { z } from 'zod'
import { hubAddressSchema } from '../../shared/sync/room/hub-address.ts'
import { participantIdSchema, personNameSchema, tavoloIdSchema } from '../../shared/sync/room/room-fields.ts'
import { sessionLastsMs } from '../../shared/sync/room/limits.ts'
import { tokenSchema } from '../../shared/sync/room/token.ts'
import { roomMemoryKey } from './room-memory-key.ts'

const addresses = z.array(hubAddressSchema).min(1).max(16)

const joinedRoomSchema = z.strictObject({
  addresses,
  laptopSecret: tokenSchema,
  name: personNameSchema,
  joinedAtMs: z.number(),
  /** The tavolo that was found to be the same as the hub's; null before. */
  provedTavoloId: tavoloIdSchema.nullable(),
  visit: z
    .strictObject({
      session: tokenSchema,
      name: personNameSchema,
      participantId: participantIdSchema,
      hubs: z.array(hubAddressSchema).max(16).readonly(),
    })
    .nullable(),
})

/** A room of others that this computer is in. */
export type JoinedRoom = z.infer<typeof joinedRoomSchema>

/** Keeps the room that was joined, so that Tavolo comes back to it by itself after it was closed or has crashed. */
export interface RoomMemory {
  /** null when none was joined, or so long ago that its session is over. */
  readonly read: () => JoinedRoom | null
  readonly write: (room: JoinedRoom | null) => void
}

/** Keeps it in a storage of the page. */
export function createRoomMemory(storage: Storage, nowMs: () => number): RoomMemory {
  return {
    read() {
      const room = readStored(storage.getItem(roomMemoryKey))
      return room !== null && nowMs() - room.joinedAtMs < sessionLastsMs ? room : null
    },
    write(room) {
      if (room === null) storage.removeItem(roomMemoryKey)
      else storage.setItem(roomMemoryKey, JSON.stringify(room))
    },
  }
}

function readStored(text: string | null): JoinedRoom | null {
  try {
    const parsed = joinedRoomSchema.safeParse(JSON.parse(text ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    // Written by something else: the invitation is still there.
    return null
  }
}
