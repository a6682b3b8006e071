import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asciiBytes, joinBytes, viewOf } from '../../shared/sync/byte-pieces.ts'
import { crc32 } from '../../shared/sync/crc32.ts'

/** A photo of 32 × 24 pixels without metadata. */
export function plainPhoto(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/photos', name)))
}

/** Words that the metadata of `withPosition` hold, each in a place of its own; none may leave. */
export const tellingWords = [
  'GPS-MAKER',
  'XMP-PLACE',
  'COMMENT-NAME',
  'PREVIEW-FACE',
  'TRAILER-FILM',
] as const

/** The latitude of the position, as Exif has it: 46° 4′ 12.34″. */
export const latitudeBytes = new Uint8Array(Uint32Array.of(46, 1, 4, 1, 1234, 100).buffer)

/** The same photo as a telephone makes it: position, camera, names, a preview, a film behind its end; and turned. */
export function withPosition(photo: Uint8Array, orientation = 6): Uint8Array {
  const exif = exifWithPosition(orientation)
  if (photo[0] === 0xff) return jpegWith(photo, exif)
  return photo[0] === 0x89 ? pngWith(photo, exif) : webpWith(photo, exif)
}

/** Whether any of the words or the position is in the bytes. */
export function tellsPosition(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes)
  return text.includes(Buffer.from(latitudeBytes)) || tellingWords.some((word) => text.includes(word))
}

const profile = joinBytes([asciiBytes('ICC_PROFILE\0\u0001\u0001'), new Uint8Array(64).fill(7)])

function jpegWith(photo: Uint8Array, exif: Uint8Array): Uint8Array {
  const segment = (name: number, data: Uint8Array): Uint8Array => {
    const length = data.byteLength + 2
    return joinBytes([Uint8Array.of(0xff, name, length >> 8, length & 0xff), data])
  }
  return joinBytes([
    photo.subarray(0, 2),
    segment(0xe1, joinBytes([asciiBytes('Exif\0\0'), exif])),
    segment(0xe1, asciiBytes('http://ns.adobe.com/xap/1.0/\0<x>XMP-PLACE</x>')),
    segment(0xe2, profile),
    segment(0xe2, asciiBytes('MPF\0PREVIEW-FACE')),
    segment(0xed, asciiBytes('Photoshop 3.0\0COMMENT-NAME')),
    segment(0xfe, asciiBytes('COMMENT-NAME')),
    photo.subarray(2),
    asciiBytes('ftypmp42TRAILER-FILM'),
    latitudeBytes,
  ])
}

function pngWith(photo: Uint8Array, exif: Uint8Array): Uint8Array {
  const chunk = (name: string, data: Uint8Array): Uint8Array => {
    const named = joinBytes([asciiBytes(name), data])
    const framed = new Uint8Array(named.byteLength + 8)
    viewOf(framed).setUint32(0, data.byteLength)
    framed.set(named, 4)
    viewOf(framed).setUint32(framed.byteLength - 4, crc32(named))
    return framed
  }
  const afterHeader = 8 + 25
  return joinBytes([
    photo.subarray(0, afterHeader),
    chunk('eXIf', exif),
    chunk('gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f)),
    chunk('tEXt', asciiBytes('Comment\0COMMENT-NAME')),
    chunk('iTXt', asciiBytes('XML:com.adobe.xmp\0\0\0\0\0XMP-PLACE')),
    chunk('prVw', asciiBytes('PREVIEW-FACE')),
    photo.subarray(afterHeader),
    asciiBytes('TRAILER-FILM'),
  ])
}

function webpWith(photo: Uint8Array, exif: Uint8Array): Uint8Array {
  const chunk = (name: string, data: Uint8Array): Uint8Array => {
    const framed = new Uint8Array(8 + data.byteLength + (data.byteLength % 2))
    framed.set(asciiBytes(name))
    viewOf(framed).setUint32(4, data.byteLength, true)
    framed.set(data, 8)
    return framed
  }
  // Extended header: Exif and XMP are there; 32 × 24 pixels, each less one.
  const header = Uint8Array.of(0x0c, 0, 0, 0, 31, 0, 0, 23, 0, 0)
  const chunks = [
    asciiBytes('WEBP'),
    chunk('VP8X', header),
    photo.subarray(12),
    chunk('EXIF', exif),
    chunk('XMP ', asciiBytes('XMP-PLACE')),
    chunk('PrVw', asciiBytes('PREVIEW-FACE COMMENT-NAME')),
  ]
  return joinBytes([chunk('RIFF', joinBytes(chunks)), asciiBytes('TRAILER-FILM')])
}

/** Exif of a telephone, from the TIFF header on: maker, orientation, and a directory with the position. */
function exifWithPosition(orientation: number): Uint8Array {
  const maker = asciiBytes('GPS-MAKER\0')
  const firstDirectory = 8
  const gpsDirectory = firstDirectory + 2 + 3 * 12 + 4
  const makerAt = gpsDirectory + 2 + 2 * 12 + 4
  const latitudeAt = makerAt + maker.byteLength
  const exif = new Uint8Array(latitudeAt + latitudeBytes.byteLength)
  const view = viewOf(exif)
  exif.set([0x49, 0x49, 0x2a, 0])
  view.setUint32(4, firstDirectory, true)
  const entry = (at: number, [tag, type, count, value]: readonly [number, number, number, number]): void => {
    view.setUint16(at, tag, true)
    view.setUint16(at + 2, type, true)
    view.setUint32(at + 4, count, true)
    view.setUint32(at + 8, value, true)
  }
  view.setUint16(firstDirectory, 3, true)
  entry(firstDirectory + 2, [0x01_0f, 2, maker.byteLength, makerAt])
  entry(firstDirectory + 14, [0x01_12, 3, 1, orientation])
  entry(firstDirectory + 26, [0x88_25, 4, 1, gpsDirectory])
  view.setUint16(gpsDirectory, 2, true)
  entry(gpsDirectory + 2, [0x00_01, 2, 2, 0x4e])
  entry(gpsDirectory + 14, [0x00_02, 5, 3, latitudeAt])
  exif.set(maker, makerAt)
  exif.set(latitudeBytes, latitudeAt)
  return exif
}
