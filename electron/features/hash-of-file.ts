import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { HostResult } from '../../shared/ipc/contract.ts'

/** The fingerprint of what is on the disk; null when it cannot be read, as when a stick was pulled out. */
export async function hashOfFile(path: string): Promise<HostResult<'savedFileHash'>> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  try {
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(piece)
      sizeBytes += piece.byteLength
    }
    return { sha256: hash.digest('hex'), sizeBytes }
  } catch {
    return null
  }
}
