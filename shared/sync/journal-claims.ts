import type { ChangeMark } from './change-marks.ts'
import { recordTags } from './journal-record.ts'
import { shapeOf } from './journal-walk.ts'
import { readVarint } from './varint.ts'

/** A part of a journal whose records do not hold, and the opening that the record before it belonged to. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly openingId: string | null
}

/** Longer than any journal: a record that was cut off says how long it was. */
const noEnd = Number.MAX_SAFE_INTEGER

/** Whether a stretch says of itself that it is one single record with a change in it. */
export function isUpdateAlone(bytes: Uint8Array, { start, end }: Stretch): boolean {
  const shape = shapeOf(bytes, { offset: start, sizeBytes: noEnd })
  return shape?.end === end && isUpdate(shape.tag)
}

/**
 * The mark of the last change in a stretch, as its records say it themselves: usually only a byte of one of them is hit,
 * and their lengths still lead from one to the next. Null when they do not lead to the end of the stretch.
 */
export function claimedMarkIn(bytes: Uint8Array, { start, end, openingId }: Stretch): ChangeMark | null {
  let opening = openingId
  let count: number | null = null
  let offset = start
  while (offset < end) {
    const shape = shapeOf(bytes, { offset, sizeBytes: noEnd })
    // Only the last record of a journal may be cut off.
    if (shape === null || (shape.end > end && end !== bytes.byteLength)) return null
    if (isUpdate(shape.tag)) count = readVarint(bytes.subarray(0, end), shape.bodyStart)?.value ?? null
    else if (shape.tag === recordTags.opening) {
      opening = hexOf(bytes.subarray(shape.bodyStart, shape.bodyStart + 8))
    }
    offset = shape.end
  }
  return opening === null || count === null ? null : { openingId: opening, count }
}

function isUpdate(tag: number): boolean {
  return tag !== recordTags.opening && tag !== recordTags.author
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
