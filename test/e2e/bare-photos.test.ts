import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { barePhoto } from '../../shared/sync/bare-photo.ts'
import { launchTavolo, type LaunchedTavolo } from '../support/launch-app.ts'
import { plainPhoto, withPosition } from '../support/photo-metadata.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../support/seeded-random.ts'

let running: LaunchedTavolo
let page: Page

beforeAll(async () => {
  running = await launchTavolo()
  page = running.page
  await page.getByRole('heading').first().waitFor()
})

afterAll(() => running.kill())

const names = ['wall.jpg', 'wall-progressive.jpg', 'wall.png', 'wall.webp', 'wall-lossless.webp']

/** The pixels of each photo as the browser draws it, as one text; null for what it cannot open. */
async function drawn(photos: readonly Uint8Array[]): Promise<(string | null)[]> {
  return page.evaluate(
    (all) =>
      Promise.all(
        all.map(async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)])).catch(() => null)
          if (bitmap === null) return null
          // A damaged size may be of millions of pixels, which nobody compares.
          if (bitmap.width * bitmap.height > 10_000) return `${bitmap.width} × ${bitmap.height}`
          const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
          drawing?.drawImage(bitmap, 0, 0)
          const pixels = drawing?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
          return `${bitmap.width} × ${bitmap.height}: ${pixels.join(' ')}`
        }),
      ),
    photos.map((photo) => [...photo]),
  )
}

test.each(names)(
  '%s looks the same without its metadata, in each of the eight ways to hold a camera',
  async (name) => {
    const photos = Array.from({ length: 8 }, (_, index) => withPosition(plainPhoto(name), index + 1))
    const bare = photos.map((photo) => barePhoto(photo) ?? new Uint8Array())
    const before = await drawn(photos)
    expect(before.every((pixels) => pixels !== null)).toBe(true)
    expect(await drawn(bare)).toEqual(before)
  },
)

test.each(seedsOfThisRun(5))(
  'a damaged photo that opens is refused, or opens without its metadata too (seed %i)',
  (seed) =>
    withSeed({ seed, name: 'a damaged photo', project: 'e2e' }, async (random) => {
      const photos = names.flatMap((name) =>
        Array.from({ length: 20 }, () => damaged(withPosition(plainPhoto(name)), random)),
      )
      const before = await drawn(photos)
      const kept = photos.flatMap((photo, index) => {
        const bare = barePhoto(photo)
        return before[index] === null || bare === null ? [] : [bare]
      })
      expect(kept.length).toBeGreaterThan(0)
      const after = await drawn(kept)
      expect(after.filter((pixels) => pixels === null)).toEqual([])
    }),
)

function damaged(photo: Uint8Array, random: SeededRandom): Uint8Array {
  const copy = Uint8Array.from(photo)
  for (let count = random.between(1, 4); count > 0; count -= 1) {
    copy[random.between(0, copy.length - 1)] = random.between(0, 255)
  }
  return random.chance(0.2) ? copy.slice(0, random.between(1, copy.length)) : copy
}
