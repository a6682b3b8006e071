import { asciiAt, asciiBytes, joinBytes, viewOf } from './byte-pieces.ts'
import { readOrientation, writeOrientation } from './photo-orientation.ts'

/*
 * A WebP is a RIFF container: name, length (little-endian), data, one byte of padding after an odd length (RFC 9649).
 * Kept is what the picture needs; Exif, XMP and what nobody knows go.
 */
const keptChunks: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])
const keptInFrame: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'ALPH'])

const headerBytes = 12
/** Place, size and duration of a frame, before its own chunks. */
const frameHeaderBytes = 16
/** Flags of the extended header: what else is in the file. */
const exifFlag = 0x08
const xmpFlag = 0x04

/** The same WebP without metadata; colours and orientation stay. null for what is no WebP with a picture in it. */
export function bareWebp(bytes: Uint8Array): Uint8Array | null {
  const chunks = chunksOf(bytes, headerBytes)
  const hasPicture = chunks.some(({ name }) => name === 'VP8 ' || name === 'VP8L' || name === 'ANMF')
  if (!hasPicture) return null
  const exif = chunks.find(({ name }) => name === 'EXIF')?.data
  const orientation = exif === undefined ? 1 : readOrientation(withoutTag(exif))
  const parts = chunks
    .filter(({ name }) => keptChunks.has(name))
    .map((chunk) => {
      if (chunk.name === 'VP8X') return extendedHeader(chunk.data, orientation === 1 ? 0 : exifFlag)
      return chunk.name === 'ANMF' ? frame(chunk.data) : chunkOf(chunk.name, chunk.data)
    })
  const body = joinBytes([
    asciiBytes('WEBP'),
    ...parts,
    ...(orientation === 1 ? [] : [chunkOf('EXIF', writeOrientation(orientation))]),
  ])
  return chunkOf('RIFF', body)
}

interface Chunk {
  readonly name: string
  readonly data: Uint8Array
}

/** The chunks from an offset on; one that leads out of the file ends the row. */
function chunksOf(bytes: Uint8Array, start: number): Chunk[] {
  const view = viewOf(bytes)
  const chunks: Chunk[] = []
  let offset = start
  while (offset + 8 <= bytes.byteLength) {
    const dataLength = view.getUint32(offset + 4, true)
    const end = offset + 8 + dataLength
    if (end > bytes.byteLength) break
    chunks.push({ name: asciiAt(bytes, offset, 4), data: bytes.subarray(offset + 8, end) })
    offset = end + (dataLength % 2)
  }
  return chunks
}

/** Some programs put the tag of JPEG before the Exif data. */
function withoutTag(exif: Uint8Array): Uint8Array {
  return asciiAt(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif
}

function extendedHeader(data: Uint8Array, flags: number): Uint8Array {
  const header = Uint8Array.from(data)
  header[0] = ((header[0] ?? 0) & ~(exifFlag | xmpFlag)) | flags
  return chunkOf('VP8X', header)
}

function frame(data: Uint8Array): Uint8Array {
  const inner = chunksOf(data, frameHeaderBytes).filter(({ name }) => keptInFrame.has(name))
  const head = data.subarray(0, frameHeaderBytes)
  return chunkOf('ANMF', joinBytes([head, ...inner.map((chunk) => chunkOf(chunk.name, chunk.data))]))
}

function chunkOf(name: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(8 + data.byteLength + (data.byteLength % 2))
  chunk.set(asciiBytes(name))
  viewOf(chunk).setUint32(4, data.byteLength, true)
  chunk.set(data, 8)
  return chunk
}
