import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { namesIn } from '../../names-in.ts'
import { tavoliFolder } from '../../tavolo-folder.ts'
import { type ErrorLog, reportOf } from '../log.ts'
import { blobPath, blobsFolderName } from './blob-store.ts'
import { namedBlobs } from './named-blobs.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * How long a file that no tavolo here names any more is kept after it was last put or asked for: three times the thirty
 * days that a deleted tavolo waits in the bin. Who brings one back on the last day, and then opens a file or a backup from
 * before, still finds its photos; a photo costs a few megabytes, and looking for it again may be impossible.
 */
export const keptUnnamedMs = 90 * dayMs

/** After the start: by then the session that was hurried to has begun, and the disk is at rest. */
const restBeforeMs = 10 * 60 * 1000

/** Removes what nobody names any more, once in each run of Tavolo; a failure is noted, and nothing is removed. */
export function collectBlobsLater(dataFolder: string, log: ErrorLog): void {
  const timer = setTimeout(() => {
    collectBlobs(dataFolder, Date.now()).catch((error: unknown) => log.write('attachments', reportOf(error)))
  }, restBeforeMs)
  // Waiting keeps no program open that somebody closes.
  timer.unref()
}

/** Removes the files of attachments that have not been needed for long and that nothing here names; gives their names. */
export async function collectBlobs(dataFolder: string, nowMs: number): Promise<string[]> {
  const folder = join(dataFolder, blobsFolderName)
  const old = await oldBlobs(folder, nowMs)
  // Without a copy of any tavolo there is nothing that could say what is needed.
  if (old.length === 0 || (await namesIn(tavoliFolder(dataFolder))).length === 0) return []
  const named = await namedBlobs(tavoliFolder(dataFolder), new Set(old))
  const removed: string[] = []
  for (const sha256 of old) {
    // Searching takes a while: a file that was put again meanwhile is young now.
    if (named.has(sha256) || !(await isOld(folder, sha256, nowMs))) continue
    await rm(blobPath(folder, sha256))
    removed.push(sha256)
  }
  return removed
}

async function oldBlobs(folder: string, nowMs: number): Promise<string[]> {
  const old: string[] = []
  for (const shelf of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, shelf))) {
      // What has another name is no blob of ours, or one that is being written.
      if (/^[0-9a-f]{64}$/.test(name) && (await isOld(folder, name, nowMs))) old.push(name)
    }
  }
  return old
}

async function isOld(folder: string, sha256: string, nowMs: number): Promise<boolean> {
  const { mtimeMs } = await stat(blobPath(folder, sha256))
  return nowMs - mtimeMs > keptUnnamedMs
}
