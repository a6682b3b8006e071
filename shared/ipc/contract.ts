import { z } from 'zod'
import { backupCallSchemas } from './backups.ts'
import {
  blobPutInputSchema,
  blobPutResultSchema,
  blobReadInputSchema,
  blobReadResultSchema,
  blobsHereInputSchema,
  blobsHereResultSchema,
} from './blobs.ts'
import { nearbyCallSchemas } from './discovery.ts'
import { doctorCallSchemas } from './doctor.ts'
import { eraseCallSchemas } from './erasing.ts'
import {
  fileOpenInputSchema,
  fileOpenResultSchema,
  fileSaveInputSchema,
  fileSaveResultSchema,
} from './files.ts'
import { journalCallSchemas } from './journal.ts'
import type { HostCallName } from './names.ts'
import { networkCallSchemas } from './networks.ts'
import { openedFileTakeResultSchema } from './opened-files.ts'
import { printPdfInputSchema, printPdfResultSchema } from './print.ts'
import { fileProblemSchema } from './file-problem.ts'
import { resultSchema } from './result-schema.ts'
import { roomCallSchemas } from './room.ts'
import { settingsSchema, systemPreferencesSchema } from './settings.ts'
import {
  versionAdoptInputSchema,
  versionAdoptResultSchema,
  versionFileResultSchema,
  versionListInputSchema,
  versionListResultSchema,
  versionReadInputSchema,
  versionReadResultSchema,
  versionSaveInputSchema,
  versionSaveResultSchema,
} from './versions.ts'

interface CallSchemas {
  readonly input: z.ZodType
  readonly result: z.ZodType
}

// An error report is a name, a sentence and a stack; more would be content, which does not belong in a log.
const longestErrorText = 8000

// Twenty pages: a report or an address, not a document.
const longestCopiedText = 50_000

const appInfoSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  electronVersion: z.string(),
  platform: z.enum(['linux', 'darwin', 'win32']),
  /** Where this computer keeps Tavolo's data, to show it to the person. */
  dataFolder: z.string(),
})

/** Every call a page may make, with what it sends and what it gets. Checked by the shell in both directions. */
export const hostCalls = {
  appInfo: { input: z.undefined(), result: appInfoSchema },
  settingsRead: { input: z.undefined(), result: settingsSchema },
  /** Changes some settings and gives all of them as they are now. */
  settingsWrite: {
    input: settingsSchema.partial(),
    result: resultSchema(settingsSchema, fileProblemSchema),
  },
  systemPreferences: { input: z.undefined(), result: systemPreferencesSchema },
  /** Asks where to save and writes all or nothing. */
  fileSave: { input: fileSaveInputSchema, result: fileSaveResultSchema },
  /** Asks which file to open and reads it. */
  fileOpen: { input: fileOpenInputSchema, result: fileOpenResultSchema },
  /** Shows a file saved before in the system's file manager; false when it is not known any more. */
  revealInFolder: { input: z.strictObject({ savedId: z.string().max(100) }), result: z.boolean() },
  /** Gives the files that a double click or the command line asked for, one a call; `openedFileWaiting` says when. */
  openedFileTake: { input: z.undefined(), result: openedFileTakeResultSchema },
  printPdf: { input: printPdfInputSchema, result: printPdfResultSchema },
  /** Keeps a file of an attachment under the SHA-256 of its bytes; at most `largestBlobBytes`. */
  blobPut: { input: blobPutInputSchema, result: blobPutResultSchema },
  /** Reads a file of an attachment by its SHA-256. */
  blobRead: { input: blobReadInputSchema, result: blobReadResultSchema },
  /** Which files of attachments are on this computer. */
  blobsHere: { input: blobsHereInputSchema, result: blobsHereResultSchema },
  /** Keeps a whole state of a tavolo, to look at and go back to. */
  versionSave: { input: versionSaveInputSchema, result: versionSaveResultSchema },
  versionList: { input: versionListInputSchema, result: versionListResultSchema },
  versionRead: { input: versionReadInputSchema, result: versionReadResultSchema },
  versionFile: { input: versionReadInputSchema, result: versionFileResultSchema },
  versionAdopt: { input: versionAdoptInputSchema, result: versionAdoptResultSchema },
  ...journalCallSchemas,
  ...backupCallSchemas,
  ...eraseCallSchemas,
  ...networkCallSchemas,
  ...nearbyCallSchemas,
  ...roomCallSchemas,
  ...doctorCallSchemas,
  /** Puts a text where the person can paste it from. */
  textCopy: { input: z.strictObject({ text: z.string().max(longestCopiedText) }), result: z.undefined() },
  /** Leaves an error in the log on this computer. Give no text that people wrote. */
  logError: {
    input: z.strictObject({
      name: z.string().max(200),
      message: z.string().max(longestErrorText),
      stack: z.string().max(longestErrorText),
    }),
    result: z.undefined(),
  },
  /** Answers `flushBeforeClose`: whether everything is on disk now. */
  closeAnswer: {
    input: z.strictObject({ closeId: z.string().max(100), isAllSaved: z.boolean() }),
    result: z.undefined(),
  },
} as const satisfies Record<HostCallName, CallSchemas>

/** What a call sends. */
export type HostInput<Name extends HostCallName> = z.infer<(typeof hostCalls)[Name]['input']>

/** What a call gives back. */
export type HostResult<Name extends HostCallName> = z.infer<(typeof hostCalls)[Name]['result']>
