import type { SignalingSocket } from '../../renderer/sync/mesh/signaling-line.ts'
import type { ManualTimekeeper } from './manual-timekeeper.ts'

interface Client {
  readonly host: string
  readonly topics: Set<string>
  readonly listeners: Map<string, ((event: object) => void)[]>
  isClosed: boolean
}

interface HubFrame {
  readonly type: string
  readonly topic?: string
  readonly topics?: readonly string[]
}

const flightMs = 2

/** A signalling door in one process: what is published goes to every other device of the topic. */
export class FakeSignalHub {
  readonly #timekeeper: ManualTimekeeper
  readonly #clients = new Set<Client>()
  readonly #cut = new Set<string>()
  isUp = true
  /** Whether a frame is lost on its way. */
  isLost: () => boolean = () => false

  constructor(timekeeper: ManualTimekeeper) {
    this.#timekeeper = timekeeper
  }

  /** Takes a device's way to the hub away; its socket does not notice. */
  cut(host: string): void {
    this.#cut.add(host)
  }

  /** Gives it back; an old socket stays dead, as after a long silence of TCP. */
  mend(host: string): void {
    this.#cut.delete(host)
    for (const client of this.#clients) if (client.host === host) this.#clients.delete(client)
  }

  /** Ends every socket, as when the hub's program is killed. */
  kill(): void {
    this.isUp = false
    for (const client of this.#clients) this.#tell(client, 'close', null)
    this.#clients.clear()
  }

  /** Sends these words to everybody, whatever they are. */
  shout(text: unknown): void {
    for (const client of this.#clients) this.#tell(client, 'message', text)
  }

  /** Opens sockets for one device. */
  opener(host: string): () => SignalingSocket {
    return () => {
      const client: Client = { host, topics: new Set(), listeners: new Map(), isClosed: false }
      this.#timekeeper.after(flightMs, () => {
        if (client.isClosed || this.#cut.has(host)) return
        if (this.isUp) this.#clients.add(client)
        this.#tell(client, this.isUp ? 'open' : 'error', null)
      })
      return {
        addEventListener: (type: string, listener: (event: object) => void) => {
          client.listeners.set(type, [...(client.listeners.get(type) ?? []), listener])
        },
        send: (text) => this.#timekeeper.after(flightMs, () => this.#take(client, text)),
        close: () => {
          client.isClosed = true
          this.#clients.delete(client)
        },
      }
    }
  }

  #take(client: Client, text: string): void {
    if (!this.#clients.has(client) || this.#cut.has(client.host)) return
    const frame = JSON.parse(text) as HubFrame
    if (frame.type === 'ping') this.#deliver(client, JSON.stringify({ type: 'pong' }))
    if (frame.type === 'subscribe') for (const topic of frame.topics ?? []) client.topics.add(topic)
    if (frame.type === 'unsubscribe') for (const topic of frame.topics ?? []) client.topics.delete(topic)
    if (frame.type !== 'publish' || frame.topic === undefined) return
    for (const other of this.#clients) {
      if (other.topics.has(frame.topic) && !this.isLost()) this.#deliver(other, text)
    }
  }

  #deliver(client: Client, text: string): void {
    this.#timekeeper.after(flightMs, () => {
      if (this.#clients.has(client) && !this.#cut.has(client.host)) this.#tell(client, 'message', text)
    })
  }

  #tell(client: Client, type: string, data: unknown): void {
    for (const listener of client.listeners.get(type) ?? []) listener({ data })
  }
}
