import { z } from 'zod'
import { idSchema } from '../model/id.ts'
import { processKinds } from '../model/process-kinds.ts'
import { privateDraftSchema } from '../model/private-draft.ts'
import { mostMarks } from '../sync/change-marks.ts'
import { bytesSchema } from './bytes.ts'
import { fileProblemSchema } from './file-problem.ts'
import { largestFileBytes } from './files.ts'
import { resultSchema } from './result-schema.ts'

const tavoloIdSchema = idSchema('tavolo')
const timeSchema = z.number().min(-8.64e15).max(8.64e15)
const boundedBytesSchema = bytesSchema.refine((bytes) => bytes.byteLength <= largestFileBytes)
const documentSchema = z.enum(['official', 'work'])
const authorSchema = z.strictObject({ deviceId: z.string().max(200), name: z.string().max(1000) })
const markSchema = z.strictObject({ openingId: z.string().regex(/^[0-9a-f]{16}$/), count: z.int().min(0) })
const marksSchema = z.array(markSchema).max(mostMarks)
/** The journal's marks together with the page's own. */
const coverSchema = z.array(markSchema).max(2 * mostMarks)
const bothMarksSchema = z.strictObject({ official: marksSchema, work: marksSchema })
/** A title is at most 300 characters; a broken or hostile document may hold more. */
const summarySchema = z.strictObject({
  title: z.string().max(10_000),
  processKind: z.enum(processKinds).nullable(),
})

/** A tavolo as the list of the shell knows it. */
export const keptTavoloSchema = z.strictObject({
  id: tavoloIdSchema,
  ...summarySchema.shape,
  /** When it was deleted, null when it was not. */
  deletedAtMs: timeSchema.nullable(),
  /** When it was last brought back after it was deleted, null when it never was. */
  restoredAtMs: timeSchema.nullable(),
  /** Whether there is a full state of it. */
  hasState: z.boolean(),
})

/** A tavolo as the list of the shell knows it. */
export type KeptTavolo = z.infer<typeof keptTavoloSchema>

/** The list of what the shell keeps. */
export const journalListResultSchema = resultSchema(z.array(keptTavoloSchema), fileProblemSchema)

/** One tavolo. */
export const tavoloInputSchema = z.strictObject({ tavoloId: tavoloIdSchema })

/** How far the shell's copy of a tavolo goes; `isWhole` is false when a part of it is damaged. */
export const journalOpenResultSchema = resultSchema(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('missing') }),
    z.strictObject({ kind: z.literal('kept'), marks: bothMarksSchema, isWhole: z.boolean() }),
  ]),
  fileProblemSchema,
)

/** A change to append. */
export const journalAppendInputSchema = z.strictObject({
  tavoloId: tavoloIdSchema,
  document: documentSchema,
  update: boundedBytesSchema,
  mark: markSchema,
  isBase: z.boolean(),
  atMs: timeSchema,
  shares: z.array(z.strictObject({ author: authorSchema, sizeBytes: z.number().min(0) })).max(1000),
  /** What the list says from now on; null leaves it as it is. */
  summary: summarySchema.nullable(),
})

/** `missing`: there is no full state to go on from, and nothing was written. `due`: whether a new full state is. */
export const journalAppendResultSchema = resultSchema(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('written'), due: z.enum(['no', 'soon', 'now']) }),
    z.strictObject({ kind: z.literal('missing') }),
  ]),
  fileProblemSchema,
)

/** The records that a stretch touched come along as they are: the shell only keeps them. */
const stretchSchema = z.looseObject({
  document: documentSchema,
  author: authorSchema,
  fromMs: timeSchema,
  toMs: timeSchema,
  sizeBytes: z.number().min(0),
})

/** A full state, from which a new journal begins. */
export const journalCutInputSchema = z.strictObject({
  tavoloId: tavoloIdSchema,
  ...summarySchema.shape,
  official: boundedBytesSchema,
  work: boundedBytesSchema,
  atMs: timeSchema,
  lastChangedAtMs: timeSchema,
  lastChangedBy: z.string().max(1000),
  /** How far the state goes. */
  marks: bothMarksSchema,
  /** Which changes the state holds, the journal's own among them: what is not covered must not be replaced. */
  covers: z.strictObject({ official: coverSchema, work: coverSchema }),
  changes: z.array(stretchSchema),
})

