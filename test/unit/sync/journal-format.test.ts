import { describe, expect, test } from 'vitest'
import { headerBytes } from '../../../shared/sync/journal-header.ts'
import { encodeJournalChange, type JournalChange } from '../../../shared/sync/journal-record.ts'
import { joinBytes } from '../../../shared/sync/byte-pieces.ts'
import { readJournal, type JournalEntry, type JournalReading } from '../../../shared/sync/read-journal.ts'
import { withMark, type DocumentMarks } from '../../../shared/sync/change-marks.ts'
import { randomChanges, writeJournal, type WrittenJournal } from '../../support/random-journal.ts'
import { seedsOfThisRun, withSeed, type SeededRandom } from '../../support/seeded-random.ts'

const seeds = seedsOfThisRun(6)

async function repeatable(seed: number, name: string, run: (random: SeededRandom) => void): Promise<void> {
  await withSeed({ seed, name, project: 'quick' }, async (random) => run(random))
}

/** A change as a journal gives it back: without what only the writer needs, its time to a tenth of a second. */
function asRead({ mark, atMs, shares, update }: JournalChange): JournalEntry {
  return { mark, atMs, shares, update }
}

function updatesOf(reading: JournalReading): string[] {
  return reading.entries.map(({ update }) => Buffer.from(update).toString('base64'))
}

function updatesWritten(changes: readonly JournalChange[]): string[] {
  return changes.map(({ update }) => Buffer.from(update).toString('base64'))
}

function marksAfter(changes: readonly JournalChange[]): DocumentMarks {
  return changes.reduce<DocumentMarks>((marks, { mark, isBase }) => withMark(isBase ? [] : marks, mark), [])
}

/** Which change the byte at this place belongs to; −1 for the header. */
function changeAt({ offsets }: WrittenJournal, offset: number): number {
  return offsets.findLastIndex((start) => start <= offset)
}

