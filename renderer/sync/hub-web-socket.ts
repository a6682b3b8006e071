import type { SealedDoor } from '../../shared/sync/sealed/sealed-key.ts'
import { SealedSocket, type SocketEnd } from '../../shared/sync/sealed/sealed-socket.ts'
import type { Random } from '../../shared/util/random.ts'
import type { Timekeeper } from '../store/timekeeper.ts'

/**
 * How long a connection may take to open. On a cable or Wi-Fi it takes milliseconds; after a cut the first packet of a
 * new attempt goes at once, that of an old one when the system tries again, which may be much later.
 */
export const openTimeoutMs = 1800

/** What a page's sockets to a hub are made with. */
export interface HubWebSocketOptions {
  readonly timekeeper: Timekeeper
  /** How to seal it, at laptops; null in a guest's browser. */
  readonly seal: {
    /** From `sealedKey`, of the laptops' secret, or from `sessionKey`. */
    readonly key: Uint8Array
    /** Of a session's key; null for that of the secret. */
    readonly finder: string | null
    readonly door: SealedDoor
    readonly random: Random
  } | null
  /** The page's own WebSocket, unless a test brings another. */
  readonly plainClass?: typeof WebSocket | undefined
}

/** The part of a WebSocket that whoever talks to the hub uses. */
export interface HubSocket extends EventTarget {
  /** Bytes always come as `ArrayBuffer`; the name is here because others set it. */
  binaryType: BinaryType
  readonly readyState: number
  readonly bufferedAmount: number
  readonly send: (data: string | Uint8Array | ArrayBuffer) => void
  readonly close: (code?: number, reason?: string) => void
}

/** Makes a socket to a hub; can stand where a library wants a `WebSocket` class. */
export type HubSocketClass = new (url: string) => HubSocket

/**
 * A class in place of `WebSocket`, whose connections are sealed for laptops. It differs from a page's own in what a cut
 * link needs: it gives up opening after a while, and is closed as soon as somebody closes it, without waiting for an
 * answer that may never come. When sealed, the code of its `close` event may be one of `sealCloseCodes`.
 */
export function hubWebSocketClass(options: HubWebSocketOptions): HubSocketClass {
  return class extends HubWebSocket {
    constructor(url: string) {
      super(url, options)
    }
  }
}

/** What is the same for plain and sealed sockets. */
interface Line {
  readonly start: () => void
  readonly receive: (data: string | Uint8Array) => void
  readonly send: (data: string | Uint8Array) => void
  readonly close: (code: number, reason: string) => void
  /** The page's own socket has ended. */
  readonly cut: (end: SocketEnd) => void
}

class HubWebSocket extends EventTarget implements HubSocket {
  binaryType: BinaryType = 'arraybuffer'
  readonly #plain: WebSocket
  readonly #line: Line
  readonly #cancelTimeout: () => void
  #readyState: number = WebSocket.CONNECTING

  constructor(url: string, options: HubWebSocketOptions) {
    super()
    const { seal, plainClass = WebSocket, timekeeper } = options
    this.#plain = new plainClass(url)
    this.#plain.binaryType = 'arraybuffer'
    this.#line = seal === null ? this.#openLine() : this.#sealedLine(seal)
    this.#cancelTimeout = timekeeper.after(openTimeoutMs, () => {
      if (this.#readyState === WebSocket.CONNECTING) this.close(4000, 'timeout')
    })
    this.#listen()
  }

  get readyState(): number {
    return this.#readyState
  }

  get bufferedAmount(): number {
    return this.#plain.bufferedAmount
  }

  /** Like a WebSocket's: what is said before it opens is an error, what is said after its end is lost. */
  readonly send = (data: string | Uint8Array | ArrayBuffer): void => {
    if (this.#readyState === WebSocket.CONNECTING) throw new DOMException('Not open', 'InvalidStateError')
    if (this.#readyState !== WebSocket.OPEN) return
    this.#line.send(data instanceof ArrayBuffer ? new Uint8Array(data) : data)
  }

  readonly close = (code = 1000, reason = ''): void => {
    if (this.#readyState >= WebSocket.CLOSING) return
    this.#ended({ code, reason, wasClean: true })
    this.#line.close(code, reason)
  }

  #listen(): void {
    this.#plain.addEventListener('open', () => this.#line.start())
    this.#plain.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (this.#readyState >= WebSocket.CLOSING) return
      this.#line.receive(typeof data === 'string' ? data : new Uint8Array(data))
    })
    this.#plain.addEventListener('error', () => {
      if (this.#readyState < WebSocket.CLOSING) this.dispatchEvent(new Event('error'))
    })
    this.#plain.addEventListener('close', ({ code, reason, wasClean }) => {
      this.#line.cut({ code, reason, wasClean })
    })
  }

  #openLine(): Line {
    return {
      start: () => this.#opened(),
      receive: (data) => this.#heard(data),
      send: (data) => this.#plain.send(data as string | Uint8Array<ArrayBuffer>),
      close: (code, reason) => this.#plain.close(code, reason),
      cut: (end) => this.#ended(end),
    }
  }

  #sealedLine({ key, finder, door, random }: NonNullable<HubWebSocketOptions['seal']>): Line {
    const sealed = new SealedSocket(
      { role: { kind: 'initiator', key, finder }, door, ephemeral: random.bytes(32) },
      {
        send: (frame) => this.#plain.send(frame as Uint8Array<ArrayBuffer>),
        close: (code, reason) => this.#plain.close(code, reason),
      },
      {
        onOpen: () => this.#opened(),
        onMessage: (data) => this.#heard(data),
        onClose: (end) => this.#ended(end),
      },
    )
    return {
      start: () => sealed.start(),
      receive: (data) => sealed.receive(data),
      send: (data) => {
        const sent = sealed.send(data)
        // Too large is nobody's to repair: the connection says why it ends.
        if (!sent.isOk && sent.error.kind === 'too-large') this.close(4000, sent.error.kind)
      },
      close: (code, reason) => sealed.close(code, reason),
      // Nobody sealed this goodbye: it may be anybody's.
      cut: ({ code, reason }) => sealed.carrierClosed(code, reason),
    }
  }

  #opened(): void {
    if (this.#readyState !== WebSocket.CONNECTING) return
    this.#cancelTimeout()
    this.#readyState = WebSocket.OPEN
    this.dispatchEvent(new Event('open'))
  }

  #heard(data: string | Uint8Array): void {
    // Bytes come in a buffer of their own.
    const shown = typeof data === 'string' ? data : data.buffer
    this.dispatchEvent(new MessageEvent('message', { data: shown }))
  }

  /** Told a moment later, as a WebSocket does: whoever closes it is not called back at once. */
  #ended({ code, reason, wasClean }: SocketEnd): void {
    if (this.#readyState >= WebSocket.CLOSING) return
    this.#cancelTimeout()
    this.#readyState = WebSocket.CLOSING
    queueMicrotask(() => {
      this.#readyState = WebSocket.CLOSED
      this.dispatchEvent(new CloseEvent('close', { code, reason, wasClean }))
    })
  }
}
