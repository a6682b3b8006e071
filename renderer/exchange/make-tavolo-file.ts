import * as Y from 'yjs'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { readMeta } from '../../shared/doc/meta.ts'
import type { Author } from '../../shared/doc/origin.ts'
import type { TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import type { Id } from '../../shared/model/id.ts'
import { listBlobsOf } from '../../shared/sync/list-blobs.ts'
import { usualKeyCost, type OnProgress, type SealInput } from '../../shared/sync/tavolo-file/seal.ts'
import type { FileAttachment, FileVersion } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import { ok, type Result } from '../../shared/util/result.ts'
import type { Host } from '../host/host.ts'
import type { Library } from '../state/library.ts'
import type { FileDesk, WriteProblem } from './file-desk.ts'

/** What a file is made from. */
export interface MakeFileInput {
  readonly tavoloId: Id<'tavolo'>
  readonly documents: TavoloDocuments
  /** What of the snapshot names the tavolo and its files. */
  readonly snapshot: Pick<TavoloSnapshot, 'process' | 'attachments' | 'minutes' | 'figures'>
  readonly author: Author
  readonly nowMs: number
  /** Null leaves the file open to everybody who has it. */
  readonly passphrase: string | null
  readonly onProgress: OnProgress
}

/** What making a file works with. */
export interface MakeFileParts {
  readonly desk: Pick<FileDesk, 'write'>
  readonly host: Pick<Host, 'appInfo' | 'blobRead'>
  readonly library: Pick<Library, 'listChanges'>
  /** The history of the tavolo, where there is one. */
  readonly readVersions: (id: Id<'tavolo'>) => Promise<readonly FileVersion[]>
}

/** A file, proved by reading it again. */
export interface MadeFile {
  readonly bytes: Uint8Array
  /** How many photos and documents the tavolo names and this computer does not have, so that the file has not either. */
  readonly missingCount: number
}

/** Gives the open tavolo as one file, as it stands at this moment. */
export async function makeTavoloFile(
  parts: MakeFileParts,
  input: MakeFileInput,
): Promise<Result<MadeFile, WriteProblem>> {
  const { documents, snapshot, tavoloId } = input
  const { lineageId, schemaVersion } = readMeta(documents)
  const official = Y.encodeStateAsUpdate(documents.official)
  const work = Y.encodeStateAsUpdate(documents.work)
  const { name, version } = await parts.host.appInfo()
  // Without the log the tavolo is whole all the same: what cannot be read of it is left out.
  const listed = await parts.library.listChanges(tavoloId)
  const needed = listBlobsOf(snapshot)
  const attachments = await readAttachments(parts.host, needed)
  const file = {
    ...{ tavoloId, lineageId, schemaVersion, official, work, attachments },
    title: snapshot.process.title,
    writtenAtMs: input.nowMs,
    writtenBy: input.author,
    program: `${name} ${version}`,
    changes: listed.isOk ? listed.value : [],
    versions: await parts.readVersions(tavoloId),
  }
  const seal = input.passphrase === null ? null : sealOf(input.passphrase)
  const written = await parts.desk.write(file, seal, input.onProgress)
  if (!written.isOk) return written
  return ok({ bytes: written.value, missingCount: needed.length - attachments.length })
}

function sealOf(passphrase: string): SealInput {
  return {
    passphrase,
    salt: crypto.getRandomValues(new Uint8Array(16)),
    nonce: crypto.getRandomValues(new Uint8Array(24)),
    keyCost: usualKeyCost,
  }
}

async function readAttachments(
  host: Pick<Host, 'blobRead'>,
  needed: readonly { readonly sha256: string }[],
): Promise<FileAttachment[]> {
  const found: FileAttachment[] = []
  for (const { sha256 } of needed) {
    const read = await host.blobRead({ sha256 })
    if (read.isOk) found.push({ sha256, bytes: read.value })
  }
  return found
}
