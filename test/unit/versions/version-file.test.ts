import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  encodeVersionFile,
  joinDocuments,
  readVersionFile,
  splitDocuments,
} from '../../../shared/sync/version-file.ts'
import { seedsOfThisRun } from '../../support/seeded-random.ts'

const [seed = 0] = seedsOfThisRun(1)
const bytes = fc.uint8Array({ maxLength: 400 })

describe('the file of a version', () => {
  test(`gives back what was put in (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), bytes, bytes, (facts, official, work) => {
        const packed = joinDocuments(official, work)
        const read = readVersionFile(encodeVersionFile({ facts, packed }))
        expect(read?.facts).toBe(facts)
        expect(splitDocuments(read?.packed ?? new Uint8Array())).toEqual({ official, work })
      }),
      { seed, numRuns: 200 },
    )
  })

  test(`with one changed byte, or cut anywhere, it is known as damaged (seed ${seed})`, () => {
    const file = encodeVersionFile({
      facts: '{"kind":"named"}',
      packed: joinDocuments(Uint8Array.of(1, 2), Uint8Array.of(3)),
    })
    for (let length = 0; length < file.byteLength; length += 1) {
      expect(readVersionFile(file.slice(0, length))).toBeNull()
      for (const flip of [1, 128, 255]) {
        const changed = file.slice()
        changed[length] = (changed[length] ?? 0) ^ flip
        expect(readVersionFile(changed)).toBeNull()
      }
    }
    fc.assert(
      fc.property(bytes, (noise) => {
        expect(readVersionFile(noise)).toBeNull()
        splitDocuments(noise)
      }),
      { seed, numRuns: 500 },
    )
  })
})
