import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/** Which files a dialog shows. */
export interface FileFilter {
  readonly name: string
  readonly extensions: readonly string[]
}

// File systems allow 255 bytes; the rest is for «(2)» and for the temporary name of a write.
const longestNameBytes = 180

/** Makes a name that every file system takes: no folders, no reserved characters, not too long, never empty. */
export function safeFileName(suggestion: string): string {
  // What Windows refuses, control characters, and marks that make a name read other than it is.
  const forbidden = /[<>:"/\\|?*\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu
  const plain = suggestion.replaceAll(forbidden, ' ').replaceAll(/\s+/g, ' ')
  const trimmed = plain
    .toWellFormed()
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  const extension = /\.[a-z0-9]{1,12}$/i.exec(trimmed)?.[0] ?? ''
  const stem = shortenToBytes(trimmed.slice(0, trimmed.length - extension.length).trim(), longestNameBytes)
  const name = (stem || 'Tavolo') + extension
  return windowsDevice.test(name) ? `Tavolo ${name}` : name
}

// Windows takes these for devices, whatever comes after the first dot («Naming Files, Paths, and Namespaces»).
const windowsDevice = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³])\s*(\.|$)/i

function shortenToBytes(text: string, maxBytes: number): string {
  let sizeBytes = 0
  let shortened = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    sizeBytes += Buffer.byteLength(segment)
    if (sizeBytes > maxBytes) return shortened.trim()
    shortened += segment
  }
  return shortened
}

/** Adds the extension when the person typed none, which Linux dialogs do not do; never onto a file that exists. */
export function withExtension(path: string, filters: readonly FileFilter[]): string {
  const extensions = filters.flatMap((filter) => filter.extensions)
  const [first] = extensions
  if (first === undefined || extensions.includes(extname(path).slice(1).toLowerCase())) return path
  const folder = dirname(path)
  const name = basename(path)
  let candidate = join(folder, `${name}.${first}`)
  for (let number = 2; existsSync(candidate); number += 1) {
    candidate = join(folder, `${name} (${number}).${first}`)
  }
  return candidate
}
