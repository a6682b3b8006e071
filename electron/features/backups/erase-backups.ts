import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { HostInput, HostResult } from '../../../shared/ipc/contract.ts'
import { failure, ok } from '../../../shared/util/result.ts'
import { fileProblemOf } from '../../file-problem-of.ts'
import { hashOfFile } from '../hash-of-file.ts'
import { hasBackupName } from './backup-names.ts'
import type { FoundBackup } from './look-at-backup.ts'

/** What goes, from which folders: the chosen one may be away. */
type Erasing = HostInput<'backupErase'> & { readonly awayPath: string | null }

/** Removes of the backups of one tavolo those that the device wrote under names that it gave, damaged ones too. */
export async function eraseBackups(
  found: readonly FoundBackup[],
  { deviceId, sparedSha256, mode, awayPath }: Erasing,
): Promise<HostResult<'backupErase'>> {
  const erased: { name: string; sizeBytes: number }[] = []
  const left: string[] = []
  try {
    for (const { path, look, sizeBytes } of found) {
      const name = basename(path)
      const isOwn = look.manifest?.writtenBy.deviceId === deviceId && hasBackupName(name)
      // The proved file may have been saved right here, under a name like the others.
      if (!isOwn || (sparedSha256 !== null && (await hashOfFile(path))?.sha256 === sparedSha256)) {
        left.push(name)
        continue
      }
      if (mode === 'remove') await rm(path, { force: true, maxRetries: 3 })
      erased.push({ name, sizeBytes })
    }
    return ok({ erased, left, awayPath })
  } catch (error) {
    return failure(fileProblemOf(error))
  }
}
