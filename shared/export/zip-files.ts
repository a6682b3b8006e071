import { strToU8, zipSync } from 'fflate'
import type { Zippable } from 'fflate'

/** A file in an archive. */
export interface ZipEntry {
  readonly path: string
  readonly content: string | Uint8Array
  /** Stored without compression, as OpenDocument wants its first entry `mimetype`. */
  readonly isStored?: boolean
}

/**
 * Gives a zip archive that depends on its entries alone: same entries and order, same bytes, on every day and in
 * every time zone. (Zip dates are local times without a zone; the first of January 1980 is the least they can hold.)
 */
export function zipFiles(entries: readonly ZipEntry[]): Uint8Array {
  const archive: Zippable = {}
  for (const entry of entries) {
    const bytes = typeof entry.content === 'string' ? strToU8(entry.content) : entry.content
    archive[entry.path] = [bytes, { level: entry.isStored === true ? 0 : 6, mtime: new Date(1980, 0, 1) }]
  }
  return zipSync(archive)
}
