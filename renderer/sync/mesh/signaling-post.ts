import { registerDesk, type SignalingClient } from './signaling-client.ts'
import { SignalingLine, type OpenSignaling } from './signaling-line.ts'
import { admitAnnounce, admitSignal, type GuardedRoom } from './signal-guard.ts'
import {
  outgoingFrame,
  readFrame,
  type EvictFrame,
  type OutgoingFrame,
  type PublishFrame,
} from './signal-frames.ts'
import type { Timekeeper } from '../../store/timekeeper.ts'

/** A room as the post sees it. */
export interface PostedRoom {
  readonly guarded: GuardedRoom | null
  readonly links: () => readonly string[]
}

/** What the post needs. */
export interface SignalingPostOptions {
  readonly url: string
  readonly openSignaling: OpenSignaling
  readonly timekeeper: Timekeeper
  /** By name. */
  readonly rooms: ReadonlyMap<string, PostedRoom>
  readonly onChange: () => void
  readonly onMalformed: () => void
}

/** Carries frames between y-webrtc and the hub's signalling door, and keeps from either what would do harm. */
export class SignalingPost {
  readonly #options: SignalingPostOptions
  readonly #line: SignalingLine
  readonly #unregister: () => void
  #client: SignalingClient | null = null

  constructor(options: SignalingPostOptions) {
    this.#options = options
    this.#line = new SignalingLine({
      openSocket: options.openSignaling,
      timekeeper: options.timekeeper,
      events: {
        onOpen: () => this.#onOpen(),
        onText: (text) => this.#onText(text),
        onClose: () => this.#onClose(),
      },
    })
    this.#unregister = registerDesk(options.url, {
      isOpen: () => this.#line.isOpen,
      send: (message) => this.send(message),
      attach: (client) => {
        this.#client = client
      },
    })
  }

  /** Whether the door is open. */
  get isOpen(): boolean {
    return this.#line.isOpen
  }

  /** Goes to the door, and goes on trying. */
  start(): void {
    this.#line.start()
  }

  /** Leaves the door for the one that is known now. */
  reopen(): void {
    this.#line.reopen()
  }

  /** Ends it for good. */
  stop(): void {
    this.#unregister()
    this.#line.stop()
  }

  /** Sends what concerns the rooms of this mesh: y-webrtc speaks of all rooms of the page to every door. */
  send(message: unknown): void {
    const frame = outgoingFrame(message)
    const ours = frame === null ? null : this.#oursOf(frame)
    if (ours !== null) this.#line.send(ours)
  }

  #oursOf(frame: OutgoingFrame): OutgoingFrame | null {
    const { rooms } = this.#options
    if (frame.type !== 'publish') {
      const topics = frame.topics.filter((topic) => rooms.has(topic))
      return topics.length === 0 ? null : { ...frame, topics }
    }
    const room = rooms.get(frame.topic)
    if (room === undefined) return null
    if (frame.data.type !== 'announce') return frame
    return { ...frame, data: { ...frame.data, links: room.links() } }
  }

  #onOpen(): void {
    this.#client?.emit('connect', [])
    this.#options.onChange()
  }

  #onClose(): void {
    this.#client?.emit('disconnect', [])
    this.#options.onChange()
  }

  #onText(text: unknown): void {
    const read = readFrame(text)
    if (!read.isOk) this.#options.onMalformed()
    else if (read.value?.type === 'evict') this.#evict(read.value)
    else if (read.value !== null && this.#admits(read.value)) this.#client?.emit('message', [read.value])
  }

  /** Their role does not write the tavolo any more, or they were sent away; the hub carries no word of theirs. */
  #evict({ peers: names }: EvictFrame): void {
    for (const { guarded } of this.#options.rooms.values()) {
      const peers = guarded?.peers()
      for (const name of names) peers?.get(name)?.rebuild('may not be here any more')
    }
  }

  #admits({ topic, data }: PublishFrame): boolean {
    const room = this.#options.rooms.get(topic)?.guarded ?? null
    if (room === null) return false
    return data.type === 'announce' ? admitAnnounce(room, data) : admitSignal(room, data)
  }
}
