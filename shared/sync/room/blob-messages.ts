import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { sha256Field } from '../../model/attached-file.ts'
import { largestBlobBytes } from '../blob-limits.ts'
import { blobPieceBytes, mostWantedBlobs } from './limits.ts'
import { tokenSchema } from './token.ts'

const namesField = z.array(sha256Field).max(mostWantedBlobs)

/**
 * Schema of what is said at `/sealed/blobs`, one frame of JSON each; pieces of files are binary frames. After `enter` and
 * `entered` both sides say the same things: each tells what it lacks, hears what of it the other has, and asks for pieces.
 * Nothing comes that was not asked for.
 */
export const blobMessageSchema = z.discriminatedUnion('kind', [
  /** A device's first message. */
  z.strictObject({ kind: z.literal('enter'), session: tokenSchema }),
  /** The hub's first message. */
  z.strictObject({ kind: z.literal('entered') }),
  /** What this side lacks, the first choice first; in place of what it said before. */
  z.strictObject({ kind: z.literal('want'), sha256s: namesField }),
  /** What this side can give of that. */
  z.strictObject({ kind: z.literal('has'), sha256s: namesField }),
  /** Asks for a piece. */
  z.strictObject({
    kind: z.literal('get'),
    sha256: sha256Field,
    from: z.int().min(0).max(largestBlobBytes),
    length: z.int().min(1).max(blobPieceBytes),
  }),
  /** The answer to a question for a piece that this side cannot give. */
  z.strictObject({ kind: z.literal('none'), sha256: sha256Field }),
])

/** What is said at `/sealed/blobs`. */
export type BlobMessage = z.infer<typeof blobMessageSchema>

/** A question for a piece. */
export type BlobGet = Extract<BlobMessage, { kind: 'get' }>

/** A piece of a file, and where in the file it stands. */
export interface BlobPiece {
  readonly sha256: string
  readonly from: number
  readonly bytes: Uint8Array
}

/** A message as a frame. */
export function writeBlobFrame(message: BlobMessage): string {
  return JSON.stringify(message)
}

/** Reads a frame of text; null when it is no message. */
export function readBlobFrame(frame: string): BlobMessage | null {
  try {
    const parsed = blobMessageSchema.safeParse(JSON.parse(frame))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

const hashBytes = 32
const headBytes = hashBytes + 4

/** A piece as a frame: 32 bytes of hash, the place as four bytes, the bytes. */
export function writePieceFrame({ sha256, from, bytes }: BlobPiece): Uint8Array {
  const frame = new Uint8Array(headBytes + bytes.byteLength)
  frame.set(hexToBytes(sha256))
  new DataView(frame.buffer).setUint32(hashBytes, from)
  frame.set(bytes, headBytes)
  return frame
}

/** Reads a binary frame; null when it is no piece. */
export function readPieceFrame(frame: Uint8Array): BlobPiece | null {
  const length = frame.byteLength - headBytes
  if (length < 1 || length > blobPieceBytes) return null
  const from = new DataView(frame.buffer, frame.byteOffset).getUint32(hashBytes)
  return { sha256: bytesToHex(frame.subarray(0, hashBytes)), from, bytes: frame.subarray(headBytes) }
}
