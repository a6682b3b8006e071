import { open, type FileHandle } from 'node:fs/promises'
import { noteSideFailure } from '../../side-failures.ts'

/** Thrown when a journal is shorter than what was written to it: somebody else changed it. */
export class JournalChanged extends Error {}

/**
 * Puts bytes at a place in a file that is there, and onto the disk; what stands after that place is cut off. When it
 * fails, the place is as it was as far as the disk allows, and the same call can be made again.
 */
export async function writeAt(path: string, offset: number, bytes: Uint8Array): Promise<void> {
  // Opened anew each time: no handle keeps Windows from removing the folder, and a file that was replaced is noticed.
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    if (size < offset) throw new JournalChanged(`${size} bytes instead of ${offset}`)
    if (size > offset) await file.truncate(offset)
    await writeAll(file, offset, bytes)
    await file.datasync()
  } finally {
    await file.close()
  }
}

async function writeAll(file: FileHandle, offset: number, bytes: Uint8Array): Promise<void> {
  let written = 0
  try {
    // A disk that is nearly full takes a part, and refuses the rest.
    while (written < bytes.byteLength) {
      const { bytesWritten } = await file.write(bytes, written, bytes.byteLength - written, offset + written)
      written += bytesWritten
    }
  } catch (error) {
    // If even this fails, the next write does it.
    await file.truncate(offset).catch(noteSideFailure('a half-written record'))
    throw error
  }
}
