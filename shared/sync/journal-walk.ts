import { findFlippedBit } from './find-flipped-bit.ts'
import { recordSum, recordTags } from './journal-record.ts'
import { readVarint } from './varint.ts'

/** A record whose check sum holds, or holds after one bit was put right. */
export interface FoundRecord {
  readonly tag: number
  readonly body: Uint8Array
  /** Where the next record begins. */
  readonly end: number
  readonly isMended: boolean
}

/** What the first bytes of a record say of it. */
export interface Shape {
  readonly tag: number
  readonly bodyStart: number
  readonly end: number
}

/** Beyond this, chance alone would name a bit too often (one time in eight thousand at 64 KB of pure noise). */
const longestMended = 65_536

/** Up to this length a check sum is worked out at once; a longer candidate must first lead on to more records. */
const shortBody = 4096

/** How many bytes are summed while looking for the next record: half a second of work, then the rest is given up. */
const searchBudget = 200_000_000

/** The record at this place, if its check sum holds. */
export function recordAt(bytes: Uint8Array, offset: number, salt: number): FoundRecord | null {
  const shape = shapeAt(bytes, offset)
  if (shape === null || sumDifference(bytes, { shape, offset, salt }) !== 0) return null
  return found(bytes, shape)
}

/** The record at this place, after one bit of it was put right; null when no single bit makes it whole. */
export function mendedRecordAt(bytes: Uint8Array, offset: number, salt: number): FoundRecord | null {
  const shape = shapeAt(bytes, offset)
  if (shape !== null && shape.end - offset <= longestMended) {
    const difference = sumDifference(bytes, { shape, offset, salt })
    const bit = findFlippedBit(difference, (shape.end - shape.bodyStart) * 8)
    if (bit === 'sum-itself') return { ...found(bytes, shape), isMended: true }
    if (bit !== null) return { ...found(bytes, shape, bit), isMended: true }
  }
  // Tag and length stand in the first five bytes; each of their bits is tried.
  for (let bit = 0; bit < 40; bit += 1) {
    const start = bytes.slice(offset, offset + 5)
    const index = bit >>> 3
    if (index >= start.byteLength) return null
    start[index] = (start[index] ?? 0) ^ (1 << (bit & 7))
    const mended = withStart(bytes, { offset, start, salt })
    if (mended !== null) return mended
  }
  return null
}

/** Where the next whole record after a place begins; the end of the bytes when there is none. */
export function nextRecord(bytes: Uint8Array, offset: number, salt: number): number {
  const own = shapeAt(bytes, offset)
  // Usually only the content of a record is hit, and its length still leads to the next.
  if (own !== null && recordAt(bytes, own.end, salt) !== null) return own.end
  let budget = searchBudget
  for (let candidate = offset + 1; candidate < bytes.byteLength && budget > 0; candidate += 1) {
    const shape = shapeAt(bytes, candidate)
    if (shape === null) continue
    const length = shape.end - shape.bodyStart
    if (length > shortBody && !leadsOn(bytes, shape.end)) continue
    budget -= length
    if (sumDifference(bytes, { shape, offset: candidate, salt }) === 0) return candidate
  }
  return bytes.byteLength
}

/** Whether the bytes at this place say that they are a record that ends with the file: hit, not cut off. */
export function isWholeLength(bytes: Uint8Array, offset: number): boolean {
  return shapeAt(bytes, offset)?.end === bytes.byteLength
}

function leadsOn(bytes: Uint8Array, from: number): boolean {
  let offset = from
  // Three in a row come by chance once in some thousands.
  for (let step = 0; step < 3 && offset < bytes.byteLength; step += 1) {
    const shape = shapeAt(bytes, offset)
    if (shape === null) return false
    offset = shape.end
  }
  return true
}

function shapeAt(bytes: Uint8Array, offset: number): Shape | null {
  return shapeOf(bytes, { offset, sizeBytes: bytes.byteLength })
}

/** What the first five bytes of a record say, if the record ends within `sizeBytes`; nothing vouches for it. */
export function shapeOf(
  bytes: Uint8Array,
  place: { readonly offset: number; readonly sizeBytes: number },
): Shape | null {
  const { offset, sizeBytes } = place
  const tag = bytes[offset]
  if (tag === undefined || !isTag(tag)) return null
  const length = readVarint(bytes, offset + 1)
  // Four bytes of length are 256 MB: no record is longer.
  if (length === null || length.end - offset > 5) return null
  const bodyStart = length.end + 4
  const end = bodyStart + length.value
  return end > sizeBytes ? null : { tag, bodyStart, end }
}

function isTag(tag: number): boolean {
  const { opening, author, firstUpdate, lastUpdate, sharedUpdate } = recordTags
  return (
    tag === opening || tag === author || tag === sharedUpdate || (tag >= firstUpdate && tag <= lastUpdate)
  )
}

/** What separates the stored sum from the right one; 0 when it holds. */
function sumDifference(
  bytes: Uint8Array,
  place: { readonly shape: Shape; readonly offset: number; readonly salt: number },
): number {
  const { shape, offset, salt } = place
  const sumStart = shape.bodyStart - 4
  const stored =
    ((bytes[sumStart] ?? 0) |
      ((bytes[sumStart + 1] ?? 0) << 8) |
      ((bytes[sumStart + 2] ?? 0) << 16) |
      ((bytes[sumStart + 3] ?? 0) << 24)) >>>
    0
  const right = recordSum(salt, bytes.subarray(offset, sumStart), bytes.subarray(shape.bodyStart, shape.end))
  return (stored ^ right) >>> 0
}

function withStart(
  bytes: Uint8Array,
  place: { readonly offset: number; readonly start: Uint8Array; readonly salt: number },
): FoundRecord | null {
  const { offset, start, salt } = place
  const shape = shapeOf(start, { offset: 0, sizeBytes: bytes.byteLength - offset })
  if (shape === null) return null
  const whole = bytes.slice(offset, offset + shape.end)
  whole.set(start)
  const right = recordAt(whole, 0, salt)
  return right === null ? null : { ...right, end: offset + right.end, isMended: true }
}

function found(bytes: Uint8Array, shape: Shape, bitFromEnd?: number): FoundRecord {
  const body = bytes.slice(shape.bodyStart, shape.end)
  if (bitFromEnd !== undefined) {
    const index = body.byteLength - 1 - (bitFromEnd >>> 3)
    body[index] = (body[index] ?? 0) ^ (0x80 >>> (bitFromEnd & 7))
  }
  return { tag: shape.tag, body, end: shape.end, isMended: false }
}
