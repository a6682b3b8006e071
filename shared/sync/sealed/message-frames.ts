import { utf8ToBytes } from '@noble/hashes/utils.js'
import { failure, ok, type Result } from '../../util/result.ts'
import { tagBytes } from './aead.ts'
import type { SealProblem } from './sealed-problem.ts'

/** The largest message of the Noise specification, tag included: one frame on the wire. */
export const mostFrameBytes = 65_535

/** What a full frame carries: without the tag and the byte that says what it is. */
export const mostPieceBytes = mostFrameBytes - tagBytes - 1

/** What a frame says, beside its bytes. Its number is the first byte of the frame. */
const frameKinds = ['piece', 'text', 'binary', 'ready', 'close'] as const

type FrameKind = (typeof frameKinds)[number]

/** What came over a sealed connection. */
export type SealedMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }
  | { readonly kind: 'close'; readonly code: number; readonly reason: string }

/** The frames of a message, in order: all but the last are full pieces. */
export function framesOf(message: SealedMessage): Uint8Array[] {
  const bytes = contentOf(message)
  const frames: Uint8Array[] = []
  let at = 0
  for (; bytes.byteLength - at > mostPieceBytes; at += mostPieceBytes) {
    frames.push(frame('piece', bytes.subarray(at, at + mostPieceBytes)))
  }
  return [...frames, frame(message.kind, bytes.subarray(at))]
}

function frame(kind: FrameKind, bytes: Uint8Array): Uint8Array {
  const made = new Uint8Array(bytes.byteLength + 1)
  made[0] = frameKinds.indexOf(kind)
  made.set(bytes, 1)
  return made
}

function contentOf(message: SealedMessage): Uint8Array {
  if (message.kind === 'binary') return message.bytes
  if (message.kind === 'text') return utf8ToBytes(message.text)
  if (message.kind === 'ready') return new Uint8Array(0)
  return Uint8Array.from([Math.floor(message.code / 256), message.code % 256, ...utf8ToBytes(message.reason)])
}

/** Puts frames together to messages; holds at most one unfinished message. */
export class MessageJoiner {
  readonly #mostBytes: number
  #pieces: Uint8Array[] = []
  #sizeBytes = 0

  /** `mostBytes`: the largest message that is taken. */
  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  /** Takes the next frame; null while the message goes on. */
  take(plain: Uint8Array): Result<SealedMessage | null, SealProblem> {
    const kind = frameKinds[plain[0] ?? frameKinds.length]
    if (kind === undefined) return failure({ kind: 'malformed' })
    const piece = plain.subarray(1)
    this.#sizeBytes += piece.byteLength
    if (this.#sizeBytes > this.#mostBytes) return failure({ kind: 'too-large' })
    if (kind === 'piece') {
      // A piece is always full: so nobody sends millions of empty ones.
      if (piece.byteLength !== mostPieceBytes) return failure({ kind: 'malformed' })
      this.#pieces.push(piece)
      return ok(null)
    }
    if (this.#pieces.length > 0 && kind !== 'text' && kind !== 'binary') return failure({ kind: 'malformed' })
    const bytes = this.#joined(piece)
    this.#pieces = []
    this.#sizeBytes = 0
    return messageOf(kind, bytes)
  }

  #joined(last: Uint8Array): Uint8Array {
    const whole = new Uint8Array(this.#sizeBytes)
    let at = 0
    for (const piece of [...this.#pieces, last]) {
      whole.set(piece, at)
      at += piece.byteLength
    }
    return whole
  }
}

/** More is no reason, but something to fill a log with; WebSocket allows 123 bytes. */
const mostReasonBytes = 123

function messageOf(kind: Exclude<FrameKind, 'piece'>, bytes: Uint8Array): Result<SealedMessage, SealProblem> {
  if (kind === 'binary') return ok({ kind, bytes })
  if (kind === 'ready') return bytes.byteLength === 0 ? ok({ kind }) : failure({ kind: 'malformed' })
  const isTooShort = kind === 'close' && bytes.byteLength < 2
  const isTooLong = kind === 'close' && bytes.byteLength > mostReasonBytes + 2
  const text = textOf(kind === 'close' ? bytes.subarray(2) : bytes)
  if (isTooShort || isTooLong || text === null) return failure({ kind: 'malformed' })
  if (kind === 'text') return ok({ kind, text })
  return ok({ kind, code: (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0), reason: text })
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
