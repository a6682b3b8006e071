import { z } from 'zod'
import { sha256Field } from '../model/attached-file.ts'
import { largestBlobBytes } from '../sync/blob-limits.ts'
import { bytesSchema } from './bytes.ts'
import { fileProblemSchema } from './file-problem.ts'
import { resultSchema } from './result-schema.ts'

/** How many files one call names. A tavolo of ten sessions with a hundred photos each, and their pictures, is a tenth of it. */
export const mostBlobs = 20_000

/** Bytes to keep, and their name. */
export const blobPutInputSchema = z.strictObject({
  sha256: sha256Field,
  bytes: bytesSchema.refine(({ byteLength }) => byteLength > 0 && byteLength <= largestBlobBytes),
})

/** Whether the bytes are new here. Nothing is kept of bytes that have another name than they should. */
export const blobPutResultSchema = resultSchema(
  z.enum(['stored', 'known']),
  z.discriminatedUnion('kind', [
    ...fileProblemSchema.options,
    z.strictObject({ kind: z.literal('hashMismatch') }),
  ]),
)

/** One file by its name. */
export const blobReadInputSchema = z.strictObject({ sha256: sha256Field })

/** Its bytes, proved by their hash. */
export const blobReadResultSchema = resultSchema(
  bytesSchema,
  z.discriminatedUnion('kind', [
    ...fileProblemSchema.options,
    z.strictObject({ kind: z.literal('missing') }),
    /** What is stored under this name is something else; putting the right bytes cures it. */
    z.strictObject({ kind: z.literal('damaged') }),
  ]),
)

/** Files asked for by name. */
export const blobsHereInputSchema = z.strictObject({ sha256s: z.array(sha256Field).max(mostBlobs) })

/** Those of them that are on this computer, in the order of the question. */
export const blobsHereResultSchema = z.array(sha256Field)

/** Where a page gets a stored photo for an `<img>`; anything but a photo is not served. */
export function blobAddress(sha256: string): string {
  return `/blobs/${sha256}`
}