describe.each(seeds)('a journal (seed %i)', (seed) => {
  test('gives back what was written into it', async () => {
    await repeatable(seed, 'gives back what was written', (random) => {
      const changes = randomChanges(random, 200)
      const written = writeJournal(changes, random)
      const reading = readJournal(written.bytes)
      expect(reading.entries).toEqual(changes.map(asRead))
      expect(reading.damages).toEqual([])
      expect(reading.marks).toEqual(marksAfter(changes))
      expect(reading.endOffset).toBe(written.bytes.byteLength)
      expect(reading.tail).toEqual(written.tail)
    })
  })

  test('cut off at any byte of its last change, loses that change alone, says so, and goes on after it', async () => {
    await repeatable(seed, 'cut off at any byte', (random) => {
      const changes = randomChanges(random, 30)
      const written = writeJournal([...changes, ...randomChanges(random, 1)], random)
      const last = written.offsets.at(-1) ?? 0
      const next = randomChanges(random, 1)
      for (let size = last; size < written.bytes.byteLength; size += 1) {
        const cut = written.bytes.slice(0, size)
        const reading = readJournal(cut)
        expect(updatesOf(reading), `${size} bytes`).toEqual(updatesWritten(changes))
        const isBetweenRecords = reading.endOffset === size
        expect(reading.damages.map(({ kind }) => kind)).toEqual(isBetweenRecords ? [] : ['torn'])
        if (reading.tail === null || next[0] === undefined) throw new Error('no tail')
        const more = encodeJournalChange(reading.tail, next[0]).bytes
        const grown = readJournal(joinBytes([cut.subarray(0, reading.endOffset), more]))
        expect(updatesOf(grown)).toEqual(updatesWritten([...changes, ...next]))
        expect(grown.damages).toEqual([])
      }
    })
  })

  test('with one bit flipped anywhere, is mended, and says so', async () => {
    await repeatable(seed, 'with one bit flipped', (random) => {
      const written = writeJournal(randomChanges(random, 60), random)
      for (let time = 0; time < 100; time += 1) {
        const offset = random.between(0, written.bytes.byteLength - 1)
        const hit = new Uint8Array(written.bytes)
        hit[offset] = (hit[offset] ?? 0) ^ (1 << random.between(0, 7))
        const reading = readJournal(hit)
        expect(reading.damages, `byte ${offset}`).toHaveLength(1)
        const { kind, offset: from = 0, sizeBytes = 0 } = reading.damages[0] ?? {}
        expect(from <= offset && offset < from + sizeBytes).toBe(true)
        // Only a change that is too large to try every bit is given up, and only that one.
        expect(kind === 'mended' || sizeBytes > 65_536).toBe(true)
        const others = written.changes.toSpliced(changeAt(written, offset), 1)
        expect(updatesOf(reading)).toEqual(updatesWritten(kind === 'mended' ? written.changes : others))
      }
    })
  })

  test('with several bytes of a change spoiled, loses that change alone, and says when it was made', async () => {
    await repeatable(seed, 'with several bytes of a change spoiled', (random) => {
      // One opening and one author, so that each change is one record.
      const changes = randomChanges(random, 60).map((change, index) => ({
        ...change,
        mark: { openingId: '0123456789abcdef', count: index + 1 },
        isBase: false,
        shares: [{ author: { deviceId: 'device-1', name: 'Marta' }, sizeBytes: change.update.byteLength }],
      }))
      const written = writeJournal(changes, random)
      for (let time = 0; time < 100; time += 1) {
        const index = random.between(1, changes.length - 2)
        const [start = 0, end = 0] = [written.offsets[index], written.offsets[index + 1]]
        const hit = new Uint8Array(written.bytes)
        const count = random.between(2, 6)
        for (let each = 0; each < count; each += 1)
          hit[random.between(start, end - 1)] = random.between(0, 255)
        const reading = readJournal(hit)
        if (Buffer.compare(hit, written.bytes) === 0) continue
        expect(reading.damages.length, `change ${index}`).toBeGreaterThan(0)
        // What was spoiled may by chance be one single bit.
        if (reading.damages[0]?.kind === 'mended') continue
        expect(reading.damages).toMatchObject([{ kind: 'lost', offset: start, sizeBytes: end - start }])
        expect(updatesOf(reading)).toEqual(updatesWritten(changes.toSpliced(index, 1)))
        expect(reading.damages[0]?.afterMs).toBe(changes[index - 1]?.atMs)
      }
    })
  })

  test('with a stretch of zeros in it, as a disk leaves it, loses what stood there and nothing after it', async () => {
    await repeatable(seed, 'with a stretch of zeros', (random) => {
      const written = writeJournal(randomChanges(random, 400), random)
      for (let time = 0; time < 20; time += 1) {
        const size = random.pick([512, 4096])
        const start = random.between(headerBytes, Math.max(headerBytes, written.bytes.byteLength - size))
        const hit = new Uint8Array(written.bytes)
        hit.fill(0, start, start + size)
        const reading = readJournal(hit)
        const [first, last] = [changeAt(written, start), changeAt(written, start + size - 1)]
        const found = new Set(updatesOf(reading))
        const kept = written.changes.filter((_change, index) => index < first || index > last)
        expect(updatesWritten(kept).filter((update) => !found.has(update))).toEqual([])
        expect(reading.damages.length).toBeGreaterThan(0)
      }
    })
  })

  test('random bytes are no journal, and take no time', async () => {
    await repeatable(seed, 'random bytes are no journal', (random) => {
      const written = writeJournal(randomChanges(random, 5), random)
      const noise = Uint8Array.from({ length: 200_000 }, () => random.between(0, 255))
      expect(readJournal(noise)).toMatchObject({ tail: null, entries: [], damages: [{ kind: 'lost' }] })
      const startedMs = performance.now()
      const reading = readJournal(joinBytes([written.bytes, noise]))
      expect(updatesOf(reading)).toEqual(updatesWritten(written.changes))
      expect(performance.now() - startedMs).toBeLessThan(5000)
    })
  })
})

