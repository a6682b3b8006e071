import { strToU8, zipSync, type Zippable } from 'fflate'
import { sortKeys } from '../../export/canonical-json.ts'
import { sha256Hex } from '../../export/sha256.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { readDirectory } from './container-directory.ts'
import { isSuspicious } from './container-parts.ts'
import { fileLimits, tavoloFileVersion, tavoloMediaType } from './file-limits.ts'
import { writeManifest } from './manifest.ts'
import { attachmentName, partLimitBytes, partNames, versionName } from './part-names.ts'
import { seal, type OnProgress, type SealInput } from './seal.ts'
import type { TavoloFile, TavoloFileTooLarge } from './tavolo-file.ts'

interface Part {
  readonly name: string
  readonly bytes: Uint8Array
}

type Written = Result<Uint8Array, TavoloFileTooLarge>

/** Gives a tavolo as one file: the same content, the same bytes. It keeps to every limit that the reader checks. */
export function writeTavoloFile(file: TavoloFile): Written {
  const parts = partsOf(file)
  if (parts.length > fileLimits.parts - 2) return tooLarge(parts.length, fileLimits.parts)
  for (const { name, bytes } of parts) {
    const limitBytes = partLimitBytes(name) ?? 0
    if (bytes.byteLength > limitBytes) return tooLarge(bytes.byteLength, limitBytes)
  }
  const unpackedBytes = parts.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
  // What is left of the limit is for the manifest.
  const limitBytes = fileLimits.unpackedBytes - fileLimits.manifestBytes
  if (unpackedBytes > limitBytes) return tooLarge(unpackedBytes, limitBytes)
  return pack([{ name: partNames.manifest, bytes: writeManifest(manifestOf(file, parts)) }, ...parts])
}

/** The same, closed with a passphrase: the whole file is encrypted, its title too. */
export async function writeSealedTavoloFile(
  file: TavoloFile,
  input: SealInput,
  onProgress: OnProgress,
): Promise<Written> {
  const open = writeTavoloFile(file)
  if (!open.isOk) return open
  const { head, body } = await seal(open.value, input, onProgress)
  return pack([
    { name: partNames.seal, bytes: head },
    { name: partNames.sealed, bytes: body },
  ])
}

function partsOf(file: TavoloFile): Part[] {
  return [
    { name: partNames.official, bytes: file.official },
    { name: partNames.work, bytes: file.work },
    { name: partNames.changes, bytes: strToU8(`${JSON.stringify(sortKeys(file.changes), null, 1)}\n`) },
    ...file.versions.map(({ id, bytes }) => ({ name: versionName(id), bytes })),
    ...file.attachments.map(({ sha256, bytes }) => ({ name: attachmentName(sha256), bytes })),
  ]
}

function manifestOf(file: TavoloFile, parts: readonly Part[]): Parameters<typeof writeManifest>[0] {
  const { tavoloId, lineageId, schemaVersion, title, writtenBy, program } = file
  return {
    format: 'tavolo-file',
    version: tavoloFileVersion,
    ...{ tavoloId, lineageId, schemaVersion, title, writtenBy, program },
    writtenAt: new Date(file.writtenAtMs).toISOString(),
    parts: parts.map(({ name, bytes }) => ({ name, sizeBytes: bytes.byteLength, sha256: sha256Hex(bytes) })),
  }
}

/** Dates in archives are local times without a zone; the first of January 1980 is the least they can hold. */
const noDate = new Date(1980, 0, 1)

function pack(parts: readonly Part[]): Written {
  const photos = new Set(parts.map(({ name }) => name).filter((name) => isPackedAlready(name)))
  let packed = zip(parts, photos)
  // What packs so well that a reader would take it for a bomb (a letter that somebody leant on) is stored as it is.
  const entries = readDirectory(packed)
  const suspicious = entries.isOk ? entries.value.filter(isSuspicious).map(({ name }) => name) : []
  if (suspicious.length > 0) packed = zip(parts, new Set([...photos, ...suspicious]))
  const isTooLarge = packed.byteLength > fileLimits.fileBytes
  return isTooLarge ? tooLarge(packed.byteLength, fileLimits.fileBytes) : ok(packed)
}

function zip(parts: readonly Part[], stored: ReadonlySet<string>): Uint8Array {
  const archive: Zippable = { [partNames.mediaType]: [strToU8(tavoloMediaType), { level: 0, mtime: noDate }] }
  for (const { name, bytes } of parts) {
    archive[name] = [bytes, { level: stored.has(name) ? 0 : 6, mtime: noDate }]
  }
  return zipSync(archive)
}

/** Photos and encrypted bytes do not get smaller. */
function isPackedAlready(name: string): boolean {
  return name === partNames.sealed || name.startsWith(attachmentName(''))
}

function tooLarge(sizeBytes: number, limitBytes: number): Written {
  return failure({ kind: 'too-large', sizeBytes, limitBytes })
}
