import { useCallback, useMemo, useState } from 'react'
import type { FileProblem } from '../../shared/ipc/file-problem.ts'
import type { AttachedFile } from '../../shared/model/attached-file.ts'
import { titleLength } from '../../shared/model/text-lengths.ts'
import { blobExtensions, photoExtensions } from '../../shared/sync/blob-kind.ts'
import { largestBlobBytes } from '../../shared/sync/blob-limits.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import { useApp, useAuthor } from '../state/app-context.tsx'
import { useFiles } from '../state/use-files.ts'
import { useText } from '../ui/text-context.tsx'
import { useToasts } from '../ui/toast.tsx'
import { attachmentProblemText, missingFileText, type AttachmentProblem } from './attachment-problem.ts'
import type { GivenFile, PreparedFile, TakenKinds } from './prepare-attachment.ts'

/** Files of attachments: taken in, and given out again. */
export interface AttachmentFiles {
  /** What is being prepared, in words; null when nothing is. */
  readonly working: string | null
  /** Asks which file, and keeps it; null when the person gave up, or after saying what went wrong. */
  readonly choose: () => Promise<AttachedFile | null>
  /** Keeps dropped or pasted files, one after the other, and hands on each that was kept; says what went wrong with others. */
  readonly keepAll: (files: readonly File[], onKept: (file: AttachedFile) => void) => Promise<void>
  /** Saves a copy of the file as it is kept, where the person says. */
  readonly saveCopy: (file: AttachedFile) => Promise<void>
}

/** Keeps files on this computer and gives what their records have to say. A record is made by the caller. */
export function useAttachmentFiles(takes: TakenKinds = 'files'): AttachmentFiles {
  const { host, logError } = useApp()
  const author = useAuthor()
  const { text } = useText()
  const files = useFiles()
  const toasts = useToasts()
  const [working, setWorking] = useState<string | null>(null)

  const keep = useCallback(
    async (name: string, read: () => Promise<Result<GivenFile, AttachmentProblem>>) => {
      setWorking(text('attachments.working', { name }))
      try {
        const given = await read()
        const kept = given.isOk ? await prepareAndKeep(given.value, { host, takes }) : given
        if (kept.isOk) return { ...kept.value.file, addedBy: author.name.slice(0, titleLength) }
        const said = attachmentProblemText(text, { name, problem: kept.error })
        toasts.show({ text: said, tone: 'attention' })
      } catch (error) {
        logError(error instanceof Error ? error : new Error(String(error)))
        toasts.show({ text: text('attachments.problem.unexpected', { name }), tone: 'attention' })
      } finally {
        setWorking(null)
      }
      return null
    },
    [host, author, text, toasts, logError, takes],
  )

  return useMemo(
    () => ({
      working,
      async choose() {
        const filters =
          takes === 'pictures'
            ? [{ name: text('attachments.pictureKinds'), extensions: [...photoExtensions] }]
            : [{ name: text('attachments.fileKinds'), extensions: [...blobExtensions] }]
        const opened = await host.fileOpen({ filters, maxBytes: largestBlobBytes })
        if (!opened.isOk) {
          const name = text('attachments.chosenFile')
          toasts.show({
            text: attachmentProblemText(text, { name, problem: openingProblem(opened.error) }),
            tone: 'attention',
          })
          return null
        }
        const { value } = opened
        return value.kind === 'cancelled' ? null : keep(value.name, () => Promise.resolve(ok(value)))
      },
      async keepAll(given, onKept) {
        for (const file of given) {
          const kept = await keep(file.name, () => readFile(file))
          if (kept !== null) onKept(kept)
        }
      },
      async saveCopy(file) {
        const read = await host.blobRead({ sha256: file.sha256 })
        if (!read.isOk) {
          const said = missingFileText(text, { addedBy: file.addedBy, problem: read.error })
          toasts.show({ text: said, tone: 'attention' })
          return
        }
        const ending = /\.([a-z0-9]{1,12})$/i.exec(file.name)?.[1]?.toLowerCase()
        const filters = ending === undefined ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }]
        const saved = await files.saveFile({ suggestedName: file.name, filters, bytes: read.value })
        if (saved === null) return
        toasts.show({
          text: text('documents.saved', { name: saved.name }),
          tone: 'good',
          action: { label: text('documents.reveal'), onAction: () => files.revealFile(saved.savedId) },
        })
      },
    }),
    [working, host, text, files, toasts, keep, takes],
  )
}

function openingProblem(problem: FileProblem): AttachmentProblem {
  if (problem.kind === 'tooLarge') return { kind: 'tooLarge', sizeBytes: problem.sizeBytes }
  return problem.kind === 'notFound' ? { kind: 'vanished' } : { kind: 'notKept', problem }
}

type Host = ReturnType<typeof useApp>['host']

/** The bytes are on the disk before any record names them. */
async function prepareAndKeep(
  given: GivenFile,
  { host, takes }: { readonly host: Host; readonly takes: TakenKinds },
): Promise<Result<PreparedFile, AttachmentProblem>> {
  // What looks into photos comes when the first one does: starting must not wait for it.
  const { prepareAttachment } = await import('./prepare-attachment.ts')
  const prepared = await prepareAttachment(given, takes)
  if (!prepared.isOk) return prepared
  for (const blob of prepared.value.blobs) {
    const put = await host.blobPut(blob)
    if (!put.isOk) return failure({ kind: 'notKept', problem: put.error })
  }
  return prepared
}

/** The size is asked first: a film of some gigabytes is not read to be refused. */
async function readFile(file: File): Promise<Result<GivenFile, AttachmentProblem>> {
  if (file.size > largestBlobBytes) return failure({ kind: 'tooLarge', sizeBytes: file.size })
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch {
    // A browser says of every file that it cannot read any more that it was not found or not readable.
    return failure({ kind: 'vanished' })
  }
}
