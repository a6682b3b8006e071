import { HocuspocusProvider, WebSocketStatus, type HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { markPeerOrigin } from '../../shared/doc/origin.ts'
import type { PeerAuthors } from './peer-authors.ts'

/** What the sync of one document needs. */
export interface DocumentSyncOptions {
  readonly document: Y.Doc
  /** As on the wire, from `roomDocumentName`. */
  readonly name: string
  readonly websocket: HocuspocusProviderWebsocket
  readonly session: () => string
  readonly authors: PeerAuthors
  /** Something of `DocumentSync` has changed. */
  readonly onChange: () => void
  /** The hub takes no session of this device. */
  readonly onRefused: () => void
  /** The hub has let go of this document: to be begun anew. */
  readonly onDropped: () => void
}

/** One document and its presence, over a connection that it shares. */
export class DocumentSync {
  readonly awareness: Awareness
  readonly #provider: HocuspocusProvider
  readonly #document: Y.Doc
  readonly #onChange: () => void
  readonly #stopFollowing: () => void
  #pendingCount = 0
  #hasHubs = false

  constructor(options: DocumentSyncOptions) {
    const { document, name, websocket, session, authors, onChange, onRefused, onDropped } = options
    this.#document = document
    this.#onChange = onChange
    this.awareness = new Awareness(document)
    this.#stopFollowing = authors.follow(this.awareness, (origin) => origin === this.#provider)
    this.#provider = new HocuspocusProvider({
      name,
      document,
      awareness: this.awareness,
      websocketProvider: websocket,
      token: session,
      onSynced: () => this.#synced(),
      onUnsyncedChanges: ({ number }) => this.#counted(number),
      onAuthenticationFailed: onRefused,
      onClose: ({ event }) => {
        this.#hasHubs = false
        // A close of the document only, while the connection goes on.
        if (websocket.status === WebSocketStatus.Connected && event.code === 1000) onDropped()
        onChange()
      },
    })
    markPeerOrigin(this.#provider, authors.authorOf)
    document.on('update', this.#onUpdate)
    this.#provider.attach()
  }

  /** Changes that the hub has not confirmed. */
  get pendingCount(): number {
    return this.#pendingCount
  }

  /**
   * Whether, on this connection, everything of the hub is here and everything from here is there. Where this device may only
   * read, what counts is what was written here: what it still has of another hub, which is gone, nobody waits for.
   */
  get isComplete(): boolean {
    if (this.#provider.authorizedScope === 'readonly') return this.#hasHubs && this.#pendingCount === 0
    return this.#hasHubs && !this.#provider.hasUnsyncedChanges
  }

  /** Exchanges state vectors with the hub once more. */
  compare(): void {
    this.#provider.forceSync()
  }

  /** Lets go of the document, which stays as it is. */
  stop(): void {
    this.#document.off('update', this.#onUpdate)
    this.#stopFollowing()
    this.#provider.destroy()
  }

  readonly #onUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.#provider) return
    this.#pendingCount += 1
    this.#onChange()
  }

  #synced(): void {
    this.#hasHubs = true
    this.#onChange()
  }

  #counted(number: number): void {
    // The hub confirms in order: at zero it has everything up to now, also what was made before it was reached.
    if (number === 0) this.#pendingCount = 0
    this.#onChange()
  }
}
