import { Redis } from '@hocuspocus/extension-redis'
import type { Extension } from '@hocuspocus/server'
import { roomStateSchema, type RoomState } from '../../shared/sync/room/room-state.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'

/** What several processes of one hub have in common through Redis. */
export interface RedisShare {
  /** Documents and presence, as an extension of Hocuspocus. */
  readonly extension: Extension
  /** The state that the others know of a room; null when they know none. */
  readonly read: (tavoloId: string) => Promise<RoomState | null>
  readonly publish: (state: RoomState) => void
  /** Called with every state that another process has published. */
  readonly onRemote: (listener: (state: RoomState) => void) => Promise<void>
  readonly close: () => void
}

const prefix = 'tavolo'
const channel = `${prefix}:rooms`

/** Connects to the Redis of an address: `redis://name:password@host:6379/0`, `rediss://…` with TLS. */
export function openRedisShare(
  address: string,
  onProblem: (message: string) => void,
): Result<RedisShare, 'not-an-address'> {
  const url = URL.parse(address)
  if (url === null || !['redis:', 'rediss:'].includes(url.protocol)) return failure('not-an-address')
  const extension = new Redis({
    prefix,
    host: url.hostname,
    port: Number(url.port === '' ? 6379 : url.port),
    options: {
      username: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      db: Number(url.pathname.slice(1)),
      ...(url.protocol === 'rediss:' && { tls: {} }),
    },
  })
  const listening = extension.sub.duplicate()
  const speaking = extension.pub.duplicate()
  for (const client of [extension.pub, extension.sub, listening, speaking])
    client.on('error', (error: Error) => onProblem(error.message))
  return ok({
    extension,
    read: async (tavoloId) => stateOf(await speaking.get(keyOf(tavoloId))),
    publish(state) {
      const text = JSON.stringify(state)
      const sent = speaking.multi().set(keyOf(state.tavoloId), text).publish(channel, text).exec()
      sent.catch((error: unknown) => onProblem(error instanceof Error ? error.message : String(error)))
    },
    async onRemote(listener) {
      listening.on('message', (_, text: string) => {
        const state = stateOf(text)
        if (state !== null) listener(state)
      })
      await listening.subscribe(channel)
    },
    close() {
      listening.disconnect()
      speaking.disconnect()
    },
  })
}

function keyOf(tavoloId: string): string {
  return `${prefix}:room:${tavoloId}`
}

function stateOf(text: string | null): RoomState | null {
  try {
    const parsed = roomStateSchema.safeParse(JSON.parse(text ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
