import type { FileProblem } from '../../shared/ipc/file-problem.ts'
import type { TavoloFileProblem } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import type { LibraryError } from '../state/library-error.ts'

/** Why a file was not brought in. The tavoli of this computer are as they were. */
export type ExchangeProblem =
  | { readonly kind: 'file'; readonly problem: TavoloFileProblem }
  /** The same tavolo by its name tag, but another by its origin: `title` is the one that is here. */
  | { readonly kind: 'other-lineage'; readonly title: string }
  /** The one that is here was written by a newer Tavolo, and may only be read. */
  | { readonly kind: 'read-only'; readonly title: string }
  | { readonly kind: 'library'; readonly error: LibraryError }
  /** A photo or document of the file could not be kept on this computer. */
  | { readonly kind: 'attachment'; readonly problem: FileProblem }
  /** It is merged and on the screen, and the disk does not take it yet; the top bar says so too. */
  | { readonly kind: 'not-written-yet'; readonly title: string }
