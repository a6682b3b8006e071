import type { Author } from '../../doc/origin.ts'
import type { Id } from '../../model/id.ts'
import type { DocumentName } from '../../model/record-type.ts'

/** A stretch of one author's work on one document, as the log of changes holds it. */
export interface FileChange {
  readonly document: DocumentName
  readonly author: Author
  /** First and last change, milliseconds since 1970. */
  readonly fromMs: number
  readonly toMs: number
  readonly sizeBytes: number
  /** Which records it touched, as they were called then; not known of old stretches. */
  readonly touched?: readonly FileTouch[] | undefined
  /** How many more there were that are not named. */
  readonly moreTouched?: number | undefined
}

/** A record that a stretch of work touched. Which places there are is the layout's business, not the file's. */
export interface FileTouch {
  readonly place: string
  readonly id: string
  readonly title: string
  readonly kind: 'added' | 'changed' | 'removed'
}

/** An earlier state of the tavolo; what is inside is the business of the history, the file only carries it. */
export interface FileVersion {
  /** 1 to 64 letters, digits or hyphens. */
  readonly id: string
  readonly bytes: Uint8Array
}

/** A photo or document that goes with the tavolo, known by the SHA-256 of its bytes. */
export interface FileAttachment {
  /** 64 lower-case hex digits. */
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** Everything that a `.tavolo` file carries. */
export interface TavoloFile {
  /** The tavolo's identity, on whichever computer it is. */
  readonly tavoloId: Id<'tavolo'>
  readonly lineageId: string
  /** Layout version of the documents inside. */
  readonly schemaVersion: number
  readonly title: string
  /** When the file was written, milliseconds since 1970. */
  readonly writtenAtMs: number
  readonly writtenBy: Author
  /** Name and version of the program that wrote it, «Tavolo 0.1.0»; for people. */
  readonly program: string
  /** The full state of each document, as a Yjs update. */
  readonly official: Uint8Array
  readonly work: Uint8Array
  /** Oldest first. */
  readonly changes: readonly FileChange[]
  readonly versions: readonly FileVersion[]
  readonly attachments: readonly FileAttachment[]
}

/** A part of the file, in a word that a sentence can name. */
export type FilePart = 'container' | 'manifest' | 'documents' | 'changes' | 'versions' | 'attachments'

/** Why a file was not read. Nothing was changed. */
export type TavoloFileProblem =
  | { readonly kind: 'too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  /** Something else under this name: another archive, a text, nothing at all. */
  | { readonly kind: 'not-a-tavolo-file' }
  /** It was one, and it is cut, or bytes of it were changed. */
  | { readonly kind: 'damaged'; readonly part: FilePart }
  /** The archive names a part that no `.tavolo` file has: a path that leads elsewhere, or a stranger. */
  | { readonly kind: 'unsafe-name' }
  | { readonly kind: 'too-many-parts'; readonly count: number; readonly limit: number }
  /** Unpacked it would be far larger than any tavolo: made to fill the memory. */
  | { readonly kind: 'unpacks-too-large'; readonly limitBytes: number }
  /** A newer Tavolo wrote it, in a newer form of file or of documents. */
  | { readonly kind: 'newer-format'; readonly version: number }
  | { readonly kind: 'newer-schema'; readonly version: number }
  | { readonly kind: 'passphrase-needed' }
  | { readonly kind: 'wrong-passphrase' }
  /** Closed with a passphrase in a way that this Tavolo does not know, or that would take all of the memory. */
  | { readonly kind: 'unknown-seal' }

/** Why a tavolo was not written into a file. */
export interface TavoloFileTooLarge {
  readonly kind: 'too-large'
  readonly sizeBytes: number
  readonly limitBytes: number
}
