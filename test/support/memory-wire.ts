import { EventEmitter } from 'node:events'
import type { SeededRandom } from './seeded-random.ts'

const [connecting, open, closing, closed] = [0, 1, 2, 3] as const

type Data = string | Uint8Array

/** The hub's end of a wire in memory, shaped like a WebSocket of `ws`. */
export class WireEnd extends EventEmitter {
  readonly OPEN = open
  readonly CONNECTING = connecting
  readyState: number = open
  readonly bufferedAmount = 0
  readonly #wire: Wire

  constructor(wire: Wire) {
    super()
    this.#wire = wire
  }

  readonly send = (data: Data): void => this.#wire.carry('to-page', data)
  readonly close = (code = 1005, reason = ''): void => this.#wire.end('hub', { code, reason })
  readonly terminate = (): void => this.#wire.end('hub', { code: 1006, reason: '' })
  readonly ping = (): void => this.#wire.ping()
}

/** What a network in memory does to what goes over it. */
export interface WireNetwork {
  /** While it is cut nothing arrives, and nobody is told; what was open before stays dead for ever. */
  isCut: boolean
  /** How long a message takes, in milliseconds; they keep their order. */
  readonly delayMs: () => number
  /** Takes the hub's end of a new connection; false when nobody listens there. */
  readonly accept: (url: string, end: WireEnd) => boolean
  readonly wires: Set<Wire>
}

/** A network in memory with delays by seed. */
export function memoryNetwork(accept: WireNetwork['accept'], random: SeededRandom | null): WireNetwork {
  return { isCut: false, delayMs: () => random?.between(0, 3) ?? 0, accept, wires: new Set() }
}

/** Cuts every connection without a word, for this long. */
export function cutNetwork(network: WireNetwork, durationMs: number): void {
  for (const wire of network.wires) wire.die()
  network.wires.clear()
  network.isCut = true
  setTimeout(() => {
    network.isCut = false
  }, durationMs)
}

/** One connection: a page's end and a hub's. */
export class Wire {
  readonly #network: WireNetwork
  readonly #page: MemoryWebSocket
  readonly #hub: WireEnd
  #isDead = false
  #clearAtMs = 0
  readonly #onTheWay: (() => void)[] = []

  constructor(network: WireNetwork, page: MemoryWebSocket, url: string) {
    this.#network = network
    this.#page = page
    this.#hub = new WireEnd(this)
    if (network.isCut) return
    network.wires.add(this)
    this.#later(() => {
      if (network.accept(url, this.#hub)) page.opened()
      else this.end('hub', { code: 1006, reason: '' })
    })
  }

  die(): void {
    this.#isDead = true
    // A hub notices in its own time; here at once, as it does when it asks whether somebody is still there.
    this.#endHub(1006, '')
  }

  carry(direction: 'to-page' | 'to-hub', data: Data): void {
    const copy = typeof data === 'string' ? data : Uint8Array.from(data)
    this.#later(() => {
      if (direction === 'to-page') this.#page.heard(copy)
      else if (this.#hub.readyState === open) {
        const isBinary = typeof copy !== 'string'
        this.#hub.emit('message', Buffer.from(copy as string), isBinary)
      }
    })
  }

  ping(): void {
    this.#later(() => this.#hub.emit('pong'))
  }

  end(by: 'page' | 'hub', { code, reason }: { code: number; reason: string }): void {
    if (by === 'hub' && this.#hub.readyState >= closing) return
    if (by === 'hub') this.#endHub(code, reason)
    this.#later(() => {
      this.#network.wires.delete(this)
      this.#page.ended(code, reason)
      this.#endHub(code, reason)
    })
  }

  #endHub(code: number, reason: string): void {
    if (this.#hub.readyState === closed) return
    this.#hub.readyState = closed
    this.#hub.emit('close', code, Buffer.from(reason))
  }

  /** Whatever the timers do, what was sent first arrives first. */
  #later(run: () => void): void {
    this.#onTheWay.push(run)
    const nowMs = performance.now()
    this.#clearAtMs = Math.max(this.#clearAtMs, nowMs + this.#network.delayMs())
    setTimeout(() => {
      const next = this.#onTheWay.shift()
      if (!this.#isDead) next?.()
    }, this.#clearAtMs - nowMs)
  }
}

/** A page's WebSocket on a network in memory. */
class MemoryWebSocket extends EventTarget {
  binaryType = 'arraybuffer'
  readyState: number = connecting
  readonly bufferedAmount = 0
  readonly #wire: Wire

  constructor(url: string, network: WireNetwork) {
    super()
    this.#wire = new Wire(network, this, url)
  }

  readonly send = (data: Data): void => this.#wire.carry('to-hub', data)

  readonly close = (code = 1005, reason = ''): void => {
    if (this.readyState >= closing) return
    this.readyState = closing
    this.#wire.end('page', { code, reason })
  }

  opened(): void {
    if (this.readyState !== connecting) return
    this.readyState = open
    this.dispatchEvent(new Event('open'))
  }

  heard(data: Data): void {
    if (this.readyState !== open) return
    const shown = typeof data === 'string' ? data : Uint8Array.from(data).buffer
    this.dispatchEvent(new MessageEvent('message', { data: shown }))
  }

  ended(code: number, reason: string): void {
    if (this.readyState === closed) return
    this.readyState = closed
    this.dispatchEvent(new CloseEvent('close', { code, reason, wasClean: code !== 1006 }))
  }
}

/** The class of a page's WebSockets on a network in memory. */
export function memoryWebSocketClass(network: WireNetwork): typeof WebSocket {
  const made = class extends MemoryWebSocket {
    constructor(url: string) {
      super(url, network)
    }
  }
  return made as never
}
