import { failure, ok, type Result } from '../../../shared/util/result.ts'
import { maxMessageBytes } from './mesh-limits.ts'

/** What the first byte of a frame on the data channel says. Others may come with a later version and are passed over. */
export const frameKind = { piece: 0, beat: 1, hello: 2, longWork: 3, offer: 4 } as const

/** Bytes before the content of a piece: kind, message, sequence, length. */
export const pieceHeaderBytes = 13

/** Messages are counted modulo this: their number has four bytes. */
export const messageNumbers = 2 ** 32

/** A part of a message. */
export interface Piece {
  /** Counts the messages of one direction of a connection, from 0. */
  readonly message: number
  /** Counts the pieces of the message, from 0. */
  readonly sequence: number
  /** Bytes of the whole message. */
  readonly lengthBytes: number
  readonly content: Uint8Array
}

/** Why a piece cannot be taken. */
export type PieceProblem = 'malformed' | 'too-large' | 'out-of-order'

/** Writes a piece as one frame. */
export function encodePiece(piece: Piece): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(pieceHeaderBytes + piece.content.byteLength)
  const view = new DataView(frame.buffer)
  view.setUint8(0, frameKind.piece)
  view.setUint32(1, piece.message)
  view.setUint32(5, piece.sequence)
  view.setUint32(9, piece.lengthBytes)
  frame.set(piece.content, pieceHeaderBytes)
  return frame
}

/** Reads a piece; its content is a view of the frame, not a copy. */
export function decodePiece(frame: Uint8Array): Result<Piece, PieceProblem> {
  if (frame.byteLength < pieceHeaderBytes || frame[0] !== frameKind.piece) return failure('malformed')
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
  const lengthBytes = view.getUint32(9)
  if (lengthBytes > maxMessageBytes) return failure('too-large')
  const content = frame.subarray(pieceHeaderBytes)
  if (content.byteLength > lengthBytes) return failure('malformed')
  return ok({ message: view.getUint32(1), sequence: view.getUint32(5), lengthBytes, content })
}
