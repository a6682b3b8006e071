import { asciiAt, asciiBytes, joinBytes, viewOf } from './byte-pieces.ts'
import { crc32 } from './crc32.ts'

/** A stored version as it lies on the disk: what it says of itself, and both documents packed. */
export interface VersionFile {
  /** JSON; what it holds is the caller's. */
  readonly facts: string
  /** Both documents, packed by the caller (gzip); this format only proves them. */
  readonly packed: Uint8Array
}

const magic = 'TVV1'

/** Magic, size of the facts, size of the packed documents, check sum of all but itself. */
const startBytes = 16

/** The longest facts, so that a damaged size asks for no memory; a label has at most 300 signs. */
const longestFactBytes = 16_384

/** The bytes of a version's file: start, facts as UTF-8, packed documents, all under one check sum. */
export function encodeVersionFile({ facts, packed }: VersionFile): Uint8Array {
  const factBytes = new TextEncoder().encode(facts)
  const content = joinBytes([factBytes, packed])
  const start = new Uint8Array(startBytes)
  const view = viewOf(start)
  start.set(asciiBytes(magic))
  view.setUint32(4, factBytes.byteLength)
  view.setUint32(8, packed.byteLength)
  view.setUint32(12, crc32(content, crc32(start.subarray(0, 12))))
  return joinBytes([start, content])
}

/** Reads a version's file; null when a single byte is not as it was written. */
export function readVersionFile(bytes: Uint8Array): VersionFile | null {
  if (bytes.byteLength < startBytes || asciiAt(bytes, 0, 4) !== magic) return null
  const view = viewOf(bytes)
  const factSize = view.getUint32(4)
  if (factSize > longestFactBytes || bytes.byteLength !== startBytes + factSize + view.getUint32(8))
    return null
  const content = bytes.subarray(startBytes)
  if (crc32(content, crc32(bytes.subarray(0, 12))) !== view.getUint32(12)) return null
  return {
    facts: new TextDecoder().decode(content.subarray(0, factSize)),
    packed: content.subarray(factSize),
  }
}

/** Both documents as one piece of bytes, to be packed: the size of the first, then one after the other. */
export function joinDocuments(official: Uint8Array, work: Uint8Array): Uint8Array {
  const size = new Uint8Array(4)
  viewOf(size).setUint32(0, official.byteLength)
  return joinBytes([size, official, work])
}

/** The two documents of `joinDocuments`; null when the bytes are too few. */
export function splitDocuments(
  joined: Uint8Array,
): { readonly official: Uint8Array; readonly work: Uint8Array } | null {
  if (joined.byteLength < 4) return null
  const size = viewOf(joined).getUint32(0)
  if (joined.byteLength < 4 + size) return null
  return { official: joined.subarray(4, 4 + size), work: joined.subarray(4 + size) }
}
