import type { Author } from '../doc/origin.ts'
import { withMark, type ChangeMark, type DocumentMarks } from './change-marks.ts'
import { headerBytes, readJournalHeader, type JournalHeader } from './journal-header.ts'
import { emptyTail, longestStep, recordTags, type JournalShare, type JournalTail } from './journal-record.ts'
import { claimedMarkIn, isUpdateAlone, type Stretch } from './journal-claims.ts'
import { isWholeLength, mendedRecordAt, nextRecord, recordAt, type FoundRecord } from './journal-walk.ts'
import { readVarint, withSign } from './varint.ts'

/** A change as it stands in a journal. */
export interface JournalEntry {
  /** Null when the record that says which opening it belongs to cannot be read. */
  readonly mark: ChangeMark | null
  readonly atMs: number
  /** Who made it; authors that cannot be read any more are left out. */
  readonly shares: readonly JournalShare[]
  readonly update: Uint8Array
}

/**
 * A stretch of a journal that was not as it was written. `mended`: one bit was wrong, and nothing is lost · `lost`: these
 * bytes cannot be read · `torn`: the journal ends in the middle of a record.
 */
export interface JournalDamage {
  readonly kind: 'mended' | 'lost' | 'torn'
  readonly offset: number
  readonly sizeBytes: number
  /** Time of the last record before it and of the first after it, milliseconds since 1970; null when there is none. */
  readonly afterMs: number | null
  readonly beforeMs: number | null
  /** The mark of the first change after it that says how far it goes; null when there is none. */
  readonly nextMark: ChangeMark | null
  /** The mark of the last change in it, as far as its bytes still say so; null when they do not. No check sum vouches for it. */
  readonly claimedMark: ChangeMark | null
  /**
   * Marks of changes after it in the same journal with which an opening began that had brought both copies together: with
   * one of them a copy has what was hit, and no mark of before.
   */
  readonly laterBases: readonly ChangeMark[]
}

/** All that can be read of a journal. */
export interface JournalReading {
  /** Null when the journal's beginning cannot be read, and with it nothing. */
  readonly tail: JournalTail | null
  readonly entries: readonly JournalEntry[]
  /** How far the journal goes, on top of what it began with. */
  readonly marks: DocumentMarks
  readonly damages: readonly JournalDamage[]
  /** Where the next record belongs, in bytes from the beginning. */
  readonly endOffset: number
}

/** Reads a journal. A record that is damaged costs that record alone, and is told. `marks`: those of the state it goes on from. */
export function readJournal(bytes: Uint8Array, marks: DocumentMarks = []): JournalReading {
  const read = readJournalHeader(bytes)
  if (read === null) {
    const claimedMark = claimedMarkIn(bytes, { start: headerBytes, end: bytes.byteLength, openingId: null })
    const damage = { ...damageOf('lost', 0, bytes.byteLength), claimedMark }
    return { tail: null, entries: [], marks, damages: [damage], endOffset: 0 }
  }
  const reader = new JournalReader(read.header, marks)
  if (!read.isWhole) reader.damages.push(damageOf('mended', 0, headerBytes))
  reader.readRecords(bytes)
  return reader.reading()
}

class JournalReader {
  readonly damages: JournalDamage[] = []
  readonly #entries: JournalEntry[] = []
  #tail: JournalTail
  #marks: DocumentMarks
  #endOffset = headerBytes
  /** Whether the opening that was read last begins anew, and no change of it has come yet. */
  #isBase = false

  constructor(header: JournalHeader, marks: DocumentMarks) {
    this.#tail = emptyTail(header)
    this.#marks = marks
  }

  reading(): JournalReading {
    return {
      tail: this.#tail,
      entries: this.#entries,
      marks: this.#marks,
      damages: this.damages,
      endOffset: this.#endOffset,
    }
  }

  readRecords(bytes: Uint8Array): void {
    const { salt } = this.#tail.header
    let offset = headerBytes
    while (offset < bytes.byteLength) {
      const record = recordAt(bytes, offset, salt) ?? mendedRecordAt(bytes, offset, salt)
      if (record !== null && this.#take(record)) {
        if (record.isMended) this.#note('mended', offset, record.end)
        offset = record.end
        this.#endOffset = offset
        continue
      }
      const next = nextRecord(bytes, offset, salt)
      const isTorn = next === bytes.byteLength && !isWholeLength(bytes, offset)
      this.#note(isTorn ? 'torn' : 'lost', offset, next)
      const stretch = { start: offset, end: next, openingId: this.#tail.openingId }
      this.#noteClaim(bytes, stretch)
      // What follows may be another opening's, unless it was clearly one change that was hit.
      if (!isUpdateAlone(bytes, stretch)) this.#tail = { ...this.#tail, openingId: null }
      offset = next
    }
  }

  #note(kind: JournalDamage['kind'], from: number, end: number): void {
    const afterMs = this.#entries.length === 0 ? null : this.#timeMs()
    this.damages.push({ ...damageOf(kind, from, end - from), afterMs })
  }

