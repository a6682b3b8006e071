import { encodeJournalHeader, type JournalHeader } from '../../shared/sync/journal-header.ts'
import {
  emptyTail,
  encodeJournalChange,
  type JournalChange,
  type JournalTail,
} from '../../shared/sync/journal-record.ts'
import { joinBytes } from '../../shared/sync/byte-pieces.ts'
import type { SeededRandom } from './seeded-random.ts'

/** A journal as it was written, and where each change begins in it. */
export interface WrittenJournal {
  readonly bytes: Uint8Array
  readonly changes: readonly JournalChange[]
  /** Where the records of each change begin; an opening or a new author stands before its update. */
  readonly offsets: readonly number[]
  readonly tail: JournalTail
}

const startedAtMs = Date.UTC(2026, 3, 16, 15, 0)

/** Changes as a tavolo sees them: mostly one hand that types, sometimes somebody else, a merge, another opening, a clock that jumps. */
export function randomChanges(random: SeededRandom, length: number): JournalChange[] {
  let openingId = randomId(random)
  let count = 0
  let atMs = startedAtMs
  let name = 'Marta'
  return Array.from({ length }, () => {
    if (random.chance(0.04)) {
      openingId = randomId(random)
      count = 0
    }
    if (random.chance(0.1))
      name = random.pick(['Marta', 'Marco', 'Lucia', '', 'طاهر', `Ospite ${random.between(1, 40)}`])
    // A clock may be set back by an hour or by years.
    atMs += random.chance(0.03)
      ? random.pick([-3_600_000, -100_000_000_000, 40_000_000])
      : random.between(0, 30) * 100
    count += random.between(1, 3)
    const size = random.chance(0.03) ? random.between(1000, 90_000) : random.between(2, 60)
    const authors = random.chance(0.05) ? [name, 'Irene', 'Paolo'].slice(0, random.between(0, 3)) : [name]
    return {
      mark: { openingId, count },
      isBase: count < 4 && random.chance(0.2),
      atMs,
      shares: authors.map((each) => ({
        author: { deviceId: `device-${each.length}`, name: each },
        sizeBytes: authors.length === 1 ? size : random.between(1, size),
      })),
      update: Uint8Array.from({ length: size }, () => random.between(0, 255)),
    }
  })
}

/** Writes changes as a journal. */
export function writeJournal(changes: readonly JournalChange[], random: SeededRandom): WrittenJournal {
  const header: JournalHeader = {
    document: 'official',
    generation: random.between(1, 100_000),
    startedAtMs,
    salt: random.between(0, 0xff_ff_ff_ff),
  }
  const pieces = [encodeJournalHeader(header)]
  const offsets: number[] = []
  let offset = pieces[0]?.byteLength ?? 0
  let tail = emptyTail(header)
  for (const change of changes) {
    const encoded = encodeJournalChange(tail, change)
    offsets.push(offset)
    pieces.push(encoded.bytes)
    offset += encoded.bytes.byteLength
    ;({ tail } = encoded)
  }
  return { bytes: joinBytes(pieces), changes, offsets, tail }
}

function randomId(random: SeededRandom): string {
  return Array.from({ length: 16 }, () => random.between(0, 15).toString(16)).join('')
}
