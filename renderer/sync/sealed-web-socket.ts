import type { SealedDoor } from '../../shared/sync/sealed/sealed-key.ts'
import { SealedSocket, type SocketEnd } from '../../shared/sync/sealed/sealed-socket.ts'
import type { Random } from '../../shared/util/random.ts'

/** What sealing the connections of a page takes. */
export interface SealedWebSocketOptions {
  /** From `sealedKey`, of the laptops' secret. */
  readonly key: Uint8Array
  readonly door: SealedDoor
  readonly random: Random
  /** The page's own WebSocket, unless a test brings another. */
  readonly plainClass?: typeof WebSocket | undefined
}

/** The part of a WebSocket that whoever talks to the hub uses. */
export interface WebSocketLike extends EventTarget {
  binaryType: BinaryType
  readonly readyState: number
  readonly bufferedAmount: number
  readonly send: (data: string | Uint8Array | ArrayBuffer) => void
  readonly close: (code?: number, reason?: string) => void
}

/** Makes such a WebSocket: the page's own class, or one that seals. */
export type WebSocketClass = new (url: string) => WebSocketLike

/**
 * A class in place of `WebSocket` whose connections are sealed; it opens when both sides have shown that they know the
 * secret. Binary messages come as `ArrayBuffer`. The code of its `close` event is the other side's own word, or one of
 * `sealCloseCodes`.
 */
export function sealedWebSocketClass(options: SealedWebSocketOptions): WebSocketClass {
  return class extends SealedWebSocket {
    constructor(url: string) {
      super(url, options)
    }
  }
}

class SealedWebSocket extends EventTarget implements WebSocketLike {
  binaryType: BinaryType = 'arraybuffer'
  readonly #plain: WebSocket
  readonly #sealed: SealedSocket
  #readyState: number = WebSocket.CONNECTING

  constructor(url: string, options: SealedWebSocketOptions) {
    super()
    const { key, door, random, plainClass = WebSocket } = options
    this.#plain = new plainClass(url)
    this.#plain.binaryType = 'arraybuffer'
    this.#sealed = new SealedSocket(
      { role: { kind: 'initiator', key }, door, ephemeral: random.bytes(32) },
      {
        send: (frame) => this.#plain.send(frame as Uint8Array<ArrayBuffer>),
        close: (code, reason) => this.#plain.close(code, reason),
      },
      {
        onOpen: () => {
          this.#readyState = WebSocket.OPEN
          this.dispatchEvent(new Event('open'))
        },
        onMessage: (data) => {
          // Bytes come in a buffer of their own.
          const shown = typeof data === 'string' ? data : data.buffer
          this.dispatchEvent(new MessageEvent('message', { data: shown }))
        },
        onClose: (end) => this.#closed(end),
      },
    )
    this.#listen()
  }

  get readyState(): number {
    return this.#readyState
  }

  /** Bytes that wait in the page, sealed. */
  get bufferedAmount(): number {
    return this.#plain.bufferedAmount
  }

  /** Like a WebSocket's: what is said before it opens is an error, what is said after its end is lost. */
  readonly send = (data: string | Uint8Array | ArrayBuffer): void => {
    if (this.#readyState === WebSocket.CONNECTING) throw new DOMException('Not open', 'InvalidStateError')
    const sent = this.#sealed.send(data instanceof ArrayBuffer ? new Uint8Array(data) : data)
    // Too large is nobody's to repair: the connection says why it ends.
    if (!sent.isOk && sent.error.kind === 'too-large') this.close(4000, sent.error.kind)
  }

  readonly close = (code = 1000, reason = ''): void => {
    if (this.#readyState >= WebSocket.CLOSING) return
    this.#readyState = WebSocket.CLOSING
    this.#sealed.close(code, reason)
  }

  #listen(): void {
    this.#plain.addEventListener('open', () => this.#sealed.start())
    this.#plain.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
      this.#sealed.receive(typeof data === 'string' ? data : new Uint8Array(data))
    })
    this.#plain.addEventListener('error', () => this.dispatchEvent(new Event('error')))
    this.#plain.addEventListener('close', ({ code, reason }) => this.#sealed.carrierClosed(code, reason))
  }

  /** Told later, as a WebSocket does: whoever closes it is not called back at once. */
  #closed({ code, reason, wasClean }: SocketEnd): void {
    this.#readyState = WebSocket.CLOSING
    queueMicrotask(() => {
      this.#readyState = WebSocket.CLOSED
      this.dispatchEvent(new CloseEvent('close', { code, reason, wasClean }))
    })
  }
}
