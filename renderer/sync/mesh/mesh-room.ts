import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import * as syncProtocol from 'y-protocols/sync'
import { WebrtcProvider } from 'y-webrtc'
import type * as Y from 'yjs'
import { judgeLink } from './link-facts.ts'
import { announceTicks, maxMeshPeers } from './mesh-limits.ts'
import { MeshPeer, type PeerSurroundings } from './mesh-peer.ts'
import type { GuardedRoom } from './signal-guard.ts'
import type { PublishFrame } from './signal-frames.ts'
import { SignalingClient } from './signaling-client.ts'
import { stateDigest } from './state-digest.ts'

/** A document that is shared and the name of its room, like `tavolo:…/official`. */
export interface MeshDocument {
  readonly name: string
  readonly document: Y.Doc
  /** Made and destroyed by whoever owns it; the mesh gives its local state back after y-webrtc took it away. */
  readonly awareness: Awareness
}

/** What a room needs of the mesh that it belongs to. */
export interface MeshRoomOptions extends MeshDocument {
  /** Where y-webrtc believes that its signalling server is. */
  readonly url: string
  readonly surroundings: Omit<PeerSurroundings, 'onOpen' | 'onOffer'>
  readonly publish: (frame: PublishFrame) => void
}

// y-webrtc's own number of a message of y-protocols/sync.
const syncMessage = 0

/** One document in y-webrtc, with what has to be repaired from outside. */
export class MeshRoom {
  readonly name: string
  readonly #options: MeshRoomOptions
  readonly #provider: WebrtcProvider
  #digest: string | null = null
  #isQuiet = true
  #turn = 0

  constructor(options: MeshRoomOptions) {
    this.name = options.name
    this.#options = options
    const { name, document, awareness, url, surroundings } = options
    const peerOpts: PeerSurroundings = {
      ...surroundings,
      onOpen: () => this.#sayPresence(),
      onOffer: (peer) => this.#askAll(peer),
    }
    this.#provider = new WebrtcProvider(name, document, {
      signaling: [url],
      awareness,
      maxConns: maxMeshPeers,
      filterBcConns: false,
      peerOpts,
    })
    if (!(this.#provider.signalingConns[0] instanceof SignalingClient)) {
      throw new TypeError('y-webrtc was built without electron/dev/y-webrtc-plugin.ts')
    }
    document.on('update', this.#onUpdate)
    void this.#provider.key.then(() => this.#keepOpenOnUnload())
  }

  /** What the guard of the signalling door sees; null until y-webrtc has opened the room. */
  get guarded(): GuardedRoom | null {
    const { room } = this.#provider
    if (room === null) return null
    const { peerId } = room
    return { peerId, peers: () => this.peers(), announceTo: (to) => this.#announce(to) }
  }

  /** What this device has of the document, as it is told to the others. */
  get digest(): string {
    this.#digest ??= stateDigest(this.#options.document)
    return this.#digest
  }

  /** The connections, by peer id. */
  peers(): ReadonlyMap<string, MeshPeer> {
    const peers = new Map<string, MeshPeer>()
    for (const [id, { peer }] of this.#provider.room?.webrtcConns ?? []) {
      if (peer instanceof MeshPeer) peers.set(id, peer)
    }
    return peers
  }

  /** Names of the links that this device has in the room. */
  links(): string[] {
    return [...this.peers().values()].flatMap(({ linkId }) => (linkId === null ? [] : [linkId]))
  }

  /** One turn: every connection says what it has, and those that are no use are built anew. */
  tick(canSignal: boolean): void {
    const isQuiet = this.#isQuiet
    this.#isQuiet = true
    for (const peer of this.peers().values()) {
      peer.tick({ digest: this.digest, isQuiet })
      const verdict = judgeLink(peer.facts(canSignal))
      if (verdict.kind === 'rebuild') peer.rebuild(verdict.why)
      if (verdict.kind === 'compare') this.#compare(peer)
    }
    this.#turn += 1
    if (canSignal && this.#turn % announceTicks === 0) this.#announce()
  }

  /** Leaves the room; when it is over, the same room can be joined again. */
  async leave(): Promise<void> {
    const { document, awareness } = this.#options
    document.off('update', this.#onUpdate)
    const presence = awareness.getLocalState()
    this.#provider.disconnect()
    this.#provider.destroy()
    await this.#provider.key
    // y-webrtc takes it away, twice, from everybody, also from those who are connected by the hub.
    awareness.setLocalState(presence)
  }

  readonly #onUpdate = (): void => {
    this.#digest = null
    this.#isQuiet = false
  }

  /** The other side, which sees the same difference, asks as well. */
  #compare(peer: MeshPeer): void {
    peer.markCompared()
    this.#askAll(peer)
  }

  /** Asks for everything that this device lacks. */
  #askAll(peer: MeshPeer): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, syncMessage)
    syncProtocol.writeSyncStep1(encoder, this.#options.document)
    peer.send(encoding.toUint8Array(encoder))
  }

  /** A state that timed out over there is taken again only when it is newer. */
  #sayPresence(): void {
    const { awareness } = this.#options
    const presence = awareness.getLocalState()
    if (presence !== null) awareness.setLocalState(presence)
  }

  #announce(to?: string): void {
    const from = this.#provider.room?.peerId
    if (from === undefined) return
    const data = { type: 'announce', from, links: this.links(), ...(to === undefined ? {} : { to }) } as const
    this.#options.publish({ type: 'publish', topic: this.name, data })
  }

  /** y-webrtc leaves all rooms on `beforeunload`, also when the person then stays. */
  #keepOpenOnUnload(): void {
    const handler = this.#provider.room?.['_beforeUnloadHandler']
    if (handler !== undefined && 'window' in globalThis) window.removeEventListener('beforeunload', handler)
  }
}
