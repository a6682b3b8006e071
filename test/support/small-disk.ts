import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../../electron/dev/run-command.ts'

/** A disk of its own that can be filled. */
export interface SmallDisk {
  readonly folder: string
  /** Writes a file until not one byte is left. */
  readonly fill: () => void
  /** Takes that file away again. */
  readonly makeRoom: () => void
  readonly remove: () => Promise<void>
}

/** Makes a small disk; null where none can be made: only root may, and only on Linux in this way. */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'tavolo-small-disk-'))
  const filler = join(folder, 'filler')
  const mounted = await runCommand(['mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  if (mounted.exitCode !== 0) {
    rmSync(folder, { recursive: true })
    return null
  }
  return {
    folder,
    fill: () => fillDisk(folder, filler),
    makeRoom: () => rmSync(filler, { force: true }),
    async remove() {
      await runCommand(['umount', '--lazy', folder])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function fillDisk(folder: string, path: string): void {
  const file = openSync(path, 'w')
  const block = Buffer.alloc(65_536)
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(folder)
      if (bavail === 0) return
      writeSync(file, block, 0, Math.min(block.length, bavail * bsize))
    }
  } catch (error) {
    // Chromium may take the last bytes between the question and the writing.
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return
    throw error
  } finally {
    closeSync(file)
  }
}
