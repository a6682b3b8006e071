import { z } from 'zod'

/** Why a file could not be read or written, in kinds that a screen can put in words. */
export const fileProblemSchema = z.discriminatedUnion('kind', [
  /** Nothing was changed: an older file of the same name is still as it was. */
  z.strictObject({ kind: z.literal('diskFull') }),
  z.strictObject({ kind: z.literal('noPermission') }),
  z.strictObject({ kind: z.literal('readOnlyDisk') }),
  z.strictObject({ kind: z.literal('fileInUse') }),
  z.strictObject({ kind: z.literal('notFound') }),
  z.strictObject({ kind: z.literal('nameTooLong') }),
  z.strictObject({ kind: z.literal('tooLarge'), sizeBytes: z.number(), maxBytes: z.number() }),
  /** Anything else; `code` is the system's own name for it, like EIO. */
  z.strictObject({ kind: z.literal('other'), code: z.string() }),
])

/** Why a file could not be read or written. */
export type FileProblem = z.infer<typeof fileProblemSchema>
