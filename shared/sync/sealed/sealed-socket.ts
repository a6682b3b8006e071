import { ok, failure, type Result } from '../../util/result.ts'
import type { SealedMessage } from './message-frames.ts'
import { SealedChannel, type SealedChannelOptions } from './sealed-channel.ts'
import { sealCloseCodes, type SealProblem } from './sealed-problem.ts'

/** The connection underneath, which carries sealed frames: a WebSocket of any kind, already open. */
export interface FrameCarrier {
  readonly send: (frame: Uint8Array) => void
  readonly close: (code: number, reason: string) => void
}

/** How a connection came to its end. */
export interface SocketEnd {
  readonly code: number
  readonly reason: string
  /** Whether the other side said it, sealed: a cut connection, or one that somebody in between ended, is not clean. */
  readonly wasClean: boolean
}

/** Who listens at the plain end. */
export interface SealedSocketEvents {
  /** Both sides know the secret; `keyName` at the responder. Called once, before any message. */
  readonly onOpen: (keyName: string | null) => void
  readonly onMessage: (message: string | Uint8Array) => void
  /** Called once; nothing comes after it. */
  readonly onClose: (end: SocketEnd) => void
}

/** A plain conversation over a sealed connection. Whoever owns the connection hands over what comes from it. */
export class SealedSocket {
  readonly #channel: SealedChannel
  readonly #carrier: FrameCarrier
  readonly #events: SealedSocketEvents
  #isOpenTold = false
  #hasEnded = false

  constructor(options: SealedChannelOptions, carrier: FrameCarrier, events: SealedSocketEvents) {
    this.#channel = new SealedChannel(options)
    this.#carrier = carrier
    this.#events = events
  }

  get isOpen(): boolean {
    return this.#channel.isOpen && !this.#hasEnded
  }

  /** Begins the handshake; the responder waits for it. */
  start(): void {
    this.#sendFrames(this.#channel.start())
  }

  /** What came from the connection; text is not ours. */
  receive(frame: Uint8Array | string): void {
    if (this.#hasEnded) return
    const received =
      typeof frame === 'string' ? failure({ kind: 'malformed' } as const) : this.#channel.receive(frame)
    if (!received.isOk) {
      this.#fail(received.error)
      return
    }
    const { answers, message } = received.value
    this.#sendFrames(answers)
    this.#tellOpen()
    if (message !== null) this.#deliver(message)
  }

  /** The connection underneath has ended. */
  carrierClosed(code: number, reason: string): void {
    this.#end({ code, reason, wasClean: false })
  }

  /** Says something; it goes out now. A problem closes nothing, and nothing of it was sent. */
  send(message: string | Uint8Array): Result<void, SealProblem> {
    if (this.#hasEnded) return failure({ kind: 'not-open' })
    const sealed = this.#channel.seal(
      typeof message === 'string' ? { kind: 'text', text: message } : { kind: 'binary', bytes: message },
    )
    if (!sealed.isOk) return sealed
    this.#sendFrames(sealed.value)
    return ok(undefined)
  }

  /** Ends the conversation; the other side learns code and reason from nobody but us. */
  close(code = 1000, reason = ''): void {
    if (this.#hasEnded) return
    const sealed = this.#channel.seal({ kind: 'close', code, reason })
    if (sealed.isOk) this.#sendFrames(sealed.value)
    this.#channel.end()
    this.#carrier.close(1000, '')
    this.#end({ code, reason, wasClean: true })
  }

  #tellOpen(): void {
    if (this.#isOpenTold || !this.#channel.isOpen) return
    this.#isOpenTold = true
    this.#events.onOpen(this.#channel.keyName)
  }

  #deliver(message: Exclude<SealedMessage, { kind: 'ready' }>): void {
    if (message.kind === 'close') {
      this.#carrier.close(1000, '')
      this.#end({ code: message.code, reason: message.reason, wasClean: true })
    } else this.#events.onMessage(message.kind === 'text' ? message.text : message.bytes)
  }

  #fail({ kind }: SealProblem): void {
    this.#channel.end()
    this.#carrier.close(sealCloseCodes[kind], kind)
    this.#end({ code: sealCloseCodes[kind], reason: kind, wasClean: false })
  }

  #end(end: SocketEnd): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    this.#channel.end()
    this.#events.onClose(end)
  }

  #sendFrames(frames: readonly Uint8Array[]): void {
    for (const frame of frames) this.#carrier.send(frame)
  }
}
