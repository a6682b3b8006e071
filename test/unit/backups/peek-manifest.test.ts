import fc from 'fast-check'
import { expect, test } from 'vitest'
import { peekBytes, peekManifest } from '../../../shared/sync/tavolo-file/peek-manifest.ts'
import { bytesOf, sampleFile, sealedBytesOf } from '../../support/tavolo-files.ts'

// The command that repeats a failure: SEED=… npx vitest run --project quick test/unit/backups/peek-manifest.test.ts
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
const bytes = bytesOf(sampleFile())

test('the beginning of a file says of which tavolo it is, from when and by whom', () => {
  const peeked = peekManifest(bytes.subarray(0, peekBytes))
  expect(peeked).toMatchObject({
    kind: 'manifest',
    manifest: { title: 'Vicini di valle', tavoloId: 'tavolo:SAMPLE', writtenBy: { name: 'Marta' } },
  })
})

test('a file with a passphrase says only that', async () => {
  expect(peekManifest(await sealedBytesOf(sampleFile(), 'la valle è lunga'))).toEqual({ kind: 'sealed' })
})

test('whatever is cut or changed, there is an answer', () => {
  const kinds = new Set(['manifest', 'sealed', 'newer', 'unreadable'])
  fc.assert(
    fc.property(
      fc.nat({ max: bytes.length }),
      fc.nat({ max: 3000 }),
      fc.nat({ max: 255 }),
      (length, at, value) => {
        const mutated = bytes.slice(0, length)
        mutated[at] = value
        expect(kinds.has(peekManifest(mutated).kind)).toBe(true)
      },
    ),
    { seed, numRuns: 2000 },
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (random) => {
      expect(peekManifest(random)).toEqual({ kind: 'unreadable' })
    }),
    { seed },
  )
})
