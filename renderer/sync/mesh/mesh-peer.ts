import { ObservableV2 } from 'lib0/observable'
import {
  decodeBeat,
  decodeHello,
  encodeBeat,
  encodeHello,
  encodeLongWork,
  encodeOffer,
  type Beat,
} from './beat-format.ts'
import { isEcho, isPushedUpdate } from './message-kinds.ts'
import type { Link, LinkSignal, OpenLink } from './link.ts'
import type { LinkFacts } from './link-facts.ts'
import { longWorkBytes, offeredBytes, silentTicks } from './mesh-limits.ts'
import { frameKind } from './piece-format.ts'
import { PieceJoiner } from './piece-joiner.ts'
import { PieceSender } from './piece-sender.ts'

/** A link's signal with the name of the link, so that what belongs to an old one is told apart. */
export type NamedSignal = LinkSignal & { readonly link: string }

/** Why a connection was ended, or what could not be sent; `candidate`: an address that could not be read, and was passed over. */
export interface PeerTrouble {
  readonly kind: 'frame' | 'message' | 'send' | 'link' | 'rebuild' | 'candidate'
  readonly why: string
}

/** What a room gives to each of its peers. */
export interface PeerSurroundings {
  readonly deviceId: string
  readonly openLink: OpenLink
  readonly newLinkId: () => string
  readonly nowMs: () => number
  /** What this device has of the document. */
  readonly digest: () => string
  readonly onOpen: (peer: MeshPeer) => void
  readonly onTrouble: (peer: MeshPeer, trouble: PeerTrouble) => void
}

/** What y-webrtc constructs a peer with: `initiator` is its own word, the rest comes from its `peerOpts`. */
export interface MeshPeerOptions extends PeerSurroundings {
  readonly initiator: boolean
}

/**
 * One connection to one device for one document. y-webrtc takes it for simple-peer: it has the same events and calls, but
 * splits what is large, waits when the channel is full, and says every second what it has.
 */
