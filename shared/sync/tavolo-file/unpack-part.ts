import { Inflate } from 'fflate'
import { crc32 } from '../crc32.ts'
import type { ContainerEntry } from './container-directory.ts'

// A step of packed bytes gives at most a thousand times as many (deflate's limit is 1032): 8 MB, then the size is checked.
const stepBytes = 8192

/** The bytes of a part; null when they are not those that the archive's table describes. Never more bytes than that. */
export function unpackPart(entry: ContainerEntry): Uint8Array | null {
  // A copy of its own: what is sent to another thread or process takes along all that its memory holds.
  const bytes = entry.isPacked ? inflate(entry) : new Uint8Array(entry.packed)
  return bytes === null || crc32(bytes) !== entry.crc32 ? null : bytes
}

function inflate({ packed, sizeBytes }: ContainerEntry): Uint8Array | null {
  const bytes = new Uint8Array(sizeBytes)
  const filled = { sizeBytes: 0, isWhole: false }
  const stream = new Inflate((chunk, isLast) => {
    if (filled.sizeBytes + chunk.byteLength <= sizeBytes) bytes.set(chunk, filled.sizeBytes)
    filled.sizeBytes += chunk.byteLength
    filled.isWhole = isLast && filled.sizeBytes === sizeBytes
  })
  try {
    for (let at = 0; at < packed.byteLength && filled.sizeBytes <= sizeBytes; at += stepBytes) {
      const end = Math.min(at + stepBytes, packed.byteLength)
      stream.push(packed.subarray(at, end), end === packed.byteLength)
    }
  } catch {
    return null
  }
  return filled.isWhole ? bytes : null
}
