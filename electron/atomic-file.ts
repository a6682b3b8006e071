import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { FileProblem } from '../shared/ipc/file-problem.ts'
import { failure, ok, type Result } from '../shared/util/result.ts'
import { fileProblemOf } from './file-problem-of.ts'

/** Writes a whole file or nothing: under another name first, onto the disk, then in place of the old one. */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array | string,
): Promise<Result<undefined, FileProblem>> {
  const target = await realpath(path).catch(() => path)
  const temporary = join(
    dirname(target),
    `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}`,
  )
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await renameOver(temporary, target)
    await syncFolder(dirname(target))
    return ok(undefined)
  } catch (error) {
    // What is told is why the file was not written; a left-over that cannot be removed either adds nothing to it.
    await rm(temporary, { force: true }).catch(() => undefined)
    return failure(fileProblemOf(error))
  }
}

/** Waits before trying again, in milliseconds: what looks into a new file on Windows is done within a second. */
const renameWaitsMs = [20, 50, 100, 200, 400]

/** Renames. On Windows an antivirus or an indexer that has the old file open makes it fail for a moment. */
export async function renameOver(temporary: string, target: string): Promise<void> {
  for (const waitMs of process.platform === 'win32' ? renameWaitsMs : []) {
    try {
      await rename(temporary, target)
      return
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'EPERM' && code !== 'EACCES' && code !== 'EBUSY') throw error
      await wait(waitMs)
    }
  }
  await rename(temporary, target)
}

/** Makes the names in a folder survive a power cut; Windows has no such call and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems do not sync folders; the file itself is on disk already.
    if (!isUnsupported(error)) throw error
  } finally {
    await handle.close()
  }
}

function isUnsupported(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'EINVAL' || code === 'ENOTSUP' || code === 'ENOSYS'
}
