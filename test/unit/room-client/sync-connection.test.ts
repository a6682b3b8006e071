import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SyncConnection } from '../../../renderer/sync/sync-connection.ts'

const retryMs = 500
/** Hocuspocus' shortest message. */
const ping = 9

/** Every socket that was made, and a way to end those that are there. */
class Sockets {
  readonly made: EventTarget[] = []
  isHubThere = true

  readonly socketClass = ((): unknown => {
    const { made } = this
    const isThere = () => this.isHubThere
    return class extends EventTarget {
      readyState = 0

      constructor() {
        super()
        made.push(this)
        queueMicrotask(() => {
          this.readyState = isThere() ? 1 : 3
          this.dispatchEvent(new Event(isThere() ? 'open' : 'error'))
          // A hub says something at once: the connection counts from then on.
          if (isThere())
            this.dispatchEvent(new MessageEvent('message', { data: new Uint8Array([ping]).buffer }))
          else this.dispatchEvent(new CloseEvent('close'))
        })
      }

      send(): void {
        // Nobody listens.
      }

      close(): void {
        if (this.readyState === 3) return
        this.readyState = 3
        queueMicrotask(() => this.dispatchEvent(new CloseEvent('close')))
      }
    }
  })()

  /** The hub is gone, with every connection. */
  die(): void {
    this.isHubThere = false
    for (const socket of this.made) (socket as unknown as WebSocket).close()
  }
}

function connect(): { sockets: Sockets; connection: SyncConnection } {
  const sockets = new Sockets()
  const connection = new SyncConnection({
    ...{ url: 'ws://10.0.0.1:4747', autoConnect: false, WebSocketPolyfill: sockets.socketClass },
    ...{ delay: retryMs, factor: 1, jitter: false, minDelay: retryMs, maxDelay: retryMs },
  })
  return { sockets, connection }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a connection that nobody wants any more is not tried again, also when it was lost just before', async () => {
  const { sockets, connection } = connect()
  connection.want()
  await vi.advanceTimersByTimeAsync(10)
  expect(connection.status).toBe('connected')
  sockets.die()
  await vi.advanceTimersByTimeAsync(1)
  connection.disconnect()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sockets.made).toHaveLength(1)
})

test('one that is wanted comes back, with a socket at a time', async () => {
  const { sockets, connection } = connect()
  connection.want()
  await vi.advanceTimersByTimeAsync(10)
  sockets.die()
  await vi.advanceTimersByTimeAsync(1)
  connection.disconnect()
  sockets.isHubThere = true
  connection.want()
  await vi.advanceTimersByTimeAsync(10)
  expect(connection.status).toBe('connected')
  // What was put off when the first was lost would come now.
  await vi.advanceTimersByTimeAsync(3000)
  expect(sockets.made).toHaveLength(2)
})

test('one that is lost while the hub is gone goes on trying', async () => {
  const { sockets, connection } = connect()
  connection.want()
  await vi.advanceTimersByTimeAsync(10)
  sockets.die()
  await vi.advanceTimersByTimeAsync(3000)
  expect(sockets.made.length).toBeGreaterThan(3)
  sockets.isHubThere = true
  await vi.advanceTimersByTimeAsync(1000)
  expect(connection.status).toBe('connected')
})
