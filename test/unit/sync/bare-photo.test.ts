import fc from 'fast-check'
import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { barePhoto } from '../../../shared/sync/bare-photo.ts'
import { blobKindOf, isHeic } from '../../../shared/sync/blob-kind.ts'
import { asciiBytes, joinBytes } from '../../../shared/sync/byte-pieces.ts'
import { readOrientation, writeOrientation } from '../../../shared/sync/photo-orientation.ts'
import { photoSize } from '../../../shared/sync/photo-size.ts'
import { plainPhoto, tellingWords, tellsPosition, withPosition } from '../../support/photo-metadata.ts'

const names = ['wall.jpg', 'wall-progressive.jpg', 'wall.png', 'wall.webp', 'wall-lossless.webp']

function bare(photo: Uint8Array): Uint8Array {
  const result = barePhoto(photo)
  if (result === null) throw new Error('The photo was not understood')
  return result
}

function has(bytes: Uint8Array, needle: string | Uint8Array): boolean {
  return Buffer.from(bytes).includes(typeof needle === 'string' ? needle : Buffer.from(needle))
}

describe.each(names)('%s', (name) => {
  test('loses position, camera, names, previews and what hangs behind its end', () => {
    const photo = withPosition(plainPhoto(name))
    const words = tellingWords.filter((word) => has(photo, word))
    expect(words.length).toBeGreaterThan(3)
    expect(tellsPosition(photo)).toBe(true)
    expect(tellsPosition(bare(photo))).toBe(false)
  })

  test('keeps how the camera was held, and says nothing of it when it was upright', () => {
    const exif = Buffer.from(writeOrientation(6))
    expect(has(bare(withPosition(plainPhoto(name), 6)), exif)).toBe(true)
    expect(has(bare(withPosition(plainPhoto(name), 1)), exif.subarray(0, 18))).toBe(false)
  })

  test('without metadata stays as it is, byte by byte, and twice is the same as once', () => {
    const plain = plainPhoto(name)
    expect(Buffer.from(bare(plain)).equals(plain)).toBe(true)
    const once = bare(withPosition(plain))
    expect(Buffer.from(bare(once)).equals(once)).toBe(true)
  })

  test('keeps its pixels: what codes them is in the file as it was', () => {
    expect(has(bare(withPosition(plainPhoto(name))), codedPixels(plainPhoto(name)))).toBe(true)
  })

  test('says how large it is, with and without metadata', () => {
    const size = { widthPx: 32, heightPx: 24 }
    expect(photoSize(plainPhoto(name))).toEqual(size)
    expect(photoSize(withPosition(plainPhoto(name)))).toEqual(size)
    expect(photoSize(bare(withPosition(plainPhoto(name))))).toEqual(size)
  })

  test('changed at random is read or refused, never with a crash or with more than it had', () => {
    const photo = withPosition(plainPhoto(name))
    fc.assert(
      fc.property(mutationsOf(photo), (mutated) => {
        const result = barePhoto(mutated)
        if (result === null) return
        expect(result.byteLength).toBeLessThanOrEqual(mutated.byteLength + 64)
        // What came out is a photo of the same kind, and clean: nothing more is found to take away.
        const again = barePhoto(result)
        expect(again).not.toBeNull()
        expect(Buffer.from(again ?? []).equals(result)).toBe(true)
        photoSize(result)
      }),
      { numRuns: 500 },
    )
  })
})

/** The last half of the file before its end: picture data in all of these formats. */
function codedPixels(photo: Uint8Array): Uint8Array {
  return photo.subarray(Math.floor(photo.byteLength / 2), photo.byteLength - 14)
}

/** Bytes changed, cut off, doubled or put in. */
function mutationsOf(photo: Uint8Array): fc.Arbitrary<Uint8Array> {
  const place = fc.nat({ max: photo.byteLength - 1 })
  return fc.oneof(
    fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 12 }).map((changes) => {
      const mutated = Uint8Array.from(photo)
      for (const [at, value] of changes) mutated[at] = value
      return mutated
    }),
    place.map((end) => photo.slice(0, end)),
    fc
      .tuple(place, fc.uint8Array({ maxLength: 40 }))
      .map(([at, put]) => joinBytes([photo.subarray(0, at), put, photo.subarray(at)])),
    fc.tuple(place, place).map(([from, to]) => joinBytes([photo.subarray(0, from), photo.subarray(to)])),
  )
}

test('the picture of a PNG is the same, pixel by pixel', () => {
  const plain = plainPhoto('wall.png')
  expect(inflatedPixels(bare(withPosition(plain)))).toEqual(inflatedPixels(plain))
})

function inflatedPixels(png: Uint8Array): Buffer {
  const view = Buffer.from(png)
  const data: Buffer[] = []
  for (let offset = 8; offset < view.length; offset += 12 + view.readUInt32BE(offset)) {
    const isData = view.toString('latin1', offset + 4, offset + 8) === 'IDAT'
    if (isData) data.push(view.subarray(offset + 8, offset + 8 + view.readUInt32BE(offset)))
  }
  return inflateSync(Buffer.concat(data))
}

test('the colour profile of a JPEG stays', () => {
  expect(has(bare(withPosition(plainPhoto('wall.jpg'))), 'ICC_PROFILE')).toBe(true)
  expect(has(bare(withPosition(plainPhoto('wall.png'))), 'gAMA')).toBe(true)
})

test('an orientation is read in both byte orders; damaged data are upright', () => {
  expect(readOrientation(writeOrientation(8))).toBe(8)
  const motorola = Buffer.from('4d4d002a00000008000101120003000000010003000000000000', 'hex')
  expect(readOrientation(motorola)).toBe(3)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
      expect(readOrientation(joinBytes([asciiBytes('MM'), noise]))).toBeGreaterThan(0)
    }),
  )
})

describe('kinds of files', () => {
  const zip = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)

  test('a photo is a photo whatever it is called', () => {
    expect(blobKindOf(plainPhoto('wall.jpg'), 'muro.pdf')).toMatchObject({
      mediaType: 'image/jpeg',
      isPhoto: true,
    })
    expect(blobKindOf(plainPhoto('wall.webp'), '')).toMatchObject({ mediaType: 'image/webp' })
  })

  test('documents need the right ending and the right beginning', () => {
    expect(blobKindOf(zip, 'Verbale.ODT')).toMatchObject({ isPhoto: false })
    expect(blobKindOf(zip, 'archivio.zip')).toBeNull()
    expect(blobKindOf(asciiBytes('%PDF-1.7'), 'avviso.pdf')?.mediaType).toBe('application/pdf')
    expect(blobKindOf(asciiBytes('not a PDF'), 'avviso.pdf')).toBeNull()
    expect(blobKindOf(asciiBytes('a;b'), 'elenco.csv')?.mediaType).toBe('text/csv')
    expect(blobKindOf(Uint8Array.of(0x4d, 0x5a, 0), 'elenco.txt')).toBeNull()
    expect(blobKindOf(asciiBytes('<script>'), 'pagina.html')).toBeNull()
  })

  test('the photo of an iPhone is known by name, to be told what to do', () => {
    expect(isHeic(asciiBytes('\0\0\0\u0018ftypheic'))).toBe(true)
    expect(isHeic(plainPhoto('wall.jpg'))).toBe(false)
  })
})
