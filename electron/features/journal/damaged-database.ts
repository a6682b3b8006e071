import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What is left of a database that could not be read: for whoever knows how to get something out of it. */
const damagedFolderName = 'IndexedDB-damaged'

/** Keeps the files of the database as they are beside it; those of an earlier time go. Throws what the disk throws. */
export async function setDatabaseAside(dataFolder: string): Promise<void> {
  await removeDamagedDatabase(dataFolder)
  await cp(join(dataFolder, 'IndexedDB'), join(dataFolder, damagedFolderName), { recursive: true })
}

/** Removes what was set aside: it may hold words of any tavolo, also of one that is being erased. */
export async function removeDamagedDatabase(dataFolder: string): Promise<void> {
  await rm(join(dataFolder, damagedFolderName), { recursive: true, force: true, maxRetries: 3 })
}
