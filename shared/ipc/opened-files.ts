import { z } from 'zod'
import { bytesSchema } from './bytes.ts'
import { fileProblemSchema } from './file-problem.ts'
import { resultSchema } from './result-schema.ts'

/** The next file that the system asked Tavolo to open, or that there is none left. */
export const openedFileTakeResultSchema = resultSchema(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('file'), name: z.string(), bytes: bytesSchema }),
    z.strictObject({ kind: z.literal('none') }),
  ]),
  /** It was asked for and could not be read; the next one may be. */
  z.strictObject({ name: z.string(), problem: fileProblemSchema }),
)
