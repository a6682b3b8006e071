import { z } from 'zod'
import { idSchema } from '../model/id.ts'
import { minutesStatuses } from '../model/minutes.ts'
import { bytesSchema } from './bytes.ts'
import { fileProblemSchema } from './file-problem.ts'
import { resultSchema } from './result-schema.ts'

/** Why a version was kept. */
export const versionKinds = [
  /** When a tavolo was opened that had changed since the last version; and when it was closed. */
  'opened',
  'closed',
  'session-start',
  'session-end',
  'status',
  'named',
  'before-merge',
  'before-restore',
] as const

/** Why a version was kept. */
export type VersionKind = (typeof versionKinds)[number]

const tavoloIdSchema = idSchema('tavolo')

/** The id of a version, which is also the name of its file: never a path. */
export const versionIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)

/** The largest document that is kept as a version: as much as a `.tavolo` file may hold. */
const largestDocumentBytes = 256 * 1024 * 1024

const documentBytesSchema = bytesSchema.refine(({ byteLength }) => byteLength <= largestDocumentBytes)

/** What a version says of itself. */
export const versionFactsSchema = z.strictObject({
  id: versionIdSchema,
  tavoloId: tavoloIdSchema,
  kind: z.enum(versionKinds),
  /** What somebody called it; of an automatic one the session or file it is about. May be empty. */
  label: z.string().max(300),
  /** The status that a verbale came to; null for any other version. */
  status: z.enum(minutesStatuses).nullable(),
  author: z.strictObject({ deviceId: z.string().max(200), name: z.string().max(1000) }),
  /** When it was kept, milliseconds since 1970. */
  atMs: z.number().min(-8.64e15).max(8.64e15),
})

/** What a version says of itself. */
export type VersionFacts = z.infer<typeof versionFactsSchema>

/** A line of the list of versions; a damaged one can only be told by its file. */
export const versionListingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole'), facts: versionFactsSchema, sizeBytes: z.number() }),
  z.strictObject({
    kind: z.literal('damaged'),
    id: versionIdSchema,
    atMs: z.number(),
    sizeBytes: z.number(),
  }),
])

/** A line of the list of versions. */
export type VersionListing = z.infer<typeof versionListingSchema>

/** A state to keep. */
export const versionSaveInputSchema = z.strictObject({
  facts: versionFactsSchema,
  official: documentBytesSchema,
  work: documentBytesSchema,
})

/** `unchanged`: the newest version holds the very same state already, and nobody gave this one a name. */
export const versionSaveResultSchema = resultSchema(z.enum(['saved', 'unchanged']), fileProblemSchema)

/** All versions of a tavolo. */
export const versionListInputSchema = z.strictObject({ tavoloId: tavoloIdSchema })

/** The newest first. */
export const versionListResultSchema = resultSchema(z.array(versionListingSchema), fileProblemSchema)

/** One version. */
export const versionReadInputSchema = z.strictObject({ tavoloId: tavoloIdSchema, id: versionIdSchema })

const versionProblemSchema = z.discriminatedUnion('kind', [
  ...fileProblemSchema.options,
  z.strictObject({ kind: z.literal('missing') }),
  /** A byte of it is not as it was written. */
  z.strictObject({ kind: z.literal('damaged') }),
])

/** Why a version could not be read. */
export type VersionProblem = z.infer<typeof versionProblemSchema>

/** Both documents of a version, as they were, proved by their check sum. */
export const versionReadResultSchema = resultSchema(
  z.strictObject({ facts: versionFactsSchema, official: bytesSchema, work: bytesSchema }),
  versionProblemSchema,
)

/** The very file of a version, to travel in a `.tavolo` file. */
export const versionFileResultSchema = resultSchema(bytesSchema, versionProblemSchema)

/** A version's file that came in a `.tavolo` file. */
export const versionAdoptInputSchema = z.strictObject({
  tavoloId: tavoloIdSchema,
  bytes: documentBytesSchema,
})

/** `known`: it is here already. A file of another tavolo, or a damaged one, is refused. */
export const versionAdoptResultSchema = resultSchema(z.enum(['saved', 'known']), versionProblemSchema)
