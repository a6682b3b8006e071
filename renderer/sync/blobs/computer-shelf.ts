import type { HostInput, HostResult } from '../../../shared/ipc/contract.ts'
import type { BlobShelf } from '../../../shared/sync/room/blob-shelf.ts'

/** Files as far as the desktop keeps them. */
export interface BlobHost {
  readonly blobRead: (input: HostInput<'blobRead'>) => Promise<HostResult<'blobRead'>>
  readonly blobPut: (input: HostInput<'blobPut'>) => Promise<HostResult<'blobPut'>>
  readonly blobsHere: (input: HostInput<'blobsHere'>) => Promise<HostResult<'blobsHere'>>
  /** A call broke, and will be made again when the file is asked for again: worth a line in the log. */
  readonly noteFailure: (error: unknown) => void
}

/** The files of this computer, as a line to a hub gives and takes them. */
export interface ComputerShelf extends BlobShelf {
  /** Nobody asks for pieces any more: lets go of the file that was read last. */
  readonly forget: () => void
}

/** Files by the desktop's calls, which prove each file whole when it is read and when it is kept. */
export function computerShelf(host: BlobHost): ComputerShelf {
  // Pieces of one file are asked for one after the other: it is read once.
  let last: { readonly sha256: string; readonly bytes: Uint8Array } | null = null

  async function fileOf(sha256: string): Promise<Uint8Array | null> {
    if (last?.sha256 === sha256) return last.bytes
    const read = await host.blobRead({ sha256 }).catch((error: unknown) => {
      host.noteFailure(error)
      return null
    })
    if (read?.isOk !== true) return null
    last = { sha256, bytes: read.value }
    return read.value
  }

  return {
    async has(sha256s) {
      if (sha256s.length === 0) return []
      // What cannot be asked about cannot be given; it is asked about again.
      return host.blobsHere({ sha256s: [...sha256s] }).catch((error: unknown) => {
        host.noteFailure(error)
        return []
      })
    },
    async readPiece({ sha256, from, length }) {
      const bytes = await fileOf(sha256)
      return bytes === null || from >= bytes.byteLength ? null : bytes.subarray(from, from + length)
    },
    async keep(sha256, bytes) {
      const put = await host.blobPut({ sha256, bytes })
      if (put.isOk) return 'kept'
      return put.error.kind === 'hashMismatch' ? 'mismatch' : 'failed'
    },
    forget() {
      last = null
    },
  }
}
