import { isReadOnly } from '../../shared/doc/meta.ts'
import { readProcess } from '../../shared/doc/process-fields.ts'
import { listRecords } from '../../shared/doc/records.ts'
import { attachmentType } from '../../shared/model/attachment.ts'
import { figureType } from '../../shared/model/figure.ts'
import { minutesType } from '../../shared/model/minutes.ts'
import type { Clock } from '../../shared/util/clock.ts'
import { failure, ok } from '../../shared/util/result.ts'
import type { FileDesk } from '../exchange/file-desk.ts'
import { makeTavoloFile } from '../exchange/make-tavolo-file.ts'
import { readVersionFiles } from '../exchange/version-files.ts'
import type { Host } from '../host/host.ts'
import type { DeviceAuthor } from '../state/device-author.ts'
import type { Library } from '../state/library.ts'
import type { BackedUpTavolo, BackupMaker } from './automatic-backups.ts'
import type { BackupOutcome } from './backup-problem.ts'

/** What a backup is made with. */
export interface MakeBackupParts {
  readonly host: Pick<Host, 'appInfo' | 'blobRead' | 'versionList' | 'versionFile' | 'backupWrite'>
  readonly library: Pick<Library, 'listChanges'>
  readonly author: Pick<DeviceAuthor, 'get'>
  readonly clock: Pick<Clock, 'nowMs'>
  readonly desk: Pick<FileDesk, 'write'>
}

/**
 * Writes a backup of an open tavolo, as it stands at this call: its documents may go right after it. The file is read
 * again, to the end, before it goes to the disk.
 */
export async function makeBackup(
  { host, library, author, clock, desk }: MakeBackupParts,
  { id: tavoloId, documents }: BackedUpTavolo,
): Promise<BackupOutcome> {
  if (isReadOnly(documents)) return failure({ kind: 'newer' })
  const made = await makeTavoloFile(
    { desk, host, library, readVersions: (id) => readVersionFiles(host, id) },
    {
      ...{ tavoloId, documents, passphrase: null },
      author: author.get(),
      // The texts of the minutes, which take longest to read out, are not needed here.
      snapshot: {
        process: readProcess(documents),
        attachments: [...listRecords(documents, attachmentType)],
        minutes: [...listRecords(documents, minutesType)],
        figures: [...listRecords(documents, figureType)],
      },
      nowMs: clock.nowMs(),
      onProgress: () => undefined,
    },
  )
  if (!made.isOk) return made
  const written = await host.backupWrite({ bytes: made.value.bytes })
  return written.isOk ? ok({ ...written.value, missingCount: made.value.missingCount }) : written
}

/** The maker of backups of the running app. */
export function backupMaker(parts: MakeBackupParts): BackupMaker {
  return {
    titleOf: ({ documents }) => readProcess(documents).title,
    make: (session) => makeBackup(parts, session),
  }
}
