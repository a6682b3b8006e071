import type { BlobGet } from './blob-messages.ts'

/** The files of this side. */
export interface BlobShelf {
  /** Which of these are here. */
  readonly has: (sha256s: readonly string[]) => Promise<readonly string[]>
  /** A piece of a file; null when it is not here, or is not what its name says. */
  readonly readPiece: (get: Pick<BlobGet, 'sha256' | 'from' | 'length'>) => Promise<Uint8Array | null>
  /** Keeps a file after proving it: whole, or not at all. */
  readonly keep: (sha256: string, bytes: Uint8Array) => Promise<'kept' | 'mismatch' | 'failed'>
}
