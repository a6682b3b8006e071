import { z } from 'zod'
import { resultSchema } from './result-schema.ts'

/** More rooms than this are not open in one building; whoever announces more is not a room. */
export const mostNearby = 50

/** How long a title may be on its way through the network; a record of an announcement holds 255 bytes. */
export const longestNearbyTitle = 80

/** A tavolo that a computer near this one says it has opened. Nothing of it is proved before the invitation's secret is. */
export const nearbyTavoloSchema = z.strictObject({
  /** The same as long as it is announced. */
  key: z.string().max(100),
  roomTitle: z.string().min(1).max(longestNearbyTitle),
  /** See `shared/sync/room/tavolo-hash.ts`: whoever has the tavolo recognises it, nobody else learns its id. */
  tavoloHash: z.string().regex(/^[0-9a-f]{16}$/),
  address: z.ipv4(),
  port: z.number().int().min(1024).max(65_535),
  protocol: z.number().int().min(1).max(999),
})

/** A tavolo that a computer near this one says it has opened. */
export type NearbyTavolo = z.infer<typeof nearbyTavoloSchema>

/** The tavoli nearby, in the order of their titles. */
export const nearbyListSchema = z.array(nearbyTavoloSchema).max(mostNearby)

/** Why nobody can be looked for: no network, or the system lets nobody use multicast (its code, for the log). */
const nearbyProblemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('noNetwork') }),
  z.strictObject({ kind: z.literal('blocked'), code: z.string() }),
])

/** Why nobody can be looked for. */
export type NearbyProblem = z.infer<typeof nearbyProblemSchema>

/** Schemas of the calls about tavoli nearby. */
export const nearbyCallSchemas = {
  /**
   * Begins to ask the networks for tavoli, until as many `nearbyStop` have come or the page is gone. Gives those that are
   * known already; `nearbyChanged` tells the rest.
   */
  nearbyStart: { input: z.undefined(), result: resultSchema(nearbyListSchema, nearbyProblemSchema) },
  nearbyStop: { input: z.undefined(), result: z.undefined() },
} as const
