import { asciiAt, asciiBytes, joinBytes, viewOf } from './byte-pieces.ts'
import { readOrientation, writeOrientation, type Orientation } from './photo-orientation.ts'

/*
 * A JPEG is a row of segments: FF, a marker, two bytes of length, data (ITU-T T.81, annex B). After each start of scan
 * comes picture data without a length. Cameras append other pictures and films behind the end; they go too.
 */
const marker = {
  end: 0xd9,
  scan: 0xda,
  firstRestart: 0xd0,
  lastRestart: 0xd7,
  temporary: 0x01,
  comment: 0xfe,
  app0: 0xe0,
  exif: 0xe1,
  profile: 0xe2,
  adobe: 0xee,
  app15: 0xef,
} as const

const startOfImage = Uint8Array.of(0xff, 0xd8)
const endOfImage = Uint8Array.of(0xff, marker.end)
const exifTag = 'Exif\0\0'

/**
 * The same JPEG without metadata (position, camera, names, previews, comments): every pixel, the colour profile and the
 * orientation stay. null for what is no JPEG with a picture in it.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const heads: Uint8Array[] = []
  const parts: Uint8Array[] = []
  let orientation: Orientation = 1
  let hasPicture = false
  for (const segment of segmentsOf(bytes)) {
    if (segment.marker === marker.exif && asciiAt(segment.data, 0, exifTag.length) === exifTag) {
      orientation = readOrientation(segment.data.subarray(exifTag.length))
    } else if (segment.marker === marker.app0) {
      if (asciiAt(segment.data, 0, 5) === 'JFIF\0' && heads.length === 0) heads.push(jfif(segment.data))
    } else if (isKept(segment)) parts.push(segment.whole)
    hasPicture ||= segment.marker === marker.scan
  }
  if (!hasPicture) return null
  const exif = joinBytes([asciiBytes(exifTag), writeOrientation(orientation)])
  const turned = orientation === 1 ? [] : [segmentOf(marker.exif, exif)]
  return joinBytes([startOfImage, ...heads, ...turned, ...parts, endOfImage])
}

interface Segment {
  readonly marker: number
  /** Without marker and length. */
  readonly data: Uint8Array
  /** All of it; for a scan with the picture data behind it. */
  readonly whole: Uint8Array
}

function isKept({ marker: name, data }: Segment): boolean {
  if (name === marker.profile) return asciiAt(data, 0, 12) === 'ICC_PROFILE\0'
  // How the colours are coded: without it some pictures come out as negatives.
  if (name === marker.adobe) return asciiAt(data, 0, 5) === 'Adobe'
  return name !== marker.comment && (name < marker.app0 || name > marker.app15)
}

/** Every segment up to the end of the picture; what stands between segments is passed over, as decoders do. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  const view = viewOf(bytes)
  let offset = 2
  while (offset + 4 <= bytes.byteLength) {
    const name = bytes[offset + 1] ?? 0
    if (bytes[offset] !== 0xff || name === 0xff || name === 0x00 || isBare(name)) {
      offset += 1
      continue
    }
    if (name === marker.end) return
    const dataEnd = offset + 2 + view.getUint16(offset + 2)
    if (dataEnd < offset + 4 || dataEnd > bytes.byteLength) return
    const end = name === marker.scan ? endOfScan(bytes, dataEnd) : dataEnd
    yield { marker: name, data: bytes.subarray(offset + 4, dataEnd), whole: bytes.subarray(offset, end) }
    offset = end
  }
}

function isBare(name: number): boolean {
  return name === marker.temporary || isRestart(name) || name === 0xd8
}

function isRestart(name: number): boolean {
  return name >= marker.firstRestart && name <= marker.lastRestart
}

/** Where the picture data of a scan ends: before the next marker that is no restart; FF 00 is a plain FF. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let offset = bytes.indexOf(0xff, start)
  while (offset !== -1 && offset + 1 < bytes.byteLength) {
    const name = bytes[offset + 1] ?? 0
    if (name !== 0x00 && name !== 0xff && !isRestart(name)) return offset
    offset = bytes.indexOf(0xff, offset + 1)
  }
  return bytes.byteLength
}

/** The header of a JFIF file without its preview. */
function jfif(data: Uint8Array): Uint8Array {
  const bare = new Uint8Array(14)
  bare.set(data.subarray(0, 12))
  return segmentOf(marker.app0, bare)
}

function segmentOf(name: number, data: Uint8Array): Uint8Array {
  const segment = new Uint8Array(4 + data.byteLength)
  segment.set([0xff, name])
  viewOf(segment).setUint16(2, data.byteLength + 2)
  segment.set(data, 4)
  return segment
}
