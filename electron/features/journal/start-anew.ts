import { session } from 'electron'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostResult } from '../../../shared/ipc/contract.ts'
import { failure, ok } from '../../../shared/util/result.ts'
import { fileProblemOf } from '../../file-problem-of.ts'
import { pageOrigin } from '../../own-pages.ts'

/** What is left of a database that could not be read: for whoever knows how to get something out of it. */
export const damagedDatabaseFolderName = 'IndexedDB-damaged'

/** Takes a database away that cannot be opened, and keeps its files aside; the tavoli come back from their second copies. */
export async function startDatabaseAnew(dataFolder: string): Promise<HostResult<'databaseStartAnew'>> {
  try {
    const aside = join(dataFolder, damagedDatabaseFolderName)
    await rm(aside, { recursive: true, force: true })
    await cp(join(dataFolder, 'IndexedDB'), aside, { recursive: true })
    await session.defaultSession.clearStorageData({ origin: pageOrigin, storages: ['indexdb'] })
    return ok(null)
  } catch (error) {
    return failure(fileProblemOf(error))
  }
}
