import { strFromU8, strToU8 } from 'fflate'
import { z } from 'zod'
import { sortKeys } from '../../export/canonical-json.ts'
import { idSchema } from '../../model/id.ts'
import { failure, ok, type Result } from '../../util/result.ts'
import { fileLimits, tavoloFileVersion } from './file-limits.ts'
import { partOfName } from './part-names.ts'
import type { TavoloFileProblem } from './tavolo-file.ts'

/** Who wrote something; names are as long as the settings let them be, with room for other programs. */
export const fileAuthorSchema = z.strictObject({
  deviceId: z.string().max(200),
  name: z.string().max(200),
})

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** Schema of `manifest.json`. Fields that it does not know are refused: a new one is a new version of the format. */
const manifestSchema = z.strictObject({
  format: z.literal('tavolo-file'),
  version: z.literal(tavoloFileVersion),
  tavoloId: idSchema('tavolo'),
  lineageId: z.string().min(1).max(100),
  schemaVersion: z.int().min(1).max(1_000_000),
  title: z.string().max(1000),
  /** Date and time in UTC, with milliseconds. */
  writtenAt: z.iso.datetime({ precision: 3 }),
  writtenBy: fileAuthorSchema,
  program: z.string().max(100),
  /** Every other part of the file, the media type excepted. */
  parts: z
    .array(
      z.strictObject({
        name: z.string().refine((name) => partOfName(name) !== null),
        sizeBytes: z.int().min(0),
        sha256: sha256Schema,
      }),
    )
    .max(fileLimits.parts),
})

/** What `manifest.json` says. */
export type Manifest = z.infer<typeof manifestSchema>

/** The manifest as bytes: UTF-8, keys in code unit order, two spaces. The same manifest gives the same bytes. */
export function writeManifest(manifest: Manifest): Uint8Array {
  return strToU8(`${JSON.stringify(sortKeys(manifest), null, 2)}\n`)
}

/** Reads a manifest. */
export function readManifest(bytes: Uint8Array): Result<Manifest, TavoloFileProblem> {
  const parsed = manifestSchema.safeParse(parseJson(bytes))
  return parsed.success ? ok(parsed.data) : failure({ kind: 'damaged', part: 'manifest' })
}

/** The version of a manifest or seal that a newer Tavolo wrote; null for today's and for everything else. */
export function newerVersionOf(json: unknown): number | null {
  if (typeof json !== 'object' || json === null || !('format' in json) || !('version' in json)) return null
  const { format, version } = json
  const isOurs = format === 'tavolo-file' || format === 'tavolo-seal'
  return isOurs && typeof version === 'number' && version > tavoloFileVersion ? version : null
}

/** The value of JSON in UTF-8; undefined when it is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes))
  } catch {
    return undefined
  }
}
