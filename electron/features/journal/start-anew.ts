import { session } from 'electron'
import type { HostResult } from '../../../shared/ipc/contract.ts'
import { failure, ok } from '../../../shared/util/result.ts'
import { fileProblemOf } from '../../file-problem-of.ts'
import { pageOrigin } from '../../own-pages.ts'
import { setDatabaseAside } from './damaged-database.ts'

/** Takes a database away that cannot be opened, and keeps its files aside; the tavoli come back from their second copies. */
export async function startDatabaseAnew(dataFolder: string): Promise<HostResult<'databaseStartAnew'>> {
  try {
    await setDatabaseAside(dataFolder)
    await session.defaultSession.clearStorageData({ origin: pageOrigin, storages: ['indexdb'] })
    return ok(null)
  } catch (error) {
    return failure(fileProblemOf(error))
  }
}
