import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../../shared/export/sha256.ts'
import { BlobLine, type BlobFault } from '../../../shared/sync/room/blob-line.ts'
import { writeBlobFrame, writePieceFrame } from '../../../shared/sync/room/blob-messages.ts'
import { BlobPace } from '../../../shared/sync/room/blob-pace.ts'
import { BlobParts } from '../../../shared/sync/room/blob-parts.ts'
import { blobSilenceMs, mostOpenGets } from '../../../shared/sync/room/limits.ts'
import { ManualTimekeeper } from '../../support/manual-timekeeper.ts'
import { seededBytes } from '../../support/seeded-bytes.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../../support/seeded-random.ts'

/** One side with its files, as many lines as it has had, and what went wrong on them. */
class Side {
  readonly files = new Map<string, Uint8Array>()
  readonly parts = new BlobParts(1)
  readonly faults: BlobFault[] = []
  readonly sent: (string | Uint8Array)[] = []
  readonly mismatches: string[] = []
  named = new Map<string, number>()
  mayGive: (sha256: string) => boolean = (sha256) => this.named.has(sha256)
  line: BlobLine

  readonly #timekeeper: ManualTimekeeper

  constructor(timekeeper: ManualTimekeeper) {
    this.#timekeeper = timekeeper
    this.line = this.newLine()
  }

  get lacks() {
    return [...this.named].flatMap(([sha256, sizeBytes]) =>
      this.files.has(sha256) ? [] : [{ sha256, sizeBytes }],
    )
  }

  newLine(): BlobLine {
    const { nowMs, after } = this.#timekeeper
    this.line = new BlobLine({
      ...{ nowMs, after, parts: this.parts },
      shelf: {
        has: async (sha256s) => sha256s.filter((sha256) => this.files.has(sha256)),
        readPiece: async ({ sha256, from, length }) =>
          this.files.get(sha256)?.subarray(from, from + length) ?? null,
        keep: async (sha256, bytes) => {
          if (sha256Hex(bytes) !== sha256) return 'mismatch'
          this.files.set(sha256, bytes)
          return 'kept'
        },
      },
      send: (frame) => void this.sent.push(frame),
      mayGive: (sha256) => this.mayGive(sha256),
      readyFor: async () => undefined,
      onKept: () => this.line.setLacks(this.lacks),
      onMismatch: (sha256) => void this.mismatches.push(sha256),
      onFree: () => undefined,
      onFault: (fault) => void this.faults.push(fault),
    })
    return this.line
  }
}

function add(side: Side, bytes: Uint8Array): string {
  const sha256 = sha256Hex(bytes)
  side.files.set(sha256, bytes)
  return sha256
}

/** Carries what was said, so many frames at most, and lets time pass so that answers are made. */
async function carry(
  timekeeper: ManualTimekeeper,
  [one, other]: readonly [Side, Side],
  most: number,
): Promise<number> {
  let count = 0
  for (;;) {
    await timekeeper.pass(1)
    const frames = [
      ...one.sent.splice(0).map((frame) => [other, frame] as const),
      ...other.sent.splice(0).map((frame) => [one, frame] as const),
    ]
    if (frames.length === 0) return count
    for (const [to, frame] of frames) {
      if (count === most) return count
      to.line.hear(frame)
      count += 1
    }
  }
}