test('a beginning that was hit in both its copies, in different bytes, is put together again', async () => {
  const [seed = 0] = seeds
  await repeatable(seed, 'a beginning that was hit in both its copies', (random) => {
    const written = writeJournal(randomChanges(random, 5), random)
    for (let time = 0; time < 200; time += 1) {
      const hit = new Uint8Array(written.bytes)
      for (let byte = 0; byte < headerBytes / 2; byte += 1) {
        if (!random.chance(0.2)) continue
        const offset = random.chance(0.5) ? byte : byte + headerBytes / 2
        hit[offset] = (hit[offset] ?? 0) ^ random.between(1, 255)
      }
      const hits = hit.subarray(0, headerBytes).filter((byte, index) => byte !== written.bytes[index]).length
      const isReadable = readJournal(hit).tail !== null
      expect(isReadable || hits > 12, `${hits} bytes`).toBe(true)
    }
  })
})

test('an opening whose first change was cut off takes nothing back of how far the journal goes', async () => {
  const [seed = 0] = seeds
  await repeatable(seed, 'an opening whose first change was cut off', (random) => {
    const change = randomChanges(random, 1).map((each) => ({ ...each, isBase: false }))
    const marks = marksAfter(change)
    const base = randomChanges(random, 1).map((each) => ({ ...each, isBase: true }))
    const written = writeJournal([...change, ...base], random)
    for (let size = written.offsets[1] ?? 0; size < written.bytes.byteLength; size += 1) {
      expect(readJournal(written.bytes.subarray(0, size)).marks, `${size} bytes`).toEqual(marks)
    }
  })
})

test('what is lost says which openings behind it had brought both copies together', async () => {
  await repeatable(1, 'which openings behind it', (random) => {
    const plain = randomChanges(random, 3).map((each) => ({ ...each, isBase: false }))
    const [base] = randomChanges(random, 1).map((each) => ({ ...each, isBase: true }))
    if (base === undefined) throw new Error('no base')
    const written = writeJournal([...plain, base], random)
    const hit = new Uint8Array(written.bytes)
    // Well inside the second change, in two of its bytes: one alone would be mended.
    const at = (written.offsets[2] ?? 0) - 4
    for (const offset of [at, at + 1]) hit[offset] = (hit[offset] ?? 0) ^ 0xff
    const { damages } = readJournal(hit)
    expect(damages.map(({ kind, laterBases }) => ({ kind, laterBases }))).toEqual([
      { kind: 'lost', laterBases: [base.mark] },
    ])
    expect(readJournal(hit.subarray(0, written.offsets[3])).damages[0]?.laterBases).toEqual([])
  })
})

test('what is lost says which change it was, as long as its bytes do', async () => {
  const [seed = 0] = seeds
  await repeatable(seed, 'what is lost says which change it was', (random) => {
    const changes = randomChanges(random, 20)
    const written = writeJournal(changes, random)
    const hit = new Uint8Array(written.bytes)
    // The last two bytes of the last change: where it ends, and which it is, stand before them.
    for (const fromEnd of [1, 2]) hit[hit.length - fromEnd] = (hit[hit.length - fromEnd] ?? 0) ^ 0xff
    const claimed = readJournal(hit).damages.at(-1)?.claimedMark
    expect(claimed).toEqual(changes.at(-1)?.mark)
    for (const cut of [1, 2]) {
      const torn = readJournal(written.bytes.subarray(0, -cut)).damages.at(-1)
      expect(torn?.claimedMark).toEqual(changes.at(-1)?.mark)
    }
  })
})

test('a record of another journal is not taken for one of this, even where it stands exactly in its place', async () => {
  const [seed = 0] = seeds
  await repeatable(seed, 'a record of another journal', (random) => {
    const changes = randomChanges(random, 3)
    const [mine, other] = [writeJournal(changes, random), writeJournal(changes, random)]
    const mixed = joinBytes([mine.bytes.subarray(0, mine.offsets[2]), other.bytes.subarray(other.offsets[2])])
    expect(updatesOf(readJournal(mixed))).toEqual(updatesWritten(changes.slice(0, 2)))
  })
})
