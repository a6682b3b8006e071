import { z } from 'zod'
import { idSchema } from '../model/id.ts'
import { bytesSchema } from './bytes.ts'
import { fileProblemSchema } from './file-problem.ts'
import { largestFileBytes } from './files.ts'
import { resultSchema } from './result-schema.ts'

/** Names a backup of the last list; it is no path, and means nothing to anybody but the shell. */
const backupIdSchema = z.string().regex(/^[0-9a-f]{32}$/)

/** Where the backups go. Paths are for people to read: none is ever taken from a page. */
export const backupPlaceSchema = z.discriminatedUnion('kind', [
  /** The folder in the person's documents. */
  z.strictObject({ kind: z.literal('usual'), path: z.string() }),
  z.strictObject({ kind: z.literal('chosen'), path: z.string() }),
  /** The chosen folder is not there (a stick that was pulled out): until it is back `path` is the usual one. */
  z.strictObject({ kind: z.literal('away'), path: z.string(), chosenPath: z.string() }),
])

/** Where the backups go. */
export type BackupPlace = z.infer<typeof backupPlaceSchema>

/** What the manifest of a backup says. */
const backupFactsSchema = z.strictObject({
  tavoloId: idSchema('tavolo'),
  title: z.string(),
  /** Milliseconds since 1970. */
  writtenAtMs: z.number(),
  /** Name of who wrote it; may be empty. */
  writtenBy: z.string(),
})

/** One backup of the list. */
export const backupListingSchema = z.strictObject({
  id: backupIdSchema,
  /** The bare name of the file. */
  name: z.string(),
  sizeBytes: z.number(),
  /** When the file was last written, by the disk; milliseconds since 1970. */
  changedAtMs: z.number(),
  /** Whether it lies in the usual folder while another one is chosen. */
  isElsewhere: z.boolean(),
  /** `looksWhole` of a large file means its beginning and its end; small ones are read through. */
  state: z.enum(['looksWhole', 'damaged', 'newer']),
  /** Null when not even the manifest can be read. */
  facts: backupFactsSchema.nullable(),
})

/** One backup of the list. */
export type BackupListing = z.infer<typeof backupListingSchema>

const backupListSchema = z.strictObject({
  place: backupPlaceSchema,
  /** The newest first. */
  backups: z.array(backupListingSchema),
  /** Why the folder could not be read; null when it could. A folder that is not there yet is an empty one. */
  problem: fileProblemSchema.nullable(),
})

/** Everything that is known of the backups. */
export type BackupList = z.infer<typeof backupListSchema>

/** A backup to write: a whole `.tavolo` file without a passphrase. Name and tavolo are taken from its manifest. */
const backupWriteInputSchema = z.strictObject({
  bytes: bytesSchema.refine(({ byteLength }) => byteLength <= largestFileBytes),
})

const backupWriteProblemSchema = z.discriminatedUnion('kind', [
  ...fileProblemSchema.options,
  /** The bytes are no `.tavolo` file. */
  z.strictObject({ kind: z.literal('notATavolo') }),
])

/** Why a backup was not written. The ones that were there still are. */
export type BackupWriteProblem = z.infer<typeof backupWriteProblemSchema>

/** `unchanged`: the newest backup holds the very same tavolo, and no file was written. */
const backupWriteResultSchema = resultSchema(
  z.strictObject({
    kind: z.enum(['written', 'unchanged']),
    name: z.string(),
    place: backupPlaceSchema,
  }),
  backupWriteProblemSchema,
)

/** What became of choosing a folder. */
const backupFolderResultSchema = resultSchema(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('chosen'), place: backupPlaceSchema }),
    z.strictObject({ kind: z.literal('cancelled') }),
  ]),
  fileProblemSchema,
)

/** Schemas of the calls about backups. */
export const backupCallSchemas = {
  /** The backups in the folder of today, and those in the usual one. */
  backupList: { input: z.undefined(), result: backupListSchema },
  /** Writes a backup under a name of its own, then removes those that the rule does not keep. */
  backupWrite: { input: backupWriteInputSchema, result: backupWriteResultSchema },
  /** Reads a backup of the last list. */
  backupRead: {
    input: z.strictObject({ id: backupIdSchema }),
    result: resultSchema(z.strictObject({ name: z.string(), bytes: bytesSchema }), fileProblemSchema),
  },
  /** Shows a backup in the system's file manager, or with null the folder; false when it is not there any more. */
  backupReveal: { input: z.strictObject({ id: backupIdSchema.nullable() }), result: z.boolean() },
  /** Asks which folder to use, by the system's dialog. Backups that are written already stay where they are. */
  backupFolderChoose: { input: z.undefined(), result: backupFolderResultSchema },
  /** Goes back to the usual folder. */
  backupFolderReset: { input: z.undefined(), result: backupFolderResultSchema },
} as const
