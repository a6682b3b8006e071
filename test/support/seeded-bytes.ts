import type { Random } from '../../shared/util/random.ts'
import { seededRandom } from './seeded-random.ts'

/** Bytes that look random and are the same for the same seed. */
export function seededBytes(seed: number): Random {
  const random = seededRandom(seed)
  return { bytes: (count) => Uint8Array.from({ length: count }, () => random.between(0, 255)) }
}
