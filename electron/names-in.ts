import { readdir } from 'node:fs/promises'
import { fileProblemOf } from './file-problem-of.ts'

/** What is in a folder; nothing when it is not there. Throws when it cannot be read. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (fileProblemOf(error).kind === 'notFound') return []
    throw error
  }
}
