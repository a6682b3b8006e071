import type { HostResult } from '../../shared/ipc/contract.ts'
import { largestBlobBytes, mostPixels } from '../../shared/sync/blob-limits.ts'
import type { Translate } from '../../shared/text/translator.ts'
import { assertNever } from '../../shared/util/assert-never.ts'
import { fileProblemText, megabytes } from '../state/use-files.ts'

type KeepingProblem = Extract<HostResult<'blobPut'>, { isOk: false }>['error']
type ReadingProblem = Extract<HostResult<'blobRead'>, { isOk: false }>['error']

/** Why a file was not attached. */
export type AttachmentProblem =
  | { readonly kind: 'tooLarge'; readonly sizeBytes: number }
  | { readonly kind: 'tooManyPixels'; readonly pixelCount: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknownKind' }
  /** Something else where pictures alone are taken. */
  | { readonly kind: 'noPicture' }
  /** A picture made of drawing instructions, where pictures are taken. */
  | { readonly kind: 'svg' }
  /** A photo as iPhones keep it. */
  | { readonly kind: 'heic' }
  /** A photo that cannot be opened. */
  | { readonly kind: 'unreadablePhoto' }
  /** It was moved or deleted between being chosen and being read. */
  | { readonly kind: 'vanished' }
  | { readonly kind: 'notKept'; readonly problem: KeepingProblem }

/** Why a file was not attached, in words: what is wrong, and what to do. */
export function attachmentProblemText(
  text: Translate,
  { name, problem }: { readonly name: string; readonly problem: AttachmentProblem },
): string {
  switch (problem.kind) {
    case 'tooLarge':
      return text('attachments.problem.tooLarge', {
        name,
        size: megabytes(problem.sizeBytes),
        limit: megabytes(largestBlobBytes),
      })
    case 'tooManyPixels':
      return text('attachments.problem.tooManyPixels', {
        name,
        count: Math.round(problem.pixelCount / 1_000_000),
        limit: mostPixels / 1_000_000,
      })
    case 'empty':
    case 'unknownKind':
    case 'noPicture':
    case 'svg':
    case 'heic':
    case 'unreadablePhoto':
    case 'vanished':
      return text(`attachments.problem.${problem.kind}`, { name })
    case 'notKept':
      return text('attachments.problem.notKept', { name, reason: keepingText(text, problem.problem) })
    default:
      return assertNever(problem)
  }
}

function keepingText(text: Translate, problem: KeepingProblem): string {
  // The hash is made here of the very bytes that are sent: when they differ on arrival, the computer's memory failed.
  if (problem.kind === 'hashMismatch') return text('errors.file.other', { code: problem.kind })
  return fileProblemText(text, problem)
}

/** From whom a photo comes that is not here yet, or why it does not come now. */
export function comingFileText(
  text: Translate,
  { addedBy, place }: { readonly addedBy: string; readonly place: 'coming' | 'waiting' },
): string {
  return text(`attachments.${place}`, { hasName: addedBy === '' ? 'no' : 'yes', name: addedBy })
}

/** Why the file of an attachment cannot be read here, and from whom it may come. */
export function missingFileText(
  text: Translate,
  { addedBy, problem }: { readonly addedBy: string; readonly problem: ReadingProblem },
): string {
  if (problem.kind === 'missing' || problem.kind === 'damaged') {
    return text(`attachments.${problem.kind}`, { hasName: addedBy === '' ? 'no' : 'yes', name: addedBy })
  }
  return fileProblemText(text, problem)
}
