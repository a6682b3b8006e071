import { EventEmitter } from 'node:events'
import type { RawData, WebSocket } from 'ws'
import type { NamedKey } from '../../shared/sync/sealed/sealed-channel.ts'
import type { SealedDoor } from '../../shared/sync/sealed/sealed-key.ts'
import { SealedSocket } from '../../shared/sync/sealed/sealed-socket.ts'
import { bestAead } from './best-aead.ts'

/** What the hub brings to a sealed connection. */
export interface SealedConnectionOptions {
  /** The keys that are good now for a finder, each with the name of its tavolo; asked when the first message comes. */
  readonly keys: (finder: string | null) => readonly NamedKey[]
  readonly door: SealedDoor
  /** 32 random bytes, fresh for every connection. */
  readonly ephemeral: Uint8Array
  /** The largest message that is taken from a laptop. */
  readonly mostMessageBytes: number
}

/** What a sealed connection tells, in the shapes of `ws`. */
interface SealedConnectionEvents {
  /** The laptop has shown that it knows the secret: the name of the key. Comes once, before any message. */
  open: [keyName: string]
  message: [data: Buffer, isBinary: boolean]
  close: [code: number, reason: Buffer]
  error: [error: Error]
  pong: []
}

/**
 * The plain end of a laptop's sealed WebSocket: what it says and takes looks like a WebSocket of `ws`, so that the same
 * code serves guests and laptops. Nothing can be sent before `open`.
 */
export class SealedConnection extends EventEmitter<SealedConnectionEvents> {
  readonly #beneath: WebSocket
  readonly #sealed: SealedSocket

  constructor(beneath: WebSocket, options: SealedConnectionOptions) {
    super()
    const { keys, door, ephemeral, mostMessageBytes } = options
    this.#beneath = beneath
    this.#sealed = new SealedSocket(
      { role: { kind: 'responder', keys }, door, ephemeral, mostMessageBytes, aead: bestAead },
      {
        send: (frame) => beneath.send(frame),
        close: (code, reason) => beneath.close(code, reason),
      },
      {
        onOpen: (keyName) => this.emit('open', keyName ?? ''),
        onMessage: (message) => {
          if (typeof message === 'string') this.emit('message', Buffer.from(message), false)
          else this.emit('message', bufferOver(message), true)
        },
        onClose: ({ code, reason }) => this.emit('close', code, Buffer.from(reason)),
      },
    )
    beneath.on('message', (data, isBinary) => this.#sealed.receive(isBinary ? bytesOf(data) : ''))
    beneath.on('close', (code, reason) => this.#sealed.carrierClosed(code, reason.toString()))
    // `ws` throws an error that nobody listens to.
    beneath.on('error', (error) => this.#failed(error))
    beneath.on('pong', () => this.emit('pong'))
  }

  /** As of a WebSocket: 0 until both know the secret, then 1, 2 and 3. */
  get readyState(): number {
    if (this.#beneath.readyState !== this.#beneath.OPEN) return this.#beneath.readyState
    return this.#sealed.isOpen ? this.#beneath.OPEN : this.#beneath.CONNECTING
  }

  /** Bytes that wait to be sent, sealed. */
  get bufferedAmount(): number {
    return this.#beneath.bufferedAmount
  }

  /** Says something; a message that is too large ends the connection. */
  readonly send = (data: string | Uint8Array | ArrayBufferLike): void => {
    const message = typeof data === 'string' || data instanceof Uint8Array ? data : new Uint8Array(data)
    const sent = this.#sealed.send(message)
    if (!sent.isOk && sent.error.kind === 'too-large') this.close(4000, sent.error.kind)
  }

  /** Ends it with a goodbye that only the laptop can read. */
  readonly close = (code?: number, reason?: string | Buffer): void => {
    this.#sealed.close(code, reason?.toString())
  }

  /** Ends it at once. */
  readonly terminate = (): void => {
    this.#beneath.terminate()
  }

  /** Asks whether the laptop is still there; `pong` is the answer. */
  readonly ping = (): void => {
    this.#beneath.ping()
  }

  #failed(error: Error): void {
    if (this.listenerCount('error') > 0) this.emit('error', error)
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

function bufferOver(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
