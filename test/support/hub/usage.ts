import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from '../source-tree.ts'

/** What a process has used, at one moment. */
export interface UsageSample {
  readonly atMs: number
  /** Of all threads, since its start. */
  readonly cpuMs: number
  readonly residentMb: number
  readonly heapMb: number
  /** How late its event loop was in the second before, over a resolution of 20 ms. */
  readonly delayP99Ms: number
  readonly delayMaxMs: number
}

/** The words and the environment with which Node writes such samples into a file, once a second. */
export function watchUsage(file: string): {
  readonly words: readonly [string, string]
  readonly environment: Readonly<Record<string, string>>
} {
  return {
    words: ['--import', join(rootFolder, 'test/support/hub/usage-watch.ts')],
    environment: { TAVOLO_USAGE_FILE: file },
  }
}

/** The samples so far, from a moment on; the oldest first. */
export function readUsage(file: string, sinceMs = 0): UsageSample[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  // The last line is empty, or not yet written to its end.
  return lines
    .slice(0, -1)
    .map((line) => JSON.parse(line) as UsageSample)
    .filter(({ atMs }) => atMs >= sinceMs)
}
