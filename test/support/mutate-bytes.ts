import { assertNever } from '../../shared/util/assert-never.ts'
import type { SeededRandom } from './seeded-random.ts'

/**
 * How many mutated files a test tries: a few in every run, TAVOLO_FUZZ_COUNT when it is set. The promise is ten thousand
 * of each kind: `npm run fuzz`.
 */
export function mutationCount(usual: number): number {
  const asked = process.env.TAVOLO_FUZZ_COUNT
  return asked === undefined || asked === '' ? usual : Number(asked)
}

/** The bytes as a bad disk, a broken mail or somebody with intent leaves them: changed in one to eight places. */
export function mutateBytes(bytes: Uint8Array<ArrayBuffer>, random: SeededRandom): Uint8Array<ArrayBuffer> {
  let mutated = Uint8Array.from(bytes)
  for (let change = random.between(1, 8); change > 0; change -= 1) mutated = mutateOnce(mutated, random)
  return mutated
}

function mutateOnce(bytes: Uint8Array<ArrayBuffer>, random: SeededRandom): Uint8Array<ArrayBuffer> {
  const at = random.between(0, bytes.byteLength)
  const length = Math.min(random.between(1, 1 << random.between(0, 12)), bytes.byteLength - at)
  const piece = bytes.subarray(at, at + length)
  const change = random.pick(['flip', 'set', 'cut', 'repeat', 'noise', 'move', 'end'] as const)
  switch (change) {
    case 'flip':
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7))
      return bytes
    case 'set':
      bytes[at] = random.pick([0, 0xff, 0x7f, 0x80, 0x22, 0x7b, 0x5b, 0x2c, 0x3b, 0x0a])
      return bytes
    case 'cut':
      return joined(bytes.subarray(0, at), bytes.subarray(at + length))
    case 'repeat':
      return joined(bytes.subarray(0, at), piece, piece, bytes.subarray(at + length))
    case 'noise':
      return bytes.map((byte, index) =>
        index >= at && index < at + length && random.chance(0.5) ? random.between(0, 255) : byte,
      )
    case 'move':
      return joined(bytes.subarray(at), bytes.subarray(0, at))
    case 'end':
      return bytes.slice(0, at)
    default:
      return assertNever(change)
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}
