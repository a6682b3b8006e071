import { failure, ok, type Result } from '../../util/result.ts'
import { readDirectory, type ContainerEntry } from './container-directory.ts'
import { fileLimits, tavoloMediaType } from './file-limits.ts'
import { newerVersionOf, parseJson } from './manifest.ts'
import { partLimitBytes, partNames } from './part-names.ts'
import type { TavoloFileProblem } from './tavolo-file.ts'
import { unpackPart } from './unpack-part.ts'

/** The parts of a file that keeps to all limits, by name. */
export type ContainerParts = ReadonlyMap<string, ContainerEntry>

/** Looks at an archive from outside: kind, names, count, sizes. Nothing is unpacked. */
export function readContainer(bytes: Uint8Array): Result<ContainerParts, TavoloFileProblem> {
  const { fileBytes } = fileLimits
  if (bytes.byteLength > fileBytes) {
    return failure({ kind: 'too-large', sizeBytes: bytes.byteLength, limitBytes: fileBytes })
  }
  if (!isTavoloFile(bytes)) return failure({ kind: 'not-a-tavolo-file' })
  const entries = readDirectory(bytes)
  if (!entries.isOk) return entries
  const parts = new Map(entries.value.map((entry) => [entry.name, entry]))
  // Of a newer file nothing else is known, not even which parts it may have.
  const problem = newerFormat(parts) ?? checkEntries(entries.value)
  return problem === null ? ok(parts) : failure(problem)
}

/** Whether bytes begin as a `.tavolo` file does: the media type as the first part, stored as it is. */
export function isTavoloFile(bytes: Uint8Array): boolean {
  const first = `mimetype${tavoloMediaType}`
  const start = bytes.subarray(nameOffset, nameOffset + first.length)
  const isArchive = [0x50, 0x4b, 3, 4].every((byte, index) => bytes[index] === byte)
  return (
    isArchive && start.length === first.length && start.every((byte, at) => byte === first.charCodeAt(at))
  )
}

/** Where the name of an archive's first part begins (APPNOTE.TXT 4.3.7). */
const nameOffset = 30

/** A small part may pack as well as it likes: it is small all the same. */
const smallPartBytes = 1024 * 1024

function newerFormat(parts: ContainerParts): TavoloFileProblem | null {
  for (const name of [partNames.manifest, partNames.seal]) {
    const entry = parts.get(name)
    const isSmall = entry !== undefined && entry.sizeBytes <= fileLimits.manifestBytes && !isSuspicious(entry)
    const bytes = isSmall ? unpackPart(entry) : null
    const version = bytes === null ? null : newerVersionOf(parseJson(bytes))
    if (version !== null) return { kind: 'newer-format', version }
  }
  return null
}

/** Whether a part packs better than anything that people write: made to fill the memory of whoever opens it. */
export function isSuspicious({ sizeBytes, packed }: ContainerEntry): boolean {
  return sizeBytes > smallPartBytes && sizeBytes > packed.byteLength * fileLimits.ratio
}

function checkEntries(entries: readonly ContainerEntry[]): TavoloFileProblem | null {
  let unpackedBytes = 0
  for (const entry of entries) {
    const limitBytes = partLimitBytes(entry.name)
    if (limitBytes === null) return { kind: 'unsafe-name' }
    unpackedBytes += entry.sizeBytes
    if (entry.sizeBytes > limitBytes || isSuspicious(entry)) return { kind: 'unpacks-too-large', limitBytes }
  }
  const limitBytes = fileLimits.unpackedBytes
  return unpackedBytes > limitBytes ? { kind: 'unpacks-too-large', limitBytes } : null
}

/** The bytes of a part; null when it is not there or is not what the archive says. */
export function partBytes(parts: ContainerParts, name: string): Uint8Array | null {
  const entry = parts.get(name)
  return entry === undefined ? null : unpackPart(entry)
}
