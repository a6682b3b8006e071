import { failure, ok, type Result } from '../../../shared/util/result.ts'
import { fullBufferBytes, maxMessageBytes, maxWaitingBytes, pieceBytes } from './mesh-limits.ts'
import { encodePiece, messageNumbers, pieceHeaderBytes } from './piece-format.ts'

/** Where frames go: a data channel, or what a test puts in its place. */
export interface FrameChannel {
  /** Bytes that were given and have not left this computer. */
  readonly bufferedBytes: () => number
  readonly send: (frame: Uint8Array<ArrayBuffer>) => void
}

/** Why a message is not sent. Whoever sends must say so: nothing is dropped without a word. */
export type SendProblem = 'too-large' | 'too-much-waiting'

const contentBytes = pieceBytes - pieceHeaderBytes

/** Splits messages into pieces and gives the channel only as many as it has room for. */
export class PieceSender {
  readonly #channel: FrameChannel
  readonly #messages: Uint8Array[] = []
  #message = 0
  #sequence = 0
  #waitingBytes = 0

  constructor(channel: FrameChannel) {
    this.#channel = channel
  }

  /** Bytes that have not left this computer. */
  get waitingBytes(): number {
    return this.#waitingBytes + this.#channel.bufferedBytes()
  }

  /** Puts a message at the end of the queue. Its bytes must not change afterwards. */
  push(message: Uint8Array): Result<void, SendProblem> {
    if (message.byteLength > maxMessageBytes) return failure('too-large')
    if (this.#waitingBytes + message.byteLength > maxWaitingBytes) return failure('too-much-waiting')
    this.#messages.push(message)
    this.#waitingBytes += message.byteLength
    this.fill()
    return ok(undefined)
  }

  /** Sends a small frame before everything that waits: a large message takes its time, the heart goes on beating. */
  sendNow(frame: Uint8Array<ArrayBuffer>): void {
    this.#channel.send(frame)
  }

  /** Gives the channel what it has room for; to be called again when its buffer is low. */
  fill(): void {
    for (;;) {
      const [message] = this.#messages
      if (message === undefined || this.#channel.bufferedBytes() > fullBufferBytes) return
      const start = this.#sequence * contentBytes
      const content = message.subarray(start, start + contentBytes)
      const lengthBytes = message.byteLength
      this.#channel.send(
        encodePiece({ message: this.#message, sequence: this.#sequence, lengthBytes, content }),
      )
      this.#waitingBytes -= content.byteLength
      if (start + content.byteLength < lengthBytes) this.#sequence += 1
      else this.#startNext()
    }
  }

  #startNext(): void {
    this.#messages.shift()
    this.#message = (this.#message + 1) % messageNumbers
    this.#sequence = 0
  }
}
