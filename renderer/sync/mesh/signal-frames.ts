import { z } from 'zod'
import { failure, ok, type Result } from '../../../shared/util/result.ts'
import { maxEvicted, maxMeshPeers, maxSignalBytes } from './mesh-limits.ts'

// y-webrtc's peers have a random UUID, links a random id of ours.
const idSchema = z.string().min(1).max(64)

const linkSignalSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['offer', 'answer']), link: idSchema, sdp: z.string().max(maxSignalBytes) }),
  z.object({
    type: z.literal('candidate'),
    link: idSchema,
    candidate: z.string().max(1024),
    sdpMid: z.string().max(64).nullable(),
    sdpMLineIndex: z.int().nonnegative().nullable(),
  }),
])

const announceSchema = z.object({
  type: z.literal('announce'),
  from: idSchema,
  /** Only for this peer; for all when it is absent. */
  to: idSchema.optional(),
  /** The links that the sender has in this room. */
  links: z
    .array(idSchema)
    .max(4 * maxMeshPeers)
    .readonly()
    .optional(),
})

const signalSchema = z.object({
  type: z.literal('signal'),
  from: idSchema,
  to: idSchema,
  token: z.number(),
  signal: linkSignalSchema,
})

const publishSchema = z.object({
  type: z.literal('publish'),
  topic: z.string().max(256),
  data: z.discriminatedUnion('type', [announceSchema, signalSchema]),
})

const subscribeSchema = z.object({
  type: z.enum(['subscribe', 'unsubscribe']),
  topics: z.array(z.string().max(256)),
})

const evictSchema = z.object({ type: z.literal('evict'), peers: z.array(idSchema).max(maxEvicted) })

const outgoingSchema = z.discriminatedUnion('type', [publishSchema, subscribeSchema])

/** A frame that reaches the other devices of a room. */
export type PublishFrame = z.infer<typeof publishSchema>

/** The hub's word that these peers may not be connected with any more. */
export type EvictFrame = z.infer<typeof evictSchema>

/** What a frame that says «I am here» holds. */
export type Announce = z.infer<typeof announceSchema>

/** What a frame that helps to connect holds. */
export type Signal = z.infer<typeof signalSchema>

/** What goes to the signalling door. */
export type OutgoingFrame = z.infer<typeof outgoingSchema>

/** Checks what y-webrtc wants to send. */
export function outgoingFrame(value: unknown): OutgoingFrame | null {
  return outgoingSchema.safeParse(value).data ?? null
}

/** Reads a frame of the signalling door; null for one that holds nothing for y-webrtc, like a pong. */
export function readFrame(text: unknown): Result<PublishFrame | EvictFrame | null, 'malformed'> {
  if (typeof text !== 'string' || text.length > maxSignalBytes) return failure('malformed')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return failure('malformed')
  }
  if (z.object({ type: z.literal('pong') }).safeParse(value).success) return ok(null)
  const read = z.discriminatedUnion('type', [publishSchema, evictSchema]).safeParse(value)
  return read.success ? ok(read.data) : failure('malformed')
}
