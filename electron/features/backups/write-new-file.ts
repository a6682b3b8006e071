import { randomBytes } from 'node:crypto'
import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileProblem } from '../../../shared/ipc/file-problem.ts'
import { failure, ok, type Result } from '../../../shared/util/result.ts'
import { renameOver, syncFolder, writeSynced } from '../../atomic-file.ts'
import { fileProblemOf } from '../../file-problem-of.ts'
import { noteSideFailure } from '../../side-failures.ts'
import { statusOf } from '../../status-of.ts'

/** How files are called while they are written. */
const unfinished = /^\.tavolo-copy-[0-9a-f]{12}$/

/** Writing the largest file onto the slowest stick takes some minutes; what is older than an hour nobody writes any more. */
const abandonedAfterMs = 3_600_000

/** More files of one name within a minute are not made by people. */
const mostAttempts = 100

/**
 * Writes a whole file or nothing, under the first name that is free, and gives that name. A file that is there already is
 * never touched: links, which would do it in one step, do not exist on the file systems of sticks.
 */
export async function writeNewFile(
  folder: string,
  nameOf: (attempt: number) => string,
  bytes: Uint8Array,
): Promise<Result<string, FileProblem>> {
  const temporary = join(folder, `.tavolo-copy-${randomBytes(6).toString('hex')}`)
  try {
    await removeAbandoned(folder)
    await writeSynced(temporary, bytes)
    const name = await reserveName(folder, nameOf)
    await renameOver(temporary, join(folder, name)).catch(async (error: unknown) => {
      await rm(join(folder, name), { force: true })
      throw error
    })
    await syncFolder(folder)
    return ok(name)
  } catch (error) {
    // What is told is why the file was not written; a left-over that cannot be removed goes with the next one.
    await rm(temporary, { force: true }).catch(noteSideFailure('a half-written backup'))
    return failure(fileProblemOf(error))
  }
}

/** Makes an empty file under the first free name: from then on nobody else takes it. */
async function reserveName(folder: string, nameOf: (attempt: number) => string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const name = nameOf(attempt)
    try {
      const file = await open(join(folder, name), 'wx')
      await file.close()
      return name
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST'
      if (!isTaken || attempt === mostAttempts) throw error
    }
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => unfinished.test(each))) {
    const path = join(folder, name)
    const status = await statusOf(path)
    const isAbandoned = status !== null && Date.now() - status.mtimeMs > abandonedAfterMs
    if (isAbandoned) await rm(path, { force: true }).catch(noteSideFailure('an abandoned backup'))
  }
}
