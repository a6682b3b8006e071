import { failure, ok, type Result } from '../../../shared/util/result.ts'
import { decodePiece, messageNumbers, type PieceProblem } from './piece-format.ts'

interface Unfinished {
  readonly lengthBytes: number
  readonly contents: Uint8Array[]
  haveBytes: number
}

/** Joins the pieces of one direction of a connection. The channel keeps their order, so anything else is a fault. */
export class PieceJoiner {
  #message = 0
  #unfinished: Unfinished | null = null

  /** Whether a message has begun and more of it is to come. */
  get isUnfinished(): boolean {
    return this.#unfinished !== null
  }

  /** Takes a frame; gives the message that it completes, null while more is to come. */
  take(frame: Uint8Array): Result<Uint8Array | null, PieceProblem> {
    const read = decodePiece(frame)
    if (!read.isOk) return read
    const { message, sequence, lengthBytes, content } = read.value
    this.#unfinished ??= { lengthBytes, contents: [], haveBytes: 0 }
    const unfinished = this.#unfinished
    const isNext = message === this.#message && sequence === unfinished.contents.length
    if (!isNext || lengthBytes !== unfinished.lengthBytes) return failure('out-of-order')
    unfinished.contents.push(content)
    unfinished.haveBytes += content.byteLength
    if (unfinished.haveBytes > lengthBytes) return failure('malformed')
    if (content.byteLength === 0 && lengthBytes > 0) return failure('malformed')
    if (unfinished.haveBytes < lengthBytes) return ok(null)
    this.#message = (this.#message + 1) % messageNumbers
    this.#unfinished = null
    return ok(join(unfinished))
  }
}

function join({ contents, lengthBytes }: Unfinished): Uint8Array {
  const [only] = contents
  if (only !== undefined && contents.length === 1) return only
  const whole = new Uint8Array(lengthBytes)
  let offset = 0
  for (const content of contents) {
    whole.set(content, offset)
    offset += content.byteLength
  }
  return whole
}
