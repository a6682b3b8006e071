import { asciiAt, asciiBytes, joinBytes, viewOf } from './byte-pieces.ts'
import { crc32 } from './crc32.ts'
import { readOrientation, writeOrientation } from './photo-orientation.ts'

/*
 * A PNG is its signature and a row of chunks: length, name, data, check sum (W3C PNG, third edition, section 5).
 * Kept is what the picture needs to be drawn as it is; texts, times, Exif and what nobody knows go.
 */
const keptChunks: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'bKGD', 'pHYs', 'sBIT'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI'],
  ...['acTL', 'fcTL', 'fdAT'],
])

const signatureBytes = 8
/** Length, name and check sum of a chunk. */
const frameBytes = 12

/** The same PNG without metadata; colours and orientation stay. null for what is no PNG with a picture in it. */
export function barePng(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes)
  const parts: Uint8Array[] = [bytes.subarray(0, signatureBytes)]
  let hasPicture = false
  let offset = signatureBytes
  while (offset + frameBytes <= bytes.byteLength) {
    const dataLength = view.getUint32(offset)
    const end = offset + frameBytes + dataLength
    if (end > bytes.byteLength) return null
    const name = asciiAt(bytes, offset + 4, 4)
    if (keptChunks.has(name)) parts.push(bytes.subarray(offset, end))
    if (name === 'eXIf') parts.push(...turned(bytes.subarray(offset + 8, end - 4)))
    hasPicture ||= name === 'IDAT'
    if (name === 'IEND') return hasPicture ? joinBytes(parts) : null
    offset = end
  }
  return null
}

function turned(exif: Uint8Array): Uint8Array[] {
  const orientation = readOrientation(exif)
  return orientation === 1 ? [] : [chunkOf('eXIf', writeOrientation(orientation))]
}

function chunkOf(name: string, data: Uint8Array): Uint8Array {
  const named = joinBytes([asciiBytes(name), data])
  const chunk = new Uint8Array(frameBytes + data.byteLength)
  const view = viewOf(chunk)
  view.setUint32(0, data.byteLength)
  chunk.set(named, 4)
  view.setUint32(chunk.byteLength - 4, crc32(named))
  return chunk
}
