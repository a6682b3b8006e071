import { z } from 'zod'
import { largestSignalFrameBytes, mostTopics, signalFrameRate } from '../../shared/sync/room/limits.ts'
import { RateMeter } from '../../shared/sync/room/rate-meter.ts'
import { readRoomDocumentName } from '../../shared/sync/room/rights.ts'
import { keepAlive } from './heartbeat.ts'
import type { HubRoom } from './hub-room.ts'
import { bytesOf, closeCodes, isOpen, type HubSocket } from './socket.ts'

const topicsSchema = z.array(z.string().max(200)).max(mostTopics)

/** What y-webrtc says to its signaling server. `publish` carries more, which only the laptops read. */
const signalSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('subscribe'), topics: topicsSchema }),
  z.object({ type: z.literal('unsubscribe'), topics: topicsSchema }),
  z.looseObject({ type: z.literal('publish'), topic: z.string().max(200) }),
  z.object({ type: z.literal('ping') }),
])

type Signal = z.infer<typeof signalSchema>

/** What the signaling asks of the hub around it. */
export interface SignalPorts {
  readonly nowMs: () => number
  readonly refused: (what: string, address: string) => void
}

interface Subscriber {
  readonly socket: HubSocket
  readonly room: HubRoom
  readonly address: string
  readonly topics: Set<string>
}

/**
 * Carries the words by which laptops find the way to each other (protocol of y-webrtc). Only laptops of the tavolo hear
 * them, and only while a laptop stands in its door at their address.
 */
export class SignalDoor {
  readonly #ports: SignalPorts
  readonly #subscribers = new Set<Subscriber>()

  constructor(ports: SignalPorts) {
    this.#ports = ports
  }

  /** Takes in the socket of a laptop that knows the secret of this room. */
  accept(socket: HubSocket, { room, address }: { readonly room: HubRoom; readonly address: string }): void {
    const subscriber: Subscriber = { socket, room, address, topics: new Set() }
    const meter = new RateMeter(signalFrameRate, this.#ports.nowMs())
    this.#subscribers.add(subscriber)
    socket.on('message', (data, isBinary) => {
      if (!isOpen(socket)) return
      const bytes = bytesOf(data)
      const isTooMuch = bytes.byteLength > largestSignalFrameBytes || !meter.take(this.#ports.nowMs())
      if (isTooMuch) this.#refuse(subscriber, 'signal-too-much')
      else this.#hear(subscriber, isBinary ? null : signalOf(bytes))
    })
    socket.on('close', () => this.#subscribers.delete(subscriber))
    keepAlive(socket)
  }

  #hear(subscriber: Subscriber, signal: Signal | null): void {
    const { socket, room, address, topics } = subscriber
    // A word that cannot be read is dropped: y-webrtc of another version may know others.
    if (signal === null) this.#ports.refused('signal-malformed', address)
    else if (signal.type === 'ping') socket.send('{"type":"pong"}')
    else if (!room.hasLaptopAt(address)) this.#refuse(subscriber, 'signal-not-in')
    else if (signal.type === 'publish') this.#publish(subscriber, signal)
    else {
      for (const topic of signal.topics)
        if (signal.type === 'unsubscribe') topics.delete(topic)
        else if (isTopicOf(room, topic) && topics.size < mostTopics) topics.add(topic)
        else this.#ports.refused('signal-topic', address)
    }
  }

  #publish({ room, address }: Subscriber, signal: Extract<Signal, { type: 'publish' }>): void {
    const { topic } = signal
    if (!isTopicOf(room, topic)) {
      this.#ports.refused('signal-topic', address)
      return
    }
    const hearers = [...this.#subscribers].filter(
      (other) => other.room === room && other.topics.has(topic) && room.hasLaptopAt(other.address),
    )
    const text = JSON.stringify({ ...signal, clients: hearers.length })
    for (const { socket } of hearers) if (isOpen(socket)) socket.send(text)
  }

  #refuse({ socket, address }: Subscriber, what: string): void {
    this.#ports.refused(what, address)
    socket.close(closeCodes.tooMuch)
  }
}

function isTopicOf(room: HubRoom, topic: string): boolean {
  return readRoomDocumentName(topic)?.tavoloId === room.state.tavoloId
}

function signalOf(bytes: Uint8Array): Signal | null {
  try {
    const parsed = signalSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
