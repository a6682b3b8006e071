import { largestHeldBytes, mostHeldFrames, othersFirstMs } from '../../shared/sync/room/limits.ts'

/** What is waited for before a socket's next frame is read. */
type Awaited = { readonly kind: 'door'; readonly deviceId: string } | { readonly kind: 'others' }

/** How often is looked whether others have brought what is theirs; a look costs some microseconds. */
const lookEveryMs = 50

/** A socket that reads nothing for a while keeps here what comes, and reads it in the same order when it goes on. */
export class ReadingPause {
  readonly #nowMs: () => number
  readonly #read: (frame: Uint8Array) => void
  #awaited: Awaited | null = null
  #frames: Uint8Array[] = []
  #bytes = 0
  #lookTimer: NodeJS.Timeout | undefined

  constructor({ nowMs, read }: { readonly nowMs: () => number; readonly read: (frame: Uint8Array) => void }) {
    this.#nowMs = nowMs
    this.#read = read
  }

  get isOn(): boolean {
    return this.#awaited !== null
  }

  /** Keeps a frame; false when so much waits that the socket should end. */
  hold(frame: Uint8Array): boolean {
    this.#bytes += frame.byteLength
    this.#frames.push(frame)
    return this.#bytes <= largestHeldBytes && this.#frames.length <= mostHeldFrames
  }

  /** Until `doorOpened` is told of this device. */
  untilDoorOf(deviceId: string): void {
    this.#awaited = { kind: 'door', deviceId }
  }

  /** A device has come to its door. */
  doorOpened(deviceId: string): void {
    if (this.#awaited?.kind === 'door' && this.#awaited.deviceId === deviceId) this.#goOn()
  }

  /** Until nothing of others is lacking, and never longer than a moment. */
  untilOthersCame(isLacking: () => boolean): void {
    this.#awaited = { kind: 'others' }
    const untilMs = this.#nowMs() + othersFirstMs
    this.#lookTimer = setInterval(() => {
      if (this.#nowMs() < untilMs && isLacking()) return
      clearInterval(this.#lookTimer)
      this.#goOn()
    }, lookEveryMs)
  }

  /** The socket is gone: nothing goes on. */
  end(): void {
    clearInterval(this.#lookTimer)
    this.#frames = []
  }

  #goOn(): void {
    const frames = this.#frames
    this.#awaited = null
    this.#frames = []
    this.#bytes = 0
    // The first may begin another pause: the socket gives back what comes after it.
    for (const frame of frames) this.#read(frame)
  }
}
