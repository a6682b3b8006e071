import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ErasedFiles } from '../../shared/ipc/erasing.ts'

/** How many files are in a folder and in those inside it, and their size; nothing when it is not there. */
export async function sumFiles(folder: string, isCounted: (name: string) => boolean): Promise<ErasedFiles> {
  let count = 0
  let sizeBytes = 0
  try {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      sizeBytes += (await stat(join(entry.parentPath, entry.name))).size
      if (isCounted(entry.name)) count += 1
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  return { count, sizeBytes }
}