/** `behind`: the journal holds changes that this state does not, and nothing was written. */
export const journalCutResultSchema = resultSchema(z.enum(['written', 'behind']), fileProblemSchema)

/** One tavolo, and which full state of it; without a generation the newest, and all that came after. */
export const journalReadInputSchema = z.strictObject({
  tavoloId: tavoloIdSchema,
  generation: z.int().min(0).optional(),
})

/** A full state that is kept, as far as it can be told without reading it; `atMs` is null when it cannot be read. */
export const keptStateSchema = z.strictObject({
  generation: z.int().min(0),
  atMs: timeSchema.nullable(),
  sizeBytes: z.number().min(0),
})

/** A full state that is kept. */
export type KeptState = z.infer<typeof keptStateSchema>

/** What is read of a tavolo: the newest full state that is whole, the journals from there on, and which states there are. */
export const journalReadResultSchema = resultSchema(
  z.strictObject({
    /** A file with a full state, checked; null when none is whole. */
    state: bytesSchema.nullable(),
    /** Oldest first; null bytes are a journal that should be there and is not. */
    journals: z.array(z.strictObject({ document: documentSchema, bytes: bytesSchema.nullable() })),
    /** Newest first. */
    states: z.array(keptStateSchema),
  }),
  fileProblemSchema,
)

/** A tavolo was deleted or brought back at this moment. */
export const journalDeletedInputSchema = z.strictObject({
  tavoloId: tavoloIdSchema,
  isDeleted: z.boolean(),
  atMs: timeSchema,
})

/** Before when a tavolo must have been deleted to be removed for good. */
export const journalPurgeInputSchema = z.strictObject({ deletedBeforeMs: timeSchema })

/** Every draft that is kept of a tavolo; more than any device writes in silence, and a bound for a page that is not ours. */
const draftsSchema = z.array(privateDraftSchema).max(10_000)

/** The drafts that the shell keeps of a tavolo. */
export const journalDraftsResultSchema = resultSchema(draftsSchema, fileProblemSchema)

/** All drafts of a tavolo, in the place of those that were kept before. */
export const journalDraftsKeepInputSchema = z.strictObject({ tavoloId: tavoloIdSchema, drafts: draftsSchema })

/** How a call that gives nothing else ended. */
export const journalDoneSchema = resultSchema(z.null(), fileProblemSchema)

/** Schemas of the calls about the shell's own copy of the tavoli. */
export const journalCallSchemas = {
  /** The tavoli of which the shell keeps a copy; deleted ones that are not purged are included. */
  journalList: { input: z.undefined(), result: journalListResultSchema },
  /** How far the copy of a tavolo goes. */
  journalOpen: { input: tavoloInputSchema, result: journalOpenResultSchema },
  /** Writes a change behind the others; it is on the disk when this succeeds. */
  journalAppend: { input: journalAppendInputSchema, result: journalAppendResultSchema },
  /** Writes a full state, and begins a new journal. */
  journalCut: { input: journalCutInputSchema, result: journalCutResultSchema },
  journalRead: { input: journalReadInputSchema, result: journalReadResultSchema },
  journalDeleted: { input: journalDeletedInputSchema, result: journalDoneSchema },
  /** Removes for good what was deleted before a moment, with everything the shell keeps of it. */
  journalPurge: { input: journalPurgeInputSchema, result: journalDoneSchema },
  /** What was written in silence on this computer and is no card yet; it is nowhere else. */
  journalDrafts: { input: tavoloInputSchema, result: journalDraftsResultSchema },
  journalDraftsKeep: { input: journalDraftsKeepInputSchema, result: journalDoneSchema },
  /** Takes the page's own database away, because it cannot be opened; the page opens a new one when it needs it. */
  databaseStartAnew: { input: z.undefined(), result: journalDoneSchema },
} as const