export class MeshPeer extends ObservableV2<{
  signal: (signal: NamedSignal) => void
  connect: () => void
  data: (message: Uint8Array) => void
  close: () => void
  error: (error: Error) => void
}> {
  readonly #options: MeshPeerOptions
  readonly #link: Link
  readonly #sender: PieceSender
  readonly #joiner = new PieceJoiner()
  #linkId: string | null
  #openedAtMs: number | null = null
  #isDestroyed = false
  /** The message that is being applied: what y-webrtc sends meanwhile may be its echo. */
  #delivering: Uint8Array | null = null
  #heard: Beat | null = null
  #remoteDeviceId: string | null = null
  #ageTicks = 0
  #silentTicks = 0
  #unheardTicks = 0
  #isAtLongWork = false
  #hasOffer = false
  #differentTicks = 0
  #comparedTicks: number | null = null

  constructor(options: MeshPeerOptions) {
    super()
    this.#options = options
    this.#linkId = options.initiator ? options.newLinkId() : null
    this.#link = options.openLink({
      starts: options.initiator,
      events: {
        signal: (signal) => this.#tellSignal(signal),
        open: () => this.#onOpen(),
        frame: (frame) => this.#onFrame(frame),
        trouble: (why) => options.onTrouble(this, { kind: 'candidate', why }),
        low: () => this.#try(() => this.#sender.fill()),
        closed: (why) => this.#end({ kind: 'link', why }),
      },
    })
    this.#sender = new PieceSender(this.#link)
  }

  /** The name of the link, given by who started it; null until its offer has come. */
  get linkId(): string | null {
    return this.#linkId
  }

  /** The device at the other end; null until it has said so. */
  get remoteDeviceId(): string | null {
    return this.#remoteDeviceId
  }

  /** When the connection opened; null while it is not open. */
  get openedAtMs(): number | null {
    return this.#isDestroyed ? null : this.#openedAtMs
  }

  /** Whether a large message is on its way here. */
  get isReceiving(): boolean {
    return !this.#isDestroyed && this.#joiner.isUnfinished
  }

  /** Turns since it was begun or, once open, since it opened. */
  get ageTicks(): number {
    return this.#ageTicks
  }

  /** Bytes that have not left this computer. */
  get waitingBytes(): number {
    return this.#openedAtMs === null || this.#isDestroyed ? 0 : this.#sender.waitingBytes
  }

  /** Takes what the other side says of how to connect; what belongs to another link is passed over. */
  signal(signal: NamedSignal): void {
    if (this.#isDestroyed) return
    if (this.#linkId === null && signal.type === 'offer') this.#linkId = signal.link
    if (this.#linkId === signal.link) this.#link.signal(signal)
  }

  /** Sends a message of any size in its turn. Before the connection is open it does nothing: opening exchanges all. */
  send(message: Uint8Array): void {
    if (this.#openedAtMs === null || this.#isDestroyed) return
    if (this.#delivering !== null && isEcho(this.#delivering, message)) return
    if (message.byteLength > offeredBytes && isPushedUpdate(message)) {
      this.#sendNow(encodeOffer())
      this.#sayWhatIsHere()
      return
    }
    this.#try(() => {
      const pushed = this.#sender.push(message)
      // The connection is no use to what comes after, and a new one asks for all that is missing.
      if (!pushed.isOk) this.#end({ kind: 'send', why: pushed.error })
    })
  }

  /** One turn of the supervisor: says what this side has and counts what it knows of the other. */
  tick(turn: { readonly isQuiet: boolean }): void {
    this.#ageTicks += 1
    this.#silentTicks += 1
    if (this.#openedAtMs === null) return
    const { waitingBytes } = this
    if (this.#comparedTicks !== null) this.#comparedTicks += 1
    const isSame = this.#heard?.digest === this.#options.digest()
    const isUnderWay = waitingBytes > 0 || (this.#heard?.waitingBytes ?? 0) > 0
    if (isSame || !turn.isQuiet || isUnderWay) this.#differentTicks = 0
    else this.#differentTicks += 1
    if (isSame) this.#comparedTicks = null
    // Only what was said since the last turn counts: a word of before is no new complaint.
    const isUnheard = this.#silentTicks === 1 && (this.#heard?.silentTicks ?? 0) >= silentTicks
    this.#unheardTicks = isUnheard ? this.#unheardTicks + 1 : 0
    this.#sayWhatIsHere()
  }

  /** What a supervisor judges by. */
  facts(canSignal: boolean): LinkFacts {
    return {
      isOpen: this.#openedAtMs !== null,
      ageTicks: this.#ageTicks,
      silentTicks: this.#silentTicks,
      unheardTicks: this.#unheardTicks,
      hasPath: this.#link.hasPath(),
      isAtLongWork: this.#isAtLongWork,
      differentTicks: this.#differentTicks,
      comparedTicks: this.#comparedTicks,
      canSignal,
    }
  }

  /** Whether the other side has all that this one has, and the other way round, by what it last said. */
  hasSame(): boolean {
    return (
      this.#heard?.digest === this.#options.digest() &&
      this.waitingBytes === 0 &&
      this.#heard.waitingBytes === 0
    )
  }

  /** Whether the other side has offered something large that this one may lack; asked once. */
  takeOffer(): boolean {
    const isWanted = this.#hasOffer && this.#heard?.digest !== this.#options.digest()
    this.#hasOffer = false
    return isWanted
  }

  /** Remembers that states are being compared in full. */
  markCompared(): void {
    this.#comparedTicks = 0
  }

  /** Ends the connection and says why. */
  rebuild(why: string): void {
    this.#end({ kind: 'rebuild', why })
  }

  /** Ends the connection, as y-webrtc asks it to. */
  override destroy(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    this.#link.close()
    this.emit('close', [])
    super.destroy()
  }

  #sendNow(frame: Uint8Array<ArrayBuffer>): void {
    this.#try(() => this.#sender.sendNow(frame))
  }

  /** A channel that is closing throws before it says so. */
  #try(send: () => void): void {
    if (this.#isDestroyed) return
    try {
      send()
    } catch (error) {
      this.#end({ kind: 'send', why: error instanceof Error ? error.message : String(error) })
    }
  }

  #sayWhatIsHere(): void {
    const digest = this.#options.digest()
    const { waitingBytes } = this
    this.#sendNow(encodeBeat({ digest, waitingBytes, silentTicks: Math.max(0, this.#silentTicks - 1) }))
  }

  #tellSignal(signal: LinkSignal): void {
    if (this.#linkId !== null && !this.#isDestroyed) this.emit('signal', [{ ...signal, link: this.#linkId }])
  }

  #onOpen(): void {
    if (this.#isDestroyed) return
    this.#openedAtMs = this.#options.nowMs()
    this.#ageTicks = 0
    this.#silentTicks = 0
    this.#sendNow(encodeHello(this.#options.deviceId))
    this.emit('connect', [])
    this.#options.onOpen(this)
  }

  #onFrame(frame: Uint8Array): void {
    this.#silentTicks = 0
    this.#isAtLongWork = false
    const [kind] = frame
    if (kind === frameKind.piece) this.#takePiece(frame)
    if (kind === frameKind.longWork) this.#isAtLongWork = true
    if (kind === frameKind.offer) this.#hasOffer = true
    if (kind === frameKind.beat) {
      const beat = decodeBeat(frame)
      if (beat.isOk) this.#takeBeat(beat.value)
      else this.#end({ kind: 'frame', why: beat.error })
    }
    if (kind === frameKind.hello) {
      const hello = decodeHello(frame)
      if (hello.isOk) this.#remoteDeviceId = hello.value
      else this.#end({ kind: 'frame', why: hello.error })
    }
    // A later version may say more; what has to be understood will not come in a frame of a new kind.
  }

  #takeBeat(beat: Beat): void {
    // Somebody is at work over there: what differs is on its way.
    if (this.#heard?.digest !== beat.digest) this.#differentTicks = 0
    this.#heard = beat
  }

  #takePiece(frame: Uint8Array): void {
    const taken = this.#joiner.take(frame)
    if (!taken.isOk) this.#end({ kind: 'frame', why: taken.error })
    else if (taken.value !== null) this.#deliver(taken.value)
  }

  #deliver(message: Uint8Array): void {
    if (message.byteLength >= longWorkBytes) this.#sendNow(encodeLongWork())
    this.#delivering = message
    try {
      this.emit('data', [message])
    } catch (error) {
      // What Yjs cannot read leaves the document as it was; the next one may depend on it.
      this.#end({ kind: 'message', why: error instanceof Error ? error.message : String(error) })
    } finally {
      this.#delivering = null
    }
  }

  #end(trouble: PeerTrouble): void {
    if (this.#isDestroyed) return
    this.#options.onTrouble(this, trouble)
    this.destroy()
  }
}
