import { createHash } from 'node:crypto'
import { mkdir, readFile, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostResult } from '../../../shared/ipc/contract.ts'
import { failure, ok } from '../../../shared/util/result.ts'
import { writeFileAtomically } from '../../atomic-file.ts'
import { fileProblemOf } from '../../file-problem-of.ts'

/** Files of attachments on this computer, shared by all tavoli, each once, named by what is in it. */
export interface BlobStore {
  /** Keeps bytes under their name, if it is theirs. What is here already is not written again. */
  readonly put: (sha256: string, bytes: Uint8Array) => Promise<HostResult<'blobPut'>>
  /** Reads bytes and proves them. */
  readonly read: (sha256: string) => Promise<HostResult<'blobRead'>>
  /** Whether there is a file of this name; whoever asks needs it, which keeps it from being collected. */
  readonly has: (sha256: string) => Promise<boolean>
}

/** The folder of all blobs, inside the folder of Tavolo's data. */
export const blobsFolderName = 'attachments'

/** Where a blob lies: in one of 256 folders, so that none becomes too long for a file manager. */
export function blobPath(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('This is no name of a blob')
  return join(folder, sha256.slice(0, 2), sha256)
}

/** The SHA-256 of bytes, in hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Opens the blobs of a folder, which is made when the first one comes. */
export function openBlobStore(folder: string): BlobStore {
  async function read(sha256: string): Promise<HostResult<'blobRead'>> {
    try {
      const bytes = new Uint8Array(await readFile(blobPath(folder, sha256)))
      return hashOf(bytes) === sha256 ? ok(bytes) : failure({ kind: 'damaged' })
    } catch (error) {
      const problem = fileProblemOf(error)
      return failure(problem.kind === 'notFound' ? { kind: 'missing' } : problem)
    }
  }

  async function put(sha256: string, bytes: Uint8Array): Promise<HostResult<'blobPut'>> {
    if (hashOf(bytes) !== sha256) return failure({ kind: 'hashMismatch' })
    const path = blobPath(folder, sha256)
    const known = await read(sha256)
    try {
      if (known.isOk) {
        // Its time counts when it is decided what nobody has needed for long.
        await utimes(path, new Date(), new Date())
        return ok('known')
      }
      await mkdir(join(path, '..'), { recursive: true })
    } catch (error) {
      return failure(fileProblemOf(error))
    }
    const written = await writeFileAtomically(path, bytes)
    return written.isOk ? ok('stored') : written
  }

  async function has(sha256: string): Promise<boolean> {
    try {
      const path = blobPath(folder, sha256)
      const isFile = (await stat(path)).isFile()
      if (isFile) await utimes(path, new Date(), new Date())
      return isFile
    } catch {
      // A file that cannot be looked at cannot be given either.
      return false
    }
  }

  return { put, read, has }
}
