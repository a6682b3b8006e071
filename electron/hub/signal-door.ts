import {
  helloTimeoutMs,
  largestSignalFrameBytes,
  mostTopics,
  signalFrameRate,
} from '../../shared/sync/room/limits.ts'
import { RateMeter } from '../../shared/sync/room/rate-meter.ts'
import { isOfMesh, readRoomDocumentName } from '../../shared/sync/room/rights.ts'
import { keepAlive } from './heartbeat.ts'
import type { HubRoom } from './hub-room.ts'
import { signalOf, type Signal } from './signal-frame.ts'
import { SignalPeers } from './signal-peers.ts'
import { bytesOf, closeCodes, isOpen, type HubSocket } from './socket.ts'

/** What the signaling asks of the hub around it. */
export interface SignalPorts {
  readonly nowMs: () => number
  readonly refused: (what: string, address: string) => void
}

/** Each is a UUID: the frame stays far below what laptops read. */
const namesInOneWord = 500

interface Subscriber {
  readonly socket: HubSocket
  readonly room: HubRoom
  readonly address: string
  readonly topics: Set<string>
  /** null before it has shown its session. */
  deviceId: string | null
}

/**
 * Carries the words by which laptops find the way to each other (protocol of y-webrtc, after the session of the laptop).
 * Between laptops nobody looks at what is written: only those whose role writes the whole tavolo speak and hear here, and
 * only while they stand in their door. When one's role does not any more, or its session has ended, the others are told
 * to end their connections with it.
 */
export class SignalDoor {
  readonly #ports: SignalPorts
  readonly #subscribers = new Set<Subscriber>()
  readonly #peers = new WeakMap<HubRoom, SignalPeers>()

  constructor(ports: SignalPorts) {
    this.#ports = ports
  }

  /** Takes in the socket of a laptop that knows the secret of this room. */
  accept(socket: HubSocket, { room, address }: { readonly room: HubRoom; readonly address: string }): void {
    const subscriber: Subscriber = { socket, room, address, topics: new Set(), deviceId: null }
    const meter = new RateMeter(signalFrameRate, this.#ports.nowMs())
    const timer = setTimeout(() => {
      if (subscriber.deviceId === null) this.#refuse(subscriber, 'signal-too-late')
    }, helloTimeoutMs)
    this.#subscribers.add(subscriber)
    socket.on('message', (data, isBinary) => {
      if (!isOpen(socket)) return
      const bytes = bytesOf(data)
      const isTooMuch = bytes.byteLength > largestSignalFrameBytes || !meter.take(this.#ports.nowMs())
      if (isTooMuch) this.#refuse(subscriber, 'signal-too-much')
      else this.#hear(subscriber, isBinary ? null : signalOf(bytes))
    })
    socket.on('close', () => {
      clearTimeout(timer)
      this.#subscribers.delete(subscriber)
    })
    keepAlive(socket)
  }

  /** The roles or the members of a room have changed. */
  applyRoles(room: HubRoom): void {
    for (const subscriber of this.#subscribers) {
      const isOut = subscriber.deviceId !== null && !isMeshMember(room, subscriber.deviceId)
      if (subscriber.room === room && isOut) this.#refuse(subscriber, 'signal-no-right')
    }
    for (const subscriber of this.#hearersIn(room)) this.#tellEvicted(subscriber)
  }

  #hear(subscriber: Subscriber, signal: Signal | null): void {
    const { socket, address, deviceId } = subscriber
    // A word that cannot be read is dropped: y-webrtc of another version may know others.
    if (signal === null) this.#ports.refused('signal-malformed', address)
    else if (signal.type === 'ping') socket.send('{"type":"pong"}')
    else if (signal.type === 'session') this.#hearSession(subscriber, signal.session)
    else if (deviceId === null || !this.#isHere(subscriber)) this.#refuse(subscriber, 'signal-not-in')
    else if (signal.type === 'publish') this.#publish(subscriber, { signal, deviceId })
    else this.#follow(subscriber, signal)
  }

  #hearSession(subscriber: Subscriber, session: string): void {
    const { room, address } = subscriber
    const member = room.memberOfSession(session, address)
    // One socket is one laptop.
    const isOther = subscriber.deviceId !== null && subscriber.deviceId !== member?.deviceId
    if (member === null || isOther) this.#refuse(subscriber, 'signal-session')
    else if (isMeshMember(room, member.deviceId)) {
      subscriber.deviceId = member.deviceId
      this.#tellEvicted(subscriber)
    } else this.#refuse(subscriber, 'signal-no-right')
  }

  #follow({ room, topics, address }: Subscriber, signal: Extract<Signal, { topics: string[] }>): void {
    for (const topic of signal.topics)
      if (signal.type === 'unsubscribe') topics.delete(topic)
      else if (isTopicOf(room, topic) && topics.size < mostTopics) topics.add(topic)
      else this.#ports.refused('signal-topic', address)
  }

  #publish(
    { room, address }: Subscriber,
    {
      signal,
      deviceId,
    }: { readonly signal: Extract<Signal, { type: 'publish' }>; readonly deviceId: string },
  ): void {
    const { topic } = signal
    if (!isTopicOf(room, topic)) this.#ports.refused('signal-topic', address)
    else if (this.#peersOf(room).claim(signal.data.from, deviceId)) {
      const hearers = this.#hearersIn(room).filter(({ topics }) => topics.has(topic))
      const text = JSON.stringify({ ...signal, clients: hearers.length })
      for (const { socket } of hearers) if (isOpen(socket)) socket.send(text)
    } else this.#ports.refused('signal-not-own', address)
  }

  #tellEvicted({ socket, room }: Subscriber): void {
    const peers = this.#peersOf(room).namesBut((deviceId) => isMeshMember(room, deviceId))
    for (let first = 0; first < peers.length && isOpen(socket); first += namesInOneWord)
      socket.send(JSON.stringify({ type: 'evict', peers: peers.slice(first, first + namesInOneWord) }))
  }

  #hearersIn(room: HubRoom): Subscriber[] {
    return [...this.#subscribers].filter((other) => other.room === room && this.#isHere(other))
  }

  #isHere({ room, deviceId }: Subscriber): boolean {
    return deviceId !== null && room.isIn(deviceId) && isMeshMember(room, deviceId)
  }

  #peersOf(room: HubRoom): SignalPeers {
    const peers = this.#peers.get(room) ?? new SignalPeers()
    this.#peers.set(room, peers)
    return peers
  }

  #refuse({ socket, address }: Subscriber, what: string): void {
    this.#ports.refused(what, address)
    socket.close(closeCodes.tooMuch)
  }
}

/** Whether a device is still one of those that share directly with each other. */
function isMeshMember(room: HubRoom, deviceId: string): boolean {
  const member = room.memberOfDevice(deviceId)
  return member?.kind === 'laptop' && isOfMesh(member.role)
}

function isTopicOf(room: HubRoom, topic: string): boolean {
  return readRoomDocumentName(topic)?.tavoloId === room.state.tavoloId
}
