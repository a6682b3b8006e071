import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { noteSideFailure } from './side-failures.ts'

/** Size and times of a file; null when it is not there, or the disk does not say, which is noted. */
export async function statusOf(path: string): Promise<Stats | null> {
  return (await stat(path).catch(noteSideFailure('looking at a file'))) ?? null
}
