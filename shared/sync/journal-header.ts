import type { DocumentName } from '../model/record-type.ts'
import { asciiAt, asciiBytes, joinBytes, viewOf } from './byte-pieces.ts'
import { crc32 } from './crc32.ts'

/** What stands at the beginning of a journal. */
export interface JournalHeader {
  readonly document: DocumentName
  /** Which full state the journal goes on from. */
  readonly generation: number
  /** When the journal was begun, milliseconds since 1970. */
  readonly startedAtMs: number
  /** Random, 0 to 2³²−1. Every check sum of the journal begins with it, so that nothing of another file passes for a record. */
  readonly salt: number
}

const magic = 'TVJ1'
const documents: readonly DocumentName[] = ['official', 'work']

/** Bytes of one copy: magic, document, three unused, generation, salt, start (a 64-bit float), check sum. */
const copyBytes = 28

/** Bytes before the first record: the header stands there twice, since nothing can be read without it. */
export const headerBytes = 2 * copyBytes

/** The bytes that a journal begins with. */
export function encodeJournalHeader(header: JournalHeader): Uint8Array {
  const copy = new Uint8Array(copyBytes)
  const view = viewOf(copy)
  copy.set(asciiBytes(magic))
  copy[4] = documents.indexOf(header.document)
  view.setUint32(8, header.generation)
  view.setUint32(12, header.salt)
  view.setFloat64(16, header.startedAtMs)
  view.setUint32(24, crc32(copy.subarray(0, 24)))
  return joinBytes([copy, copy])
}

/**
 * Reads a journal's header from whichever of its two copies is whole, or from what both have left; null when that does
 * not do either.
 */
export function readJournalHeader(
  bytes: Uint8Array,
): { readonly header: JournalHeader; readonly isWhole: boolean } | null {
  const [first, second] = [readCopy(bytes, 0), readCopy(bytes, copyBytes)]
  const header = first ?? second ?? readBothCopies(bytes)
  return header === null ? null : { header, isWhole: first !== null && second !== null }
}

/** With more bytes than this to choose from, chance would find a check sum that holds; it is once in a million then. */
const mostDifferences = 12

/** Both copies were hit: wherever they differ one of them is right, unless both were hit in the same byte. */
function readBothCopies(bytes: Uint8Array): JournalHeader | null {
  if (bytes.byteLength < headerBytes) return null
  const mixed = bytes.slice(0, copyBytes)
  const differing = [...mixed.keys()].filter((index) => bytes[index] !== bytes[copyBytes + index])
  if (differing.length > mostDifferences) return null
  for (let choice = 0; choice < 1 << differing.length; choice += 1) {
    for (const [bit, index] of differing.entries()) {
      mixed[index] = bytes[(choice >>> bit) & 1 ? copyBytes + index : index] ?? 0
    }
    const header = readCopy(mixed, 0)
    if (header !== null) return header
  }
  return null
}

function readCopy(bytes: Uint8Array, offset: number): JournalHeader | null {
  const copy = bytes.subarray(offset, offset + copyBytes)
  if (copy.byteLength < copyBytes || asciiAt(copy, 0, 4) !== magic) return null
  const view = viewOf(copy)
  if (view.getUint32(24) !== crc32(copy.subarray(0, 24))) return null
  const document = documents[view.getUint8(4)]
  if (document === undefined) return null
  return {
    document,
    generation: view.getUint32(8),
    salt: view.getUint32(12),
    startedAtMs: view.getFloat64(16),
  }
}
