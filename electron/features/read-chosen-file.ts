import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { HostResult } from '../../shared/ipc/contract.ts'
import { failure, ok } from '../../shared/util/result.ts'
import { fileProblemOf } from '../file-problem-of.ts'

/** Reads a file of at most this size; one that is larger, or no plain file, is not read at all. */
export async function readChosenFile(path: string, maxBytes: number): Promise<HostResult<'fileOpen'>> {
  try {
    const file = await open(path, 'r')
    try {
      const status = await file.stat()
      if (!status.isFile()) return failure({ kind: 'other', code: 'ENOTFILE' })
      if (status.size > maxBytes) return failure({ kind: 'tooLarge', sizeBytes: status.size, maxBytes })
      const bytes = new Uint8Array(await file.readFile())
      return ok({ kind: 'opened', name: basename(path), bytes })
    } finally {
      await file.close()
    }
  } catch (error) {
    return failure(fileProblemOf(error))
  }
}
