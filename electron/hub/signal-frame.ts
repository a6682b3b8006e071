import { z } from 'zod'
import { mostTopics } from '../../shared/sync/room/limits.ts'
import { tokenSchema } from '../../shared/sync/room/token.ts'

const topicsSchema = z.array(z.string().max(200)).max(mostTopics)

/**
 * What a laptop says to the signaling: its session first, then what y-webrtc says to its signaling server. `publish`
 * carries more, which only the laptops read.
 */
const signalSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('session'), session: tokenSchema }),
  z.object({ type: z.literal('subscribe'), topics: topicsSchema }),
  z.object({ type: z.literal('unsubscribe'), topics: topicsSchema }),
  z.looseObject({
    type: z.literal('publish'),
    topic: z.string().max(200),
    /** `from`: the name under which the laptop connects. */
    data: z.looseObject({ from: z.string().min(1).max(64) }),
  }),
  z.object({ type: z.literal('ping') }),
])

/** What a laptop says to the signaling. */
export type Signal = z.infer<typeof signalSchema>

/** Reads a frame; null for what is none. */
export function signalOf(bytes: Uint8Array): Signal | null {
  try {
    const parsed = signalSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
