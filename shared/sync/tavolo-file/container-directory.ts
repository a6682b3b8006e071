import { strFromU8 } from 'fflate'
import { failure, ok, type Result } from '../../util/result.ts'
import { fileLimits } from './file-limits.ts'
import type { TavoloFileProblem } from './tavolo-file.ts'

/** One part as the archive's table of contents describes it; nothing of it is unpacked yet. */
export interface ContainerEntry {
  readonly name: string
  readonly isPacked: boolean
  readonly crc32: number
  readonly sizeBytes: number
  /** The bytes as they lie in the archive: a view, not a copy. */
  readonly packed: Uint8Array
}

// From APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16: signatures and sizes of the fixed fields.
const localSignature = 0x04_03_4b_50
const localBytes = 30
const centralSignature = 0x02_01_4b_50
const centralBytes = 46
const endSignature = 0x06_05_4b_50
const endBytes = 22

const damaged = { kind: 'damaged', part: 'container' } as const

type Read<Value> = Result<Value, TavoloFileProblem>

/**
 * Reads the table of contents and refuses what a `.tavolo` file never has: encryption, archives in several pieces or
 * beyond 4 GB, parts that overlap, two names for one part, gaps that hide something.
 */
export function readDirectory(bytes: Uint8Array): Read<ContainerEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Written without a comment, so the end of the table is the end of the file.
  const end = bytes.byteLength - endBytes
  if (end < 0 || view.getUint32(end, true) !== endSignature) return failure(damaged)
  const count = view.getUint16(end + 10, true)
  const tableBytes = view.getUint32(end + 12, true)
  const tableStart = view.getUint32(end + 16, true)
  const isOneArchive = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count
  if (!isOneArchive || view.getUint16(end + 20, true) !== 0) return failure(damaged)
  if (count > fileLimits.parts) {
    return failure({ kind: 'too-many-parts', count, limit: fileLimits.parts })
  }
  if (tableStart + tableBytes !== end) return failure(damaged)
  return readEntries({ bytes, view, count, tableStart, tableEnd: end })
}

interface Table {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly count: number
  readonly tableStart: number
  readonly tableEnd: number
}

function readEntries(table: Table): Read<ContainerEntry[]> {
  const entries: ContainerEntry[] = []
  let at = table.tableStart
  let dataEnd = 0
  for (let index = 0; index < table.count; index += 1) {
    const found = readEntry(table, at, dataEnd)
    if (!found.isOk) return found
    entries.push(found.value.entry)
    at = found.value.next
    dataEnd = found.value.dataEnd
  }
  // Nothing may lie between the parts and the table, or after the table's last line.
  if (at !== table.tableEnd || dataEnd !== table.tableStart) return failure(damaged)
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) return failure(damaged)
  return ok(entries)
}

/** Reads one line of the table and the head of its part, which must begin where the part before it ended. */
function readEntry(
  { bytes, view, tableStart, tableEnd }: Table,
  at: number,
  start: number,
): Read<{ readonly entry: ContainerEntry; readonly next: number; readonly dataEnd: number }> {
  if (at + centralBytes > tableEnd || view.getUint32(at, true) !== centralSignature) return failure(damaged)
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const packedBytes = view.getUint32(at + 20, true)
  const sizeBytes = view.getUint32(at + 24, true)
  const nameBytes = view.getUint16(at + 28, true)
  const extraBytes = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const isPacked = method === 8
  const isPlain = (flags & ~utf8Flag) === 0 && extraBytes === 0 && (isPacked || method === 0)
  if (!isPlain || view.getUint32(at + 42, true) !== start) return failure(damaged)
  if (!isPacked && packedBytes !== sizeBytes) return failure(damaged)
  const next = at + centralBytes + nameBytes
  const dataStart = start + localBytes + nameBytes
  if (next > tableEnd || dataStart + packedBytes > tableStart) return failure(damaged)
  const name = bytes.subarray(at + centralBytes, next)
  const localName = bytes.subarray(start + localBytes, dataStart)
  if (!isSameHead(view, { at, start }) || !name.every((byte, index) => byte === localName[index])) {
    return failure(damaged)
  }
  return ok({
    entry: {
      name: strFromU8(name),
      isPacked,
      crc32: view.getUint32(at + 16, true),
      sizeBytes,
      packed: bytes.subarray(dataStart, dataStart + packedBytes),
    },
    next,
    dataEnd: dataStart + packedBytes,
  })
}

/** Bit 11 says that names are UTF-8 (section 4.4.4); ours are ASCII, with or without it. */
const utf8Flag = 0x08_00

/** Whether the head before a part repeats what its line in the table says: two readers must never see two archives. */
function isSameHead(view: DataView, { at, start }: { readonly at: number; readonly start: number }): boolean {
  if (view.getUint32(start, true) !== localSignature) return false
  // From «version needed to extract» to «extra field length» both hold the same 26 bytes, two bytes further on.
  for (let offset = 0; offset < 26; offset += 2) {
    if (view.getUint16(start + 4 + offset, true) !== view.getUint16(at + 6 + offset, true)) return false
  }
  return true
}