describe('two ends of a line', () => {
  const cutName = 'that is cut at random moments: all files arrive, equal, and what had come is kept'
  test.each(seedsOfThisRun(25))(`${cutName} (%i)`, async (seed) => {
    await withSeed({ seed, name: cutName, project: 'quick' }, async (random: SeededRandom) => {
      const timekeeper = new ManualTimekeeper()
      const sides = [new Side(timekeeper), new Side(timekeeper)] as const
      const content = seededBytes(seed)
      for (let count = random.between(1, 8); count > 0; count -= 1) {
        const bytes = content.bytes(random.pick([1, 1000, 61_440, 61_441, 300_000]))
        const sha256 = add(random.pick(sides), bytes)
        for (const side of sides) side.named.set(sha256, bytes.byteLength)
      }
      for (let cuts = random.between(0, 12); cuts >= 0; cuts -= 1) {
        for (const side of sides) {
          side.line.end()
          side.sent.splice(0)
          side.newLine().setLacks(side.lacks)
        }
        await carry(timekeeper, sides, cuts === 0 ? Infinity : random.between(0, 30))
      }
      for (const side of sides) {
        expect(side.lacks).toEqual([])
        expect(side.faults).toEqual([])
        expect(side.mismatches).toEqual([])
        for (const [sha256, bytes] of side.files) expect(sha256Hex(bytes)).toBe(sha256)
      }
    })
  })

  async function pair(): Promise<{ timekeeper: ManualTimekeeper; one: Side; other: Side }> {
    const timekeeper = new ManualTimekeeper()
    return { timekeeper, one: new Side(timekeeper), other: new Side(timekeeper) }
  }

  test('what the tavolo does not name is not given, though it is there', async () => {
    const { timekeeper, one, other } = await pair()
    const sha256 = add(one, Uint8Array.of(1, 2, 3))
    other.named.set(sha256, 3)
    other.line.setLacks(other.lacks)
    await carry(timekeeper, [one, other], Infinity)
    expect(other.files.size).toBe(0)
    other.sent.push(writeBlobFrame({ kind: 'get', sha256, from: 0, length: 3 }))
    await carry(timekeeper, [one, other], Infinity)
    expect(one.faults).toEqual([])
    expect(other.files.size).toBe(0)
  })

  test('what has another content than its name is not kept, and not asked for again on this line', async () => {
    const { timekeeper, one, other } = await pair()
    const sha256 = sha256Hex(Uint8Array.of(1, 2, 3))
    for (const side of [one, other]) side.named.set(sha256, 3)
    one.files.set(sha256, Uint8Array.of(3, 2, 1))
    other.line.setLacks(other.lacks)
    await carry(timekeeper, [one, other], 1000)
    expect(other.files.size).toBe(0)
    expect(other.mismatches).toEqual([sha256])
    expect(other.sent).toEqual([])
  })

  test('pieces that nobody asked for end the line, and nothing of them is kept', async () => {
    const { timekeeper, one, other } = await pair()
    one.named.set('ab'.repeat(32), 4)
    one.line.setLacks(one.lacks)
    other.sent.push(writePieceFrame({ sha256: 'ab'.repeat(32), from: 0, bytes: Uint8Array.of(1, 2, 3, 4) }))
    await carry(timekeeper, [one, other], Infinity)
    expect(one.faults).toEqual(['blob-unasked'])
    expect(one.files.size).toBe(0)
  })

  test('who says that it has a file and gives nothing is let go; another goes on where it was', async () => {
    const { timekeeper, one } = await pair()
    const bytes = seededBytes(1).bytes(200_000)
    const sha256 = sha256Hex(bytes)
    one.named.set(sha256, bytes.byteLength)
    one.line.setLacks(one.lacks)
    one.line.hear(writeBlobFrame({ kind: 'has', sha256s: [sha256] }))
    await timekeeper.pass(1)
    one.line.hear(writePieceFrame({ sha256, from: 0, bytes: bytes.subarray(0, 61_440) }))
    await timekeeper.pass(blobSilenceMs + 1)
    expect(one.faults).toEqual(['blob-silent'])
    one.sent.splice(0)
    one.newLine().setLacks(one.lacks)
    one.line.hear(writeBlobFrame({ kind: 'has', sha256s: [sha256] }))
    await timekeeper.pass(1)
    expect(one.sent.map((frame) => JSON.parse(frame as string) as { from?: number }).at(1)?.from).toBe(61_440)
  })

  test('who asks for more than may be open is let go', async () => {
    const { one } = await pair()
    const sha256 = add(one, Uint8Array.of(1))
    one.named.set(sha256, 1)
    for (let count = 0; count <= mostOpenGets; count += 1) {
      one.line.hear(writeBlobFrame({ kind: 'get', sha256, from: 0, length: 1 }))
    }
    expect(one.faults).toEqual(['blob-too-much'])
  })
})

describe('the pace', () => {
  test('fills an idle network, and goes down to one piece at a time where something queues', () => {
    const pace = new BlobPace()
    for (let count = 0; count < 100; count += 1) pace.arrived(5)
    expect(pace.window).toBe(8)
    for (let count = 0; count < 5; count += 1) pace.arrived(120)
    expect(pace.window).toBe(1)
    for (let count = 0; count < 100; count += 1) pace.arrived(20)
    expect(pace.window).toBe(8)
  })
})
