import type { Author } from '../doc/origin.ts'
import { joinBytes } from './byte-pieces.ts'
import type { ChangeMark } from './change-marks.ts'
import { crc32 } from './crc32.ts'
import type { JournalHeader } from './journal-header.ts'
import { varintBytes, withoutSign } from './varint.ts'

/** What one author added to a change. */
export interface JournalShare {
  readonly author: Author
  readonly sizeBytes: number
}

/** A change to write into a journal: one Yjs update with its mark, its time and its authors. */
export interface JournalChange {
  readonly mark: ChangeMark
  /** From here on the journal holds all that the opening knows; the marks before it count no more. */
  readonly isBase: boolean
  /** When it was made, milliseconds since 1970; kept to a tenth of a second. */
  readonly atMs: number
  /** Empty when nobody is known. */
  readonly shares: readonly JournalShare[]
  readonly update: Uint8Array
}

/** What a writer must know of the records before the next one. */
export interface JournalTail {
  readonly header: JournalHeader
  readonly openingId: string | null
  /** Time of the last record, in tenths of a second since the journal was begun. */
  readonly lastTenths: number
  /** Authors by their number in this journal; one whose introduction cannot be read any more is null. */
  readonly authors: readonly (Author | null)[]
}

/**
 * The first byte of a record. Update records by one of the first fourteen authors say who in that byte; the others are
 * rare (an opening, somebody new, a merge). Other values never begin a record: that is what a reader who lost its way looks for.
 */
export const recordTags = {
  opening: 0xa1,
  author: 0xa2,
  firstUpdate: 0xb0,
  lastUpdate: 0xbd,
  sharedUpdate: 0xbf,
} as const

/** From this number on, a record's time is told from the journal's start, not from the record before. */
export const longestStep = 128

/** A journal's tail before its first record. */
export function emptyTail(header: JournalHeader): JournalTail {
  return { header, openingId: null, lastTenths: 0, authors: [] }
}

/** The bytes of a change after the records that are there, and the tail once they are written. */
export function encodeJournalChange(
  before: JournalTail,
  change: JournalChange,
): { readonly bytes: Uint8Array; readonly tail: JournalTail } {
  const records: Uint8Array[] = []
  const { salt, startedAtMs } = before.header
  const tenths = Math.round((change.atMs - startedAtMs) / 100)
  let tail = before
  if (change.isBase || tail.openingId !== change.mark.openingId) {
    records.push(record(salt, recordTags.opening, openingBody(change, tenths)))
    tail = { ...tail, openingId: change.mark.openingId, lastTenths: tenths }
  }
  for (const { author } of change.shares) {
    if (numberOf(tail, author) !== -1) continue
    records.push(record(salt, recordTags.author, authorBody(tail.authors.length, author)))
    tail = { ...tail, authors: [...tail.authors, author] }
  }
  records.push(updateRecord(tail, change, tenths))
  return { bytes: joinBytes(records), tail: { ...tail, lastTenths: tenths } }
}

/** The check sum of a record, whose first bytes are its tag and its length. */
export function recordSum(salt: number, start: Uint8Array, body: Uint8Array): number {
  return crc32(body, crc32(start, salt))
}

function updateRecord(tail: JournalTail, change: JournalChange, tenths: number): Uint8Array {
  const step = tenths - tail.lastTenths
  const isNear = step >= 0 && step < longestStep
  const start = [
    ...varintBytes(change.mark.count),
    ...varintBytes(isNear ? step : longestStep + withoutSign(tenths)),
  ]
  const [only] = change.shares
  const number = only === undefined || change.shares.length > 1 ? -1 : numberOf(tail, only.author)
  const tag = recordTags.firstUpdate + number
  if (number !== -1 && tag <= recordTags.lastUpdate) {
    return record(tail.header.salt, tag, joinBytes([Uint8Array.from(start), change.update]))
  }
  const shares = change.shares.flatMap(({ author, sizeBytes }) => [
    ...varintBytes(numberOf(tail, author)),
    ...varintBytes(sizeBytes),
  ])
  const body = Uint8Array.from([...start, ...varintBytes(change.shares.length), ...shares])
  return record(tail.header.salt, recordTags.sharedUpdate, joinBytes([body, change.update]))
}

function openingBody({ mark, isBase }: JournalChange, tenths: number): Uint8Array {
  const id = mark.openingId.match(/../g) ?? []
  return Uint8Array.from([
    ...id.map((digits) => Number.parseInt(digits, 16)),
    isBase ? 1 : 0,
    ...varintBytes(withoutSign(tenths)),
  ])
}

function authorBody(number: number, { deviceId, name }: Author): Uint8Array {
  const encoder = new TextEncoder()
  const device = encoder.encode(deviceId)
  return joinBytes([
    Uint8Array.from([...varintBytes(number), ...varintBytes(device.byteLength)]),
    device,
    encoder.encode(name),
  ])
}

function record(salt: number, tag: number, body: Uint8Array): Uint8Array {
  const start = Uint8Array.from([tag, ...varintBytes(body.byteLength)])
  const sum = recordSum(salt, start, body)
  const sumBytes = Uint8Array.of(sum, sum >>> 8, sum >>> 16, sum >>> 24)
  return joinBytes([start, sumBytes, body])
}

function numberOf({ authors }: JournalTail, author: Author): number {
  return authors.findIndex((known) => known?.deviceId === author.deviceId && known.name === author.name)
}
