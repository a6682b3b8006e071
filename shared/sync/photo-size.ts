import { assertNever } from '../util/assert-never.ts'
import { photoTypeOf } from './blob-kind.ts'
import { asciiAt, viewOf } from './byte-pieces.ts'

/** Width and height as they are stored, before the orientation is applied. */
export interface PhotoSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** How many pixels a photo says it has, without opening it; null when it does not say. */
export function photoSize(bytes: Uint8Array): PhotoSize | null {
  const type = photoTypeOf(bytes)
  try {
    switch (type) {
      case 'image/jpeg':
        return jpegSize(bytes)
      case 'image/png':
        return real(viewOf(bytes).getUint32(16), viewOf(bytes).getUint32(20))
      case 'image/webp':
        return webpSize(bytes)
      case null:
        return null
      default:
        return assertNever(type)
    }
  } catch (error) {
    // The file ends before it says its size.
    if (error instanceof RangeError) return null
    throw error
  }
}

function real(widthPx: number, heightPx: number): PhotoSize | null {
  return widthPx > 0 && heightPx > 0 ? { widthPx, heightPx } : null
}

/** In the first start of frame (T.81, table B.1): all of C0 to CF but three that are something else. */
function jpegSize(bytes: Uint8Array): PhotoSize | null {
  const view = viewOf(bytes)
  let offset = 2
  for (;;) {
    if (view.getUint8(offset) !== 0xff) {
      offset += 1
      continue
    }
    const marker = view.getUint8(offset + 1)
    if (marker === 0xff || marker === 0x00) {
      offset += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return real(view.getUint16(offset + 7), view.getUint16(offset + 5))
    if (marker === 0xd9 || marker === 0xda) return null
    offset += 2 + Math.max(2, view.getUint16(offset + 2))
  }
}

function webpSize(bytes: Uint8Array): PhotoSize | null {
  const view = viewOf(bytes)
  switch (asciiAt(bytes, 12, 4)) {
    case 'VP8X':
      return real(
        1 + view.getUint16(24, true) + (view.getUint8(26) << 16),
        1 + view.getUint16(27, true) + (view.getUint8(29) << 16),
      )
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return real(1 + (bits & 0x3f_ff), 1 + ((bits >>> 14) & 0x3f_ff))
    }
    case 'VP8 ':
      return real(view.getUint16(26, true) & 0x3f_ff, view.getUint16(28, true) & 0x3f_ff)
    default:
      return null
  }
}
