import type { Timekeeper } from '../../store/timekeeper.ts'
import { socketMissedPings, socketOpenMs, socketPauseMs, socketPingMs } from './mesh-limits.ts'

/** What a line needs of a WebSocket; the browser's own fits, and so does `HubSocket`. */
export interface SignalingSocket {
  /** The event of a `message` has what was said as `data`. */
  addEventListener(type: 'open' | 'message' | 'close' | 'error', listener: (event: object) => void): void
  send(text: string): void
  close(): void
}

/** Opens a socket to the signalling door of the hub that is known now; null while none is known. */
export type OpenSignaling = () => SignalingSocket | null

/** What a line tells. */
export interface LineEvents {
  readonly onOpen: () => void
  readonly onText: (text: unknown) => void
  readonly onClose: () => void
}

/** Keeps one socket to a signalling door open: asks it whether it lives, and opens another when it does not. */
export class SignalingLine {
  readonly #openSocket: OpenSignaling
  readonly #timekeeper: Timekeeper
  readonly #events: LineEvents
  #socket: SignalingSocket | null = null
  #isOpen = false
  #missedPings = 0
  #isStopped = false
  #cancelTimer: () => void = () => undefined

  constructor(options: { openSocket: OpenSignaling; timekeeper: Timekeeper; events: LineEvents }) {
    this.#openSocket = options.openSocket
    this.#timekeeper = options.timekeeper
    this.#events = options.events
  }

  /** Whether frames can be sent. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Opens the first socket. */
  start(): void {
    if (this.#isStopped || this.#socket !== null) return
    const socket = this.#openSocket()
    if (socket === null) {
      this.#wait(socketPauseMs, () => this.start())
      return
    }
    this.#socket = socket
    this.#missedPings = 0
    const isCurrent = () => this.#socket === socket
    socket.addEventListener('open', () => {
      if (isCurrent()) this.#opened()
    })
    socket.addEventListener('message', (event) => {
      if (!isCurrent()) return
      this.#missedPings = 0
      this.#events.onText('data' in event ? event.data : null)
    })
    socket.addEventListener('close', () => {
      if (isCurrent()) this.#drop()
    })
    socket.addEventListener('error', () => {
      if (isCurrent()) this.#drop()
    })
    this.#wait(socketOpenMs, () => this.#drop())
  }

  /** Sends a frame; nothing is kept for later, because what helps to connect is old by then. */
  send(frame: object): void {
    if (this.#isOpen) this.#socket?.send(JSON.stringify(frame))
  }

  /** Leaves this socket for one to the hub that is known now. */
  reopen(): void {
    if (this.#socket !== null) this.#drop()
  }

  /** Ends it for good. */
  stop(): void {
    this.#isStopped = true
    this.#drop()
  }

  #opened(): void {
    this.#isOpen = true
    this.#wait(socketPingMs, () => this.#ping())
    this.#events.onOpen()
  }

  #ping(): void {
    if (this.#missedPings >= socketMissedPings) {
      this.#drop()
      return
    }
    this.#missedPings += 1
    this.send({ type: 'ping' })
    this.#wait(socketPingMs, () => this.#ping())
  }

  #drop(): void {
    const socket = this.#socket
    const wasOpen = this.#isOpen
    this.#socket = null
    this.#isOpen = false
    this.#cancelTimer()
    socket?.close()
    if (wasOpen) this.#events.onClose()
    if (!this.#isStopped) this.#wait(socketPauseMs, () => this.start())
  }

  #wait(delayMs: number, run: () => void): void {
    this.#cancelTimer()
    this.#cancelTimer = this.#timekeeper.after(delayMs, run)
  }
}
