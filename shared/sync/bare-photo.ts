import { assertNever } from '../util/assert-never.ts'
import { bareJpeg } from './bare-jpeg.ts'
import { barePng } from './bare-png.ts'
import { bareWebp } from './bare-webp.ts'
import { photoTypeOf } from './blob-kind.ts'

/**
 * A photo without its metadata, above all the position where it was taken; nothing is coded anew, so that every pixel
 * stays as it was. null when the bytes are no photo that can be read.
 */
export function barePhoto(bytes: Uint8Array): Uint8Array | null {
  const type = photoTypeOf(bytes)
  switch (type) {
    case 'image/jpeg':
      return bareJpeg(bytes)
    case 'image/png':
      return barePng(bytes)
    case 'image/webp':
      return bareWebp(bytes)
    case null:
      return null
    default:
      return assertNever(type)
  }
}
