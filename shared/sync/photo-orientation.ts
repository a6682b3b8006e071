import { asciiAt, viewOf } from './byte-pieces.ts'

/*
 * Orientation is the one thing of the Exif metadata that a photo needs to be shown: how the camera was held.
 * Exif 2.32 section 4.6: a TIFF header, then a directory of entries of twelve bytes.
 */
const orientationTag = 0x01_12
const shortType = 3

/** How a camera was held: 1 is upright, 2 to 8 are turned or mirrored. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** The orientation in Exif data (from the TIFF header on); upright when it says nothing that can be read. */
export function readOrientation(exif: Uint8Array): Orientation {
  const order = asciiAt(exif, 0, 2)
  if (order !== 'II' && order !== 'MM') return 1
  const isLittleEndian = order === 'II'
  const view = viewOf(exif)
  try {
    const directory = view.getUint32(4, isLittleEndian)
    const count = view.getUint16(directory, isLittleEndian)
    for (let index = 0; index < count; index += 1) {
      const entry = directory + 2 + index * 12
      const isOrientation =
        view.getUint16(entry, isLittleEndian) === orientationTag &&
        view.getUint16(entry + 2, isLittleEndian) === shortType
      if (isOrientation) return asOrientation(view.getUint16(entry + 8, isLittleEndian))
    }
    return 1
  } catch (error) {
    // The directory leads out of the data: there is no orientation in it.
    if (error instanceof RangeError) return 1
    throw error
  }
}

function asOrientation(value: number): Orientation {
  return value >= 1 && value <= 8 ? (value as Orientation) : 1
}

/** Exif data that hold an orientation and nothing else. */
export function writeOrientation(orientation: Orientation): Uint8Array {
  const exif = new Uint8Array(26)
  exif.set([0x49, 0x49, 0x2a, 0x00])
  const view = viewOf(exif)
  view.setUint32(4, 8, true)
  view.setUint16(8, 1, true)
  view.setUint16(10, orientationTag, true)
  view.setUint16(12, shortType, true)
  view.setUint32(14, 1, true)
  view.setUint16(18, orientation, true)
  return exif
}
