import { HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider'

/**
 * Hocuspocus' connection, which is made only while somebody wants it. By itself it begins again half a second after it was
 * closed, also when `disconnect` was called meanwhile, and then never ends: as when a hub dies, whose sync closes a moment
 * before its door. A browser counts all those failures, and holds back the connection that would succeed.
 */
export class SyncConnection extends HocuspocusProviderWebsocket {
  #isWanted = false

  /** Connects, and again after each loss, until `disconnect`. */
  want(): void {
    this.#isWanted = true
    void super.connect()
  }

  /** What the library put off: nothing to do when nobody wants it any more, or somebody connects already. */
  override async connect(): Promise<unknown> {
    if (!this.#isWanted || this.status !== WebSocketStatus.Disconnected) return undefined
    return super.connect()
  }

  override disconnect(): void {
    this.#isWanted = false
    super.disconnect()
  }
}
