import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { readSnapshot } from '../../shared/doc/snapshot.ts'
import type { Id } from '../../shared/model/id.ts'
import { listBlobsOf } from '../../shared/sync/list-blobs.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import type { Host } from '../host/host.ts'
import type { FileDesk } from './file-desk.ts'

/** A file that is on the disk and holds the whole tavolo as it is open now. */
export interface ProvedFile {
  readonly sha256: string
  readonly sizeBytes: number
  readonly attachmentCount: number
  readonly versionCount: number
  /** Attachments that the tavolo names and that this computer does not have: the file has not either. */
  readonly missingAttachments: number
  /** Versions that are kept here and did not fit into the file, or are damaged. */
  readonly missingVersions: number
}

/** Why a file proves nothing: it is not on the disk, is something else there, cannot be opened, or the tavolo went on. */
export type ProofProblem = 'gone' | 'different' | 'unreadable' | 'changed'

/** What was saved: the bytes that were meant, and under which id the shell knows the file. */
export interface SavedBytes {
  readonly tavoloId: Id<'tavolo'>
  readonly documents: TavoloDocuments
  readonly bytes: Uint8Array
  readonly savedId: string
  readonly passphrase: string | null
}

/** Reads a saved file again from the disk, and opens it apart: both documents must be those that are open now. */
export async function proveSavedFile(
  {
    host,
    desk,
  }: { readonly host: Pick<Host, 'savedFileHash' | 'versionList'>; readonly desk: Pick<FileDesk, 'read'> },
  { tavoloId, documents, bytes, savedId, passphrase }: SavedBytes,
): Promise<Result<ProvedFile, ProofProblem>> {
  const onDisk = await host.savedFileHash({ savedId })
  if (onDisk === null) return failure('gone')
  if (onDisk.sha256 !== (await sha256Of(bytes))) return failure('different')
  // The bytes on the disk are these: what they open to is what the file opens to.
  const read = await desk.read(bytes, passphrase, () => undefined)
  if (!read.isOk || read.value.tavoloId !== tavoloId) return failure('unreadable')
  const file = read.value
  const isSame =
    isEqual(file.official, Y.encodeStateAsUpdate(documents.official)) &&
    isEqual(file.work, Y.encodeStateAsUpdate(documents.work))
  if (!isSame) return failure('changed')
  const here = new Set(file.attachments.map(({ sha256 }) => sha256))
  const listed = await host.versionList({ tavoloId })
  const versions = new Set(file.versions.map(({ id }) => id))
  const missingVersions = (listed.isOk ? listed.value : []).filter(
    (line) => line.kind === 'damaged' || !versions.has(line.facts.id),
  )
  return ok({
    ...onDisk,
    attachmentCount: file.attachments.length,
    versionCount: file.versions.length,
    missingAttachments: listBlobsOf(readSnapshot(documents)).filter(({ sha256 }) => !here.has(sha256)).length,
    missingVersions: missingVersions.length,
  })
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function isEqual(left: Uint8Array, right: Uint8Array): boolean {
  return left.byteLength === right.byteLength && left.every((byte, index) => byte === right[index])
}
