import type { BackupListing } from '../../shared/ipc/backups.ts'
import type { FileProblem } from '../../shared/ipc/file-problem.ts'
import type { Id } from '../../shared/model/id.ts'
import type { TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import type { ExchangeProblem } from '../exchange/exchange-problem.ts'
import { exchangeParts } from '../exchange/exchange-parts.ts'
import { workerDesk } from '../exchange/worker-desk.ts'
import type { App } from '../state/app-context.tsx'

/** Why a backup was not opened: the disk did not give it, or what is in it was refused. Nothing was changed. */
export type OpenBackupProblem =
  | { readonly kind: 'notRead'; readonly problem: FileProblem }
  | { readonly kind: 'refused'; readonly problem: ExchangeProblem }

/** Reads a backup apart from everything that is open: every part with its fingerprint, and both documents to the end. */
export async function readBackup(
  { host }: Pick<App, 'host'>,
  { id }: Pick<BackupListing, 'id'>,
): Promise<Result<TavoloFile, OpenBackupProblem>> {
  const read = await host.backupRead({ id })
  if (!read.isOk) return failure({ kind: 'notRead', problem: read.error })
  const file = await workerDesk.read(read.value.bytes, null, () => undefined)
  return file.isOk ? file : failure({ kind: 'refused', problem: { kind: 'file', problem: file.error } })
}

/**
 * Puts a backup on the shelf as a tavolo of its own, beside the one it is a copy of. It keeps its lineage: the two can
 * still be brought together by file.
 */
export async function openAsNewTavolo(
  app: App,
  backup: Pick<BackupListing, 'id'>,
): Promise<Result<{ readonly tavoloId: Id<'tavolo'>; readonly title: string }, OpenBackupProblem>> {
  const read = await readBackup(app, backup)
  if (!read.isOk) return read
  const file = read.value
  const problem = await exchangeParts(app).keepAttachments(file)
  if (problem !== null) return failure({ kind: 'refused', problem })
  const adopted = await app.library.adoptTavolo({ ...file, tavoloId: app.newId('tavolo') })
  return adopted.isOk
    ? ok({ tavoloId: adopted.value, title: file.title })
    : failure({ kind: 'refused', problem: { kind: 'library', error: adopted.error } })
}
