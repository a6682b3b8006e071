import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { FileProblem } from '../shared/ipc/file-problem.ts'
import { failure, ok, type Result } from '../shared/util/result.ts'
import { fileProblemOf } from './file-problem-of.ts'
import { noteSideFailure } from './side-failures.ts'

/** Writes a whole file or nothing: under another name first, onto the disk, then in place of the old one. */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array | string,
): Promise<Result<undefined, FileProblem>> {
  let temporary: string | null = null
  try {
    const target = await targetOf(path)
    temporary = join(dirname(target), `.${basename(target).slice(0, 40)}.${randomBytes(6).toString('hex')}`)
    await writeSynced(temporary, bytes)
    await renameOver(temporary, target)
    await syncFolder(dirname(target))
    return ok(undefined)
  } catch (error) {
    // What is told is why the file was not written.
    if (temporary !== null) await rm(temporary, { force: true }).catch(noteSideFailure('a half-written file'))
    return failure(fileProblemOf(error))
  }
}

/** Writes a new file onto the disk; throws when there is one of this name, or when it cannot be written. */
export async function writeSynced(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Where a link leads: the file is replaced there, and the link stays. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (fileProblemOf(error).kind === 'notFound') return path
    throw error
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
