import { open, type FileHandle } from 'node:fs/promises'
import type { BackupListing } from '../../../shared/ipc/backups.ts'
import { fileLimits } from '../../../shared/sync/tavolo-file/file-limits.ts'
import type { Manifest } from '../../../shared/sync/tavolo-file/manifest.ts'
import { peekBytes, peekManifest } from '../../../shared/sync/tavolo-file/peek-manifest.ts'
import { readTavoloFile } from '../../../shared/sync/tavolo-file/read-tavolo-file.ts'

/** What a look at a file says; null for a file with a passphrase, which somebody else put there. */
export type BackupLook = {
  readonly state: BackupListing['state']
  readonly manifest: Manifest | null
} | null

/** A file of a folder of backups. */
export interface FoundBackup {
  readonly path: string
  readonly sizeBytes: number
  readonly changedAtMs: number
  readonly look: NonNullable<BackupLook>
}

/** Files up to this size are read through for the list: some hundredths of a second each, and most have no photos. */
const readThroughBytes = 4 * 1024 * 1024

/** Holds the manifest of a tavolo with some hundred photos; of one with more than that more is read. */
const usualPeekBytes = 65_536

/** The archive's last record: signature, and where its table is (APPNOTE.TXT 4.3.16). */
const endBytes = 22
const endSignature = 0x06_05_4b_50

/** How much of a small file is read: all of it, or as of a large one its beginning and its end. */
export type LookDepth = 'through' | 'ends'

/** Looks at a file that may be a backup. Whatever is in it, this gives an answer. */
export async function lookAtBackup(path: string, depth: LookDepth): Promise<BackupLook> {
  const file = await open(path, 'r')
  try {
    const { size: sizeBytes } = await file.stat()
    if (sizeBytes > fileLimits.fileBytes) return { state: 'damaged', manifest: null }
    const isReadThrough = depth === 'through' && sizeBytes <= readThroughBytes
    let start = await readPart(file, 0, isReadThrough ? sizeBytes : usualPeekBytes)
    let peeked = peekManifest(start)
    if (peeked.kind === 'unreadable' && start.byteLength < Math.min(sizeBytes, peekBytes)) {
      start = await readPart(file, 0, peekBytes)
      peeked = peekManifest(start)
    }
    if (peeked.kind === 'sealed') return null
    if (peeked.kind === 'newer') return { state: 'newer', manifest: null }
    if (peeked.kind === 'unreadable') return { state: 'damaged', manifest: null }
    const { manifest } = peeked
    if (isReadThrough) return { state: await stateOf(start), manifest }
    const end = await readPart(file, Math.max(0, sizeBytes - endBytes), endBytes)
    return { state: isEndOf(end, sizeBytes) ? 'looksWhole' : 'damaged', manifest }
  } finally {
    await file.close()
  }
}

async function readPart(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, position + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

async function stateOf(bytes: Uint8Array): Promise<BackupListing['state']> {
  const read = await readTavoloFile(bytes, { passphrase: null, onProgress: () => undefined })
  if (read.isOk) return 'looksWhole'
  const { kind } = read.error
  return kind === 'newer-schema' || kind === 'newer-format' ? 'newer' : 'damaged'
}

/** Whether the last bytes are the end of an archive of this size: a copy that was cut has lost them. */
function isEndOf(end: Uint8Array, sizeBytes: number): boolean {
  if (end.byteLength !== endBytes) return false
  const view = new DataView(end.buffer, end.byteOffset, end.byteLength)
  const tableEnd = view.getUint32(12, true) + view.getUint32(16, true)
  return view.getUint32(0, true) === endSignature && tableEnd === sizeBytes - endBytes
}
