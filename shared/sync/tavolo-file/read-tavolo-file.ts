import { z } from 'zod'
import { sha256Hex } from '../../export/sha256.ts'
import { schemaVersion } from '../../model/record-types.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { partBytes, readContainer, type ContainerParts } from './container-parts.ts'
import { fileAuthorSchema, parseJson, readManifest, type Manifest } from './manifest.ts'
import { partNames, partOfName } from './part-names.ts'
import { unseal, type OnProgress } from './seal.ts'
import type { FileChange, FilePart, TavoloFile, TavoloFileProblem } from './tavolo-file.ts'

type Read<Value> = Result<Value, TavoloFileProblem>

/** What reading a file takes. */
export interface ReadOptions {
  /** Null while nobody was asked for it. */
  readonly passphrase: string | null
  /** How far making the key is, 0 to 1; never called for a file without a passphrase. */
  readonly onProgress: OnProgress
}

/** Reads a whole file, or says why not. Nothing is thrown, and nothing is unpacked that the limits do not allow. */
export async function readTavoloFile(bytes: Uint8Array, options: ReadOptions): Promise<Read<TavoloFile>> {
  const outer = readContainer(bytes)
  if (!outer.isOk) return outer
  if (!outer.value.has(partNames.seal)) return readParts(outer.value)
  const opened = await openSeal(outer.value, options)
  if (!opened.isOk) return opened
  const inner = readContainer(opened.value)
  if (!inner.isOk) return inner
  // A file within a file within a file: nobody writes that.
  return inner.value.has(partNames.seal) ? failure(damaged('container')) : readParts(inner.value)
}

/** Whether a file is closed with a passphrase; false as well for what is no `.tavolo` file. */
export function isSealed(bytes: Uint8Array): boolean {
  const container = readContainer(bytes)
  return container.isOk && container.value.has(partNames.seal)
}

async function openSeal(parts: ContainerParts, options: ReadOptions): Promise<Read<Uint8Array>> {
  const head = partBytes(parts, partNames.seal)
  const body = partBytes(parts, partNames.sealed)
  // The media type, the head and the sealed file, and nothing beside them.
  if (head === null || body === null || parts.size !== 3) return failure(damaged('container'))
  return unseal({ head, body }, options.passphrase, options.onProgress)
}

function readParts(parts: ContainerParts): Read<TavoloFile> {
  const manifestBytes = partBytes(parts, partNames.manifest)
  if (manifestBytes === null) return failure(damaged('manifest'))
  const manifest = readManifest(manifestBytes)
  if (!manifest.isOk) return manifest
  if (manifest.value.schemaVersion > schemaVersion) {
    return failure({ kind: 'newer-schema', version: manifest.value.schemaVersion })
  }
  const contents = unpackAll(parts, manifest.value)
  return contents.isOk ? assemble(manifest.value, contents.value) : contents
}

/** Unpacks what the manifest lists, each part with the fingerprint it must have; the archive holds nothing else. */
function unpackAll(parts: ContainerParts, manifest: Manifest): Read<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>()
  for (const { name, sizeBytes, sha256 } of manifest.parts) {
    const bytes = partBytes(parts, name)
    if (bytes?.byteLength !== sizeBytes || sha256Hex(bytes) !== sha256) {
      return failure(damaged(partOfName(name) ?? 'container'))
    }
    contents.set(name, bytes)
  }
  // Beside them only the media type and the manifest itself.
  const isWhole = contents.size === manifest.parts.length && contents.size === parts.size - 2
  return isWhole ? ok(contents) : failure(damaged('container'))
}

function assemble(manifest: Manifest, contents: ReadonlyMap<string, Uint8Array>): Read<TavoloFile> {
  const official = contents.get(partNames.official)
  const work = contents.get(partNames.work)
  if (official === undefined || work === undefined) return failure(damaged('documents'))
  const changes = readChanges(contents.get(partNames.changes))
  if (changes === null) return failure(damaged('changes'))
  const attachments = listIn(contents, 'attachments').map(({ key, bytes }) => ({ sha256: key, bytes }))
  if (manifest.parts.some(({ name, sha256 }) => isMisnamed(name, sha256)))
    return failure(damaged('attachments'))
  const { tavoloId, lineageId, schemaVersion: version, title, writtenBy, program } = manifest
  return ok({
    ...{ tavoloId, lineageId, title, writtenBy, program, official, work, changes, attachments },
    schemaVersion: version,
    writtenAtMs: Date.parse(manifest.writtenAt),
    versions: listIn(contents, 'versions').map(({ key, bytes }) => ({ id: key, bytes })),
  })
}

/** Attachments are called by their fingerprint: one that says another is not the one it claims to be. */
function isMisnamed(name: string, sha256: string): boolean {
  return partOfName(name) === 'attachments' && !name.endsWith(sha256)
}

function listIn(
  contents: ReadonlyMap<string, Uint8Array>,
  part: 'versions' | 'attachments',
): { readonly key: string; readonly bytes: Uint8Array }[] {
  return [...contents]
    .filter(([name]) => partOfName(name) === part)
    .map(([name, bytes]) => ({ key: name.slice(part.length + 1), bytes }))
}

/** Sizes and moments are whole numbers up to what a date can be. */
const wholeNumber = z.int().min(0).max(8_640_000_000_000_000)

// The log names forty of a stretch; another program may name more.
const mostTouches = 1000

const touchSchema = z.strictObject({
  place: z.string().max(60),
  id: z.string().max(300),
  title: z.string().max(1000),
  kind: z.enum(['added', 'changed', 'removed']),
})

const changesSchema = z.array(
  z.strictObject({
    document: z.enum(['official', 'work']),
    author: fileAuthorSchema,
    fromMs: wholeNumber,
    toMs: wholeNumber,
    sizeBytes: wholeNumber,
    touched: z.array(touchSchema).max(mostTouches).optional(),
    moreTouched: wholeNumber.optional(),
  }),
)

function readChanges(bytes: Uint8Array | undefined): readonly FileChange[] | null {
  if (bytes === undefined) return null
  const parsed = changesSchema.safeParse(parseJson(bytes))
  return parsed.success ? parsed.data : null
}

function damaged(part: FilePart): Extract<TavoloFileProblem, { readonly kind: 'damaged' }> {
  return { kind: 'damaged', part }
}
