import { readSnapshot } from '../../shared/doc/snapshot.ts'
import type { ErasedBackups, ErasedFiles } from '../../shared/ipc/erasing.ts'
import { listBlobsOf } from '../../shared/sync/list-blobs.ts'
import type { App } from './app-context.tsx'
import type { TavoloSession } from './tavolo-session.ts'

/** Attachments that would go, by name, and how many would stay for other tavoli. */
export interface CountedBlobs {
  readonly sha256s: readonly string[]
  readonly sizeBytes: number
  readonly keptCount: number
}

/** What this computer has of a tavolo. Null stands for what could not be looked at. */
export interface TavoloCount {
  /** Bytes of both documents in the database; null when it does not say. */
  readonly documentBytes: number | null
  readonly secondCopy: ErasedFiles | null
  readonly versions: ErasedFiles | null
  readonly attachments: CountedBlobs | null
  readonly backups: ErasedBackups | null
}

/** Looks what would go if a tavolo was erased; nothing is changed. */
export async function countTavolo(
  { host, library, author }: Pick<App, 'host' | 'library' | 'author'>,
  { id: tavoloId, documents }: Pick<TavoloSession, 'id' | 'documents'>,
  sparedSha256: string | null,
): Promise<TavoloCount> {
  const what = { tavoloId, mode: 'count' } as const
  const sha256s = listBlobsOf(readSnapshot(documents)).map(({ sha256 }) => sha256)
  const { deviceId } = author.get()
  await library.refresh()
  const isOnlyTavolo = isAlone(library, tavoloId)
  const [secondCopy, versions, attachments, backups] = await Promise.all([
    host.journalErase(what),
    host.versionErase(what),
    host.blobErase({ ...what, sha256s, isOnlyTavolo }),
    host.backupErase({ ...what, deviceId, sparedSha256 }),
  ])
  const shelf = library.shelf.get()
  const listing = shelf.kind === 'ready' ? shelf.tavoli.find(({ id }) => id === tavoloId) : undefined
  // The folder of the second copy holds the versions too, which are counted apart.
  const versionBytes = versions.isOk ? versions.value.sizeBytes : 0
  return {
    documentBytes: listing?.sizeBytes ?? null,
    secondCopy: secondCopy.isOk
      ? { ...secondCopy.value, sizeBytes: Math.max(0, secondCopy.value.sizeBytes - versionBytes) }
      : null,
    versions: versions.isOk ? versions.value : null,
    attachments: attachments.isOk ? attachments.value : null,
    backups: backups.isOk ? backups.value : null,
  }
}

/** Whether the shelf and the bin are known to hold no other tavolo. */
export function isAlone({ shelf }: Pick<App['library'], 'shelf'>, tavoloId: TavoloSession['id']): boolean {
  const now = shelf.get()
  return (
    now.kind === 'ready' && [...now.tavoli, ...now.binned, ...now.lost].every(({ id }) => id === tavoloId)
  )
}
