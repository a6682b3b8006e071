import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostInput, HostResult } from '../../../shared/ipc/contract.ts'
import { failure, ok } from '../../../shared/util/result.ts'
import { fileProblemOf } from '../../file-problem-of.ts'
import { namesIn } from '../../names-in.ts'
import { noteSideFailure } from '../../side-failures.ts'
import { tavoliFolder, tavoloFolder } from '../../tavolo-folder.ts'
import { versionsPath } from '../versions/version-calls.ts'
import { blobPath, blobsFolderName } from './blob-store.ts'
import { namedBlobs } from './named-blobs.ts'

/**
 * Removes the files that a tavolo names and no other tavolo of this computer does. When anything of another tavolo cannot
 * be read, nothing is removed: it may need them.
 */
export async function eraseBlobs(
  dataFolder: string,
  { tavoloId, sha256s, mode, isOnlyTavolo }: HostInput<'blobErase'>,
): Promise<HostResult<'blobErase'>> {
  const folder = join(dataFolder, blobsFolderName)
  const ownFolders = [tavoloFolder(dataFolder, tavoloId), join(versionsPath(dataFolder, tavoloId), '..')]
  try {
    const here = await blobsIn(folder)
    const others = (await namesIn(tavoliFolder(dataFolder)))
      .map((name) => join(tavoliFolder(dataFolder), name))
      .filter((other) => !ownFolders.includes(other))
    // A file may have brought photos that no record names: with nobody else here they can be of this tavolo alone.
    const isAlone = isOnlyTavolo && others.length === 0
    const own = new Set(isAlone ? here : sha256s.filter((sha256) => here.has(sha256)))
    for (const ownFolder of ownFolders) {
      for (const sha256 of await namedInOwn(ownFolder, here)) own.add(sha256)
    }
    const needed = new Set<string>()
    for (const other of own.size === 0 ? [] : others) {
      for (const sha256 of await namedBlobs(other, own)) needed.add(sha256)
    }
    let sizeBytes = 0
    const leaving = [...own].filter((sha256) => !needed.has(sha256))
    for (const sha256 of leaving) {
      const path = blobPath(folder, sha256)
      sizeBytes += (await stat(path)).size
      if (mode === 'remove') await rm(path, { force: true, maxRetries: 3 })
    }
    return ok({ sha256s: leaving, sizeBytes, keptCount: needed.size })
  } catch (error) {
    return failure(fileProblemOf(error))
  }
}

/** What a damaged version alone names is found by nobody any more: it goes with the files that nobody has needed for long. */
async function namedInOwn(folder: string, here: ReadonlySet<string>): Promise<Set<string>> {
  const named = new Set<string>()
  for (const part of await namesIn(folder)) {
    const path = join(folder, part)
    if (!(await stat(path)).isDirectory()) continue
    const found = await namedBlobs(path, here).catch(noteSideFailure('a damaged version'))
    for (const sha256 of found ?? []) named.add(sha256)
  }
  return named
}

async function blobsIn(folder: string): Promise<Set<string>> {
  const here = new Set<string>()
  for (const shelf of await namesIn(folder)) {
    for (const name of await namesIn(join(folder, shelf))) {
      if (/^[0-9a-f]{64}$/.test(name)) here.add(name)
    }
  }
  return here
}
