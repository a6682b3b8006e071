import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import { assertNever } from '../../util/assert-never.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { portableAead, type Aead } from './aead.ts'
import { framesOf, MessageJoiner, mostFrameBytes, type SealedMessage } from './message-frames.ts'
import { answerHandshake, firstMessageBytes, startHandshake, type HandshakeEnd } from './noise-handshake.ts'
import { finderBytes, sealedPrologue, type SealedDoor } from './sealed-key.ts'
import type { SealProblem } from './sealed-problem.ts'

/**
 * The largest message that is taken when nobody says otherwise: a tavolo of 50 MB comes as one message, and twice that is
 * still a tavolo. Whoever takes messages from many says less.
 */
export const usualMostBytes = 128 * 1024 * 1024

/** A secret that a responder accepts, and what it calls it. */
export interface NamedKey {
  readonly name: string
  /** 32 bytes, from `sealedKey`. */
  readonly key: Uint8Array
}

/** What a sealed channel is made from. */
export interface SealedChannelOptions {
  readonly role:
    /** `finder`: of a session's key; null for the secret of an invitation. */
    | { readonly kind: 'initiator'; readonly key: Uint8Array; readonly finder: string | null }
    /** A responder tries the keys that a finder may mean in their order; with none, those of the invitations of its tavoli. */
    | { readonly kind: 'responder'; readonly keys: (finder: string | null) => readonly NamedKey[] }
  readonly door: SealedDoor
  /** 32 random bytes, fresh for every channel. */
  readonly ephemeral: Uint8Array
  readonly aead?: Aead | undefined
  readonly mostMessageBytes?: number | undefined
}

/** What came of a frame. */
export interface ReceivedFrame {
  /** What to send back, as they are. */
  readonly answers: readonly Uint8Array[]
  /** Null while a message goes on, and during the handshake. */
  readonly message: Exclude<SealedMessage, { kind: 'ready' }> | null
}

type State =
  | { readonly kind: 'new' }
  | { readonly kind: 'asked'; readonly finish: (answer: Uint8Array) => HandshakeEnd | null }
  /** The responder has answered; whoever asked has yet to show that it is here now and knows the secret. */
  | { readonly kind: 'answered'; readonly end: HandshakeEnd }
  | { readonly kind: 'open'; readonly end: HandshakeEnd }
  | { readonly kind: 'ended' }

const noBytes = new Uint8Array(0)
const nothing: ReceivedFrame = { answers: [], message: null }

/**
 * One end of a sealed connection, without the connection: bytes in, bytes out. The format is in README.md. After the first
 * problem nothing more comes in or goes out.
 */
export class SealedChannel {
  readonly #options: SealedChannelOptions
  readonly #joiner: MessageJoiner
  readonly #mostMessageBytes: number
  #state: State = { kind: 'new' }
  #keyName: string | null = null

  constructor(options: SealedChannelOptions) {
    this.#options = options
    this.#mostMessageBytes = options.mostMessageBytes ?? usualMostBytes
    this.#joiner = new MessageJoiner(this.#mostMessageBytes)
  }

  get isOpen(): boolean {
    return this.#state.kind === 'open'
  }

  /** The name of the key that the initiator knew; null at the initiator, and before it is known. */
  get keyName(): string | null {
    return this.#keyName
  }

  /** The first thing to send; nothing at the responder, which waits. */
  start(): Uint8Array[] {
    const { role, ephemeral } = this.#options
    if (role.kind === 'responder' || this.#state.kind !== 'new') return []
    const { message, finish } = startHandshake({ ...this.#handshakeInput(ephemeral), key: role.key })
    this.#state = { kind: 'asked', finish }
    return [role.finder === null ? message : concatBytes(hexToBytes(role.finder), message)]
  }

  /** Takes what came; a problem ends the channel. */
  receive(frame: Uint8Array): Result<ReceivedFrame, SealProblem> {
    const received = frame.byteLength > mostFrameBytes ? problem('too-large') : this.#receive(frame)
    if (!received.isOk) this.end()
    return received
  }

  /** Seals a message; nothing can be sealed before both sides have shown that they know the secret. */
  seal(message: SealedMessage): Result<Uint8Array[], SealProblem> {
    if (this.#state.kind !== 'open') return problem('not-open')
    const { sending } = this.#state.end
    const frames = framesOf(message)
    const sizeBytes = frames.reduce((sum, { byteLength }) => sum + byteLength - 1, 0)
    if (sizeBytes > this.#mostMessageBytes) return problem('too-large')
    return ok(frames.map((frame) => sending.seal(frame)))
  }

  /** From now on nothing comes in or goes out. */
  end(): void {
    this.#state = { kind: 'ended' }
  }

  #receive(frame: Uint8Array): Result<ReceivedFrame, SealProblem> {
    const state = this.#state
    switch (state.kind) {
      case 'new':
        return this.#answer(frame)
      case 'asked':
        return this.#finish(state.finish(frame))
      case 'answered':
        return this.#confirm(state.end, frame)
      case 'open':
        return this.#open(state.end, frame)
      case 'ended':
        return problem('not-open')
      default:
        return assertNever(state)
    }
  }

  #answer(frame: Uint8Array): Result<ReceivedFrame, SealProblem> {
    const { role, ephemeral } = this.#options
    if (role.kind === 'initiator') return problem('not-open')
    const { finder, message } = firstMessageOf(frame)
    for (const { name, key } of role.keys(finder)) {
      const end = answerHandshake({ ...this.#handshakeInput(ephemeral), key }, message)
      if (end === null) continue
      this.#keyName = name
      this.#state = { kind: 'answered', end }
      return ok({ answers: [end.answer], message: null })
    }
    return problem('refused')
  }

  #finish(end: HandshakeEnd | null): Result<ReceivedFrame, SealProblem> {
    if (end === null) return problem('refused')
    this.#state = { kind: 'open', end }
    // Shows the responder that the first message was no recording.
    const ready = this.seal({ kind: 'ready' })
    return ready.isOk ? ok({ answers: ready.value, message: null }) : ready
  }

  #confirm(end: HandshakeEnd, frame: Uint8Array): Result<ReceivedFrame, SealProblem> {
    const plain = end.receiving.open(frame)
    if (plain === null) return problem('altered')
    const taken = this.#joiner.take(plain)
    if (!taken.isOk) return taken
    if (taken.value?.kind !== 'ready') return problem('malformed')
    this.#state = { kind: 'open', end }
    return ok(nothing)
  }

  #open(end: HandshakeEnd, frame: Uint8Array): Result<ReceivedFrame, SealProblem> {
    const plain = end.receiving.open(frame)
    if (plain === null) return problem('altered')
    const taken = this.#joiner.take(plain)
    if (!taken.isOk) return taken
    const message = taken.value
    if (message?.kind === 'ready') return problem('malformed')
    if (message?.kind === 'close') this.end()
    return ok({ answers: [], message })
  }

  #handshakeInput(ephemeral: Uint8Array) {
    const { aead = portableAead, door } = this.#options
    return { aead, prologue: sealedPrologue(door), ephemeral, payload: noBytes }
  }
}

/** A first message that is longer by a finder has one in front. */
function firstMessageOf(frame: Uint8Array): { readonly finder: string | null; readonly message: Uint8Array } {
  if (frame.byteLength !== finderBytes + firstMessageBytes) return { finder: null, message: frame }
  return { finder: bytesToHex(frame.subarray(0, finderBytes)), message: frame.subarray(finderBytes) }
}

function problem(kind: SealProblem['kind']): { readonly isOk: false; readonly error: SealProblem } {
  return failure({ kind })
}
