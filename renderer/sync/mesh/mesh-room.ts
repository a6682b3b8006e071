import * as encoding from 'lib0/encoding'
import type { Awareness } from 'y-protocols/awareness'
import * as syncProtocol from 'y-protocols/sync'
import { WebrtcProvider } from 'y-webrtc'
import type * as Y from 'yjs'
import { markPeerOrigin, type AuthorOfClients } from '../../../shared/doc/origin.ts'
import { FailedAttempts } from './failed-attempts.ts'
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
  /** Who wrote what comes from the others; without it such a change counts as done here. */
  readonly authorOfClients?: AuthorOfClients
}

/** What a room needs of the mesh that it belongs to. */
export interface MeshRoomOptions extends MeshDocument {
  /** Where y-webrtc believes that its signalling server is. */
  readonly url: string
  readonly surroundings: Omit<PeerSurroundings, 'onOpen' | 'digest'>
  readonly publish: (frame: PublishFrame) => void
  /** The document has changed, for the first time in this turn. */
  readonly onChanged: () => void
}

// y-webrtc's own number of a message of y-protocols/sync.
const syncMessage = 0

/** One document in y-webrtc, with what has to be repaired from outside. */
export class MeshRoom {
  readonly name: string
  readonly #options: MeshRoomOptions
  readonly #provider: WebrtcProvider
  readonly #failed = new FailedAttempts()
  #digest: string | null = null
  #isQuiet = true
  #turn = 0

  constructor(options: MeshRoomOptions) {
    this.name = options.name
    this.#options = options
    const { name, document, awareness, url, surroundings } = options
    const peerOpts: PeerSurroundings = {
      ...surroundings,
      digest: () => this.digest,
      onOpen: () => this.#sayPresence(),
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
    void this.#provider.key.then(() => this.#opened())
  }

  /** What the guard of the signalling door sees; null until y-webrtc has opened the room. */
  get guarded(): GuardedRoom | null {
    const { room } = this.#provider
    if (room === null) return null
    const { peerId } = room
    return {
      peerId,
      peers: () => this.peers(),
      isResting: (id) => this.#failed.isResting(id, this.#turn),
      announceTo: (to) => this.#announce(to),
    }
  }

  /** Nothing has changed since the last turn. */
  get isQuiet(): boolean {
    return this.#isQuiet
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
    for (const [id, peer] of this.peers()) {
      peer.tick({ isQuiet })
      if (peer.openedAtMs !== null) this.#failed.forget(id)
      const verdict = judgeLink(peer.facts(canSignal))
      if (verdict.kind === 'rebuild') {
        if (verdict.why === 'never-opened') this.#failed.note(id, this.#turn)
        peer.rebuild(verdict.why)
      }
      if (verdict.kind === 'compare') this.#compare(peer)
    }
    this.#takeOffers()
    this.#turn += 1
    if (canSignal && this.#turn % announceTicks === 0) this.#announce()
  }

  /** The door is open, after it was not: whoever could not be reached is tried again. */
  doorOpened(): void {
    this.#failed.forgetAll()
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
    const wasQuiet = this.#isQuiet
    this.#isQuiet = false
    if (wasQuiet) this.#options.onChanged()
  }

  /** The other side, which sees the same difference, asks as well. */
  #compare(peer: MeshPeer): void {
    peer.markCompared()
    this.#askAll(peer)
  }

  /** What is arriving from one is most likely what the others offer. */
  #takeOffers(): void {
    const peers = [...this.peers().values()]
    if (peers.some(({ isReceiving }) => isReceiving)) return
    for (const peer of peers) if (peer.takeOffer()) this.#askAll(peer)
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

  #opened(): void {
    const { room } = this.#provider
    const { authorOfClients } = this.#options
    if (room === null) return
    // y-webrtc applies what others sent with its room as the origin.
    if (authorOfClients !== undefined) markPeerOrigin(room, authorOfClients)
    // It leaves all rooms on `beforeunload`, also when the person then stays.
    if ('window' in globalThis) window.removeEventListener('beforeunload', room['_beforeUnloadHandler'])
  }
}
