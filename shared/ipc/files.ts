import { z } from 'zod'
import { bytesSchema } from './bytes.ts'
import { fileProblemSchema } from './file-problem.ts'
import { resultSchema } from './result-schema.ts'

/** The largest file that passes between page and shell: beyond it a laptop with 4 GB has no memory left to work. */
export const largestFileBytes = 256 * 1024 * 1024

/** Kinds of file in a dialog: a name that people read and extensions without the dot. */
export const fileFiltersSchema = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(100),
      extensions: z
        .array(z.string().regex(/^[a-z0-9]{1,12}$/))
        .min(1)
        .max(32),
    }),
  )
  .max(8)

/** What to save, and the name that the dialog proposes. */
export const fileSaveInputSchema = z.strictObject({
  /** A bare file name; folders and characters that file systems refuse are taken out. */
  suggestedName: z.string().min(1).max(1000),
  filters: fileFiltersSchema,
  bytes: bytesSchema.refine((bytes) => bytes.byteLength <= largestFileBytes),
})

/** What became of a save. */
export const fileSaveResultSchema = resultSchema(
  z.discriminatedUnion('kind', [
    /** `savedId` lets revealInFolder show the file, until Tavolo is closed. */
    z.strictObject({ kind: z.literal('saved'), name: z.string(), savedId: z.string() }),
    z.strictObject({ kind: z.literal('cancelled') }),
  ]),
  fileProblemSchema,
)

/** Which files to offer, and how large a file may be. */
export const fileOpenInputSchema = z.strictObject({
  filters: fileFiltersSchema,
  maxBytes: z.int().min(1).max(largestFileBytes),
  /** Kinds of file that must be smaller than that, by their ending. */
  smallerKinds: z.record(z.string().max(12), z.int().min(1)).optional(),
})

/** The file that was chosen. */
export const fileOpenResultSchema = resultSchema(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('opened'), name: z.string(), bytes: bytesSchema }),
    z.strictObject({ kind: z.literal('cancelled') }),
  ]),
  fileProblemSchema,
)