  #noteClaim(bytes: Uint8Array, stretch: Stretch): void {
    const damage = this.damages.pop()
    if (damage !== undefined) this.damages.push({ ...damage, claimedMark: claimedMarkIn(bytes, stretch) })
  }

  /** Takes what a record says; false when its body is not what its tag promises. */
  #take({ tag, body }: FoundRecord): boolean {
    if (tag === recordTags.opening) return this.#takeOpening(body)
    if (tag === recordTags.author) return this.#takeAuthor(body)
    return this.#takeUpdate(tag, body)
  }

  #takeOpening(body: Uint8Array): boolean {
    const tenths = readVarint(body, 9)
    if (tenths === null) return false
    const openingId = Array.from(body.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
    this.#isBase = body[8] === 1
    this.#tail = { ...this.#tail, openingId, lastTenths: withSign(tenths.value) }
    return true
  }

  #takeAuthor(body: Uint8Array): boolean {
    const number = readVarint(body, 0)
    const deviceSize = number === null ? null : readVarint(body, number.end)
    // A number far beyond those that are known is not one that was written.
    if (number === null || deviceSize === null || number.value > this.#tail.authors.length + 1000)
      return false
    const decoder = new TextDecoder()
    const nameStart = deviceSize.end + deviceSize.value
    const author: Author = {
      deviceId: decoder.decode(body.subarray(deviceSize.end, nameStart)),
      name: decoder.decode(body.subarray(nameStart)),
    }
    const authors = [...this.#tail.authors]
    while (authors.length <= number.value) authors.push(null)
    authors[number.value] = author
    this.#tail = { ...this.#tail, authors }
    return true
  }

  #takeUpdate(tag: number, body: Uint8Array): boolean {
    const count = readVarint(body, 0)
    const time = count === null ? null : readVarint(body, count.end)
    if (count === null || time === null) return false
    const shares = tag === recordTags.sharedUpdate ? this.#readShares(body, time.end) : null
    if (tag === recordTags.sharedUpdate && shares === null) return false
    const lastTenths =
      time.value < longestStep ? this.#tail.lastTenths + time.value : withSign(time.value - longestStep)
    this.#tail = { ...this.#tail, lastTenths }
    const { openingId } = this.#tail
    const mark = openingId === null ? null : { openingId, count: count.value }
    if (mark !== null) this.#marks = withMark(this.#isBase ? [] : this.#marks, mark)
    if (mark !== null && this.#isBase) this.#tellBase(mark)
    this.#isBase = false
    const update = body.subarray(shares?.end ?? time.end)
    this.#entries.push({
      mark,
      atMs: this.#timeMs(),
      shares: shares?.list ?? this.#shareOf(tag - recordTags.firstUpdate, update.byteLength),
      update,
    })
    this.#tellWhatFollows(mark)
    return true
  }

  #readShares(body: Uint8Array, offset: number): { list: JournalShare[]; end: number } | null {
    const length = readVarint(body, offset)
    if (length === null) return null
    const list: JournalShare[] = []
    let { end } = length
    for (let index = 0; index < length.value; index += 1) {
      const number = readVarint(body, end)
      const size = number === null ? null : readVarint(body, number.end)
      if (number === null || size === null) return null
      list.push(...this.#shareOf(number.value, size.value))
      ;({ end } = size)
    }
    return { list, end }
  }

  #shareOf(number: number, sizeBytes: number): JournalShare[] {
    const author = this.#tail.authors[number] ?? null
    return author === null ? [] : [{ author, sizeBytes }]
  }

  #timeMs(): number {
    return this.#tail.header.startedAtMs + this.#tail.lastTenths * 100
  }

  /** Damages since the last change lie before this one. */
  #tellBase(mark: ChangeMark): void {
    for (const [index, damage] of this.damages.entries())
      this.damages[index] = { ...damage, laterBases: [...damage.laterBases, mark] }
  }

  #tellWhatFollows(mark: ChangeMark | null): void {
    const beforeMs = this.#timeMs()
    for (let index = this.damages.length - 1; index >= 0; index -= 1) {
      const damage = this.damages[index]
      if (damage === undefined || damage.nextMark !== null) return
      this.damages[index] = { ...damage, beforeMs: damage.beforeMs ?? beforeMs, nextMark: mark }
    }
  }
}

function damageOf(kind: JournalDamage['kind'], offset: number, sizeBytes: number): JournalDamage {
  const unknown = { afterMs: null, beforeMs: null, nextMark: null, claimedMark: null, laterBases: [] }
  return { kind, offset, sizeBytes, ...unknown }
}
