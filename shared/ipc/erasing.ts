import { z } from 'zod'
import { idSchema } from '../model/id.ts'
import { sha256Field } from '../model/attached-file.ts'
import { mostBlobs } from './blobs.ts'
import { fileProblemSchema } from './file-problem.ts'
import { resultSchema } from './result-schema.ts'

const tavoloIdSchema = idSchema('tavolo')

/** `count` looks at what would go and changes nothing; `remove` makes it go. Both answer in the same way. */
const modeSchema = z.enum(['count', 'remove'])
const countSchema = z.number().int().min(0)

/** One tavolo, to be counted or removed. */
export const eraseInputSchema = z.strictObject({ tavoloId: tavoloIdSchema, mode: modeSchema })

/** How many there were, and their size together. */
export const erasedFilesSchema = z.strictObject({ count: countSchema, sizeBytes: countSchema })

/** How many there were, and their size together. */
export type ErasedFiles = z.infer<typeof erasedFilesSchema>

const eraseResultSchema = resultSchema(erasedFilesSchema, fileProblemSchema)

/** Which files of attachments a tavolo names; those that its states and versions name are added to them. */
export const blobEraseInputSchema = z.strictObject({
  ...eraseInputSchema.shape,
  sha256s: z.array(sha256Field).max(mostBlobs),
  /** Whether the page has no other tavolo: then files that nothing names go as well, if the shell has none either. */
  isOnlyTavolo: z.boolean(),
})

/** What goes, by name, and how many stay because another tavolo of this computer needs them. */
export const blobEraseResultSchema = resultSchema(
  z.strictObject({ sha256s: z.array(sha256Field), sizeBytes: countSchema, keptCount: countSchema }),
  fileProblemSchema,
)

/** Which backups: those of one tavolo that the device wrote. A file with the spared bytes stays, wherever it lies. */
export const backupEraseInputSchema = z.strictObject({
  ...eraseInputSchema.shape,
  deviceId: z.string().max(200),
  sparedSha256: sha256Field.nullable(),
})

/** What goes and what stays, by bare names. */
export const backupEraseResultSchema = resultSchema(
  z.strictObject({
    erased: z.array(z.strictObject({ name: z.string(), sizeBytes: countSchema })),
    /** Files of the same tavolo that another computer wrote, that somebody renamed, or that hold the spared bytes. */
    left: z.array(z.string()),
    /** The chosen folder, when it is not there: what lies in it could not be looked at. Null when it is, or none was chosen. */
    awayPath: z.string().nullable(),
  }),
  fileProblemSchema,
)

/** What a backup folder holds of a tavolo that goes. */
export type ErasedBackups = Extract<z.infer<typeof backupEraseResultSchema>, { isOk: true }>['value']

/** A file that was just saved through the dialog. */
export const savedFileHashInputSchema = z.strictObject({ savedId: z.string().max(100) })

/** What is on the disk now, read anew; null when nobody saved such a file, or when it cannot be read. */
export const savedFileHashResultSchema = z
  .strictObject({ sha256: sha256Field, sizeBytes: countSchema })
  .nullable()

/** Schemas of the calls that take a tavolo off this computer. */
export const eraseCallSchemas = {
  /** Removes the shell's own copy of a tavolo: its card, full states and journals. */
  journalErase: { input: eraseInputSchema, result: eraseResultSchema },
  /** Removes all versions of a tavolo. */
  versionErase: { input: eraseInputSchema, result: eraseResultSchema },
  /** Removes the files of attachments that no other tavolo of this computer names. */
  blobErase: { input: blobEraseInputSchema, result: blobEraseResultSchema },
  /** Removes the backups of a tavolo that this computer wrote, in the chosen folder and in the usual one. */
  backupErase: { input: backupEraseInputSchema, result: backupEraseResultSchema },
  /** The SHA-256 of a saved file, read anew from the disk. */
  savedFileHash: { input: savedFileHashInputSchema, result: savedFileHashResultSchema },
} as const
