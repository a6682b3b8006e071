import { sha256Hex } from '../../shared/export/sha256.ts'
import type { HostInput, HostResult } from '../../shared/ipc/contract.ts'
import type { HostCallName } from '../../shared/ipc/names.ts'
import { failure, ok } from '../../shared/util/result.ts'

type BlobCall = Extract<HostCallName, `blob${string}`>

/** The answers about files of attachments of a host without a desktop; each tavolo has files of its own. */
export function memoryBlobs(): {
  readonly [Name in BlobCall]: (input: HostInput<Name>) => HostResult<Name>
} {
  const blobs = new Map<string, Uint8Array>()
  return {
    blobPut({ sha256, bytes }) {
      if (sha256Hex(bytes) !== sha256) return failure({ kind: 'hashMismatch' })
      const isKnown = blobs.has(sha256)
      blobs.set(sha256, bytes)
      return ok(isKnown ? 'known' : 'stored')
    },
    blobRead({ sha256 }) {
      const bytes = blobs.get(sha256)
      return bytes === undefined ? failure({ kind: 'missing' }) : ok(bytes)
    },
    blobErase({ sha256s, mode }) {
      const own = sha256s.filter((sha256) => blobs.has(sha256))
      const sizeBytes = own.reduce((sum, sha256) => sum + (blobs.get(sha256)?.byteLength ?? 0), 0)
      for (const sha256 of mode === 'remove' ? own : []) blobs.delete(sha256)
      return ok({ sha256s: own, sizeBytes, keptCount: 0 })
    },
    blobsHere: ({ sha256s }) => sha256s.filter((sha256) => blobs.has(sha256)),
  }
}
