import { fileLimits } from './file-limits.ts'
import type { FilePart } from './tavolo-file.ts'

/** Names of the parts of which there is one. */
export const partNames = {
  mediaType: 'mimetype',
  manifest: 'manifest.json',
  official: 'official.yjs',
  work: 'work.yjs',
  changes: 'changes.json',
  /** The head of a file with a passphrase: how the key is made. */
  seal: 'seal.json',
  /** A whole `.tavolo` file, encrypted. */
  sealed: 'sealed.bin',
} as const

/** The part that holds an earlier state. */
export function versionName(id: string): string {
  return `versions/${id}`
}

/** The part that holds a photo or document. */
export function attachmentName(sha256: string): string {
  return `attachments/${sha256}`
}

/** What a part is, by its name; null for a name that a manifest does not list. */
export function partOfName(name: string): Exclude<FilePart, 'container' | 'manifest'> | null {
  if (name === partNames.official || name === partNames.work) return 'documents'
  if (name === partNames.changes) return 'changes'
  if (/^versions\/[A-Za-z0-9-]{1,64}$/.test(name)) return 'versions'
  if (/^attachments\/[0-9a-f]{64}$/.test(name)) return 'attachments'
  return null
}

const limitsBytes = {
  documents: fileLimits.documentBytes,
  changes: fileLimits.changesBytes,
  versions: fileLimits.versionBytes,
  attachments: fileLimits.attachmentBytes,
} as const

/** How large a part of this name may be, unpacked; null when no `.tavolo` file has a part of this name. */
export function partLimitBytes(name: string): number | null {
  if (name === partNames.mediaType) return fileLimits.sealBytes
  if (name === partNames.manifest) return fileLimits.manifestBytes
  if (name === partNames.seal) return fileLimits.sealBytes
  if (name === partNames.sealed) return fileLimits.fileBytes
  const part = partOfName(name)
  return part === null ? null : limitsBytes[part]
}
