import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, statfs } from 'node:fs/promises'
import type { BlobShelf } from '../../shared/sync/room/blob-shelf.ts'
import { leastFreeBytes } from '../../shared/sync/room/limits.ts'
import { blobPath, openBlobStore } from '../features/attachments/blob-store.ts'

/** The most files that are remembered as proved; of the others the first piece costs one reading more. */
const mostProved = 10_000

/**
 * The files of attachments in a folder, as a hub gives them out: pieces are read from the disk when they are asked for. A
 * file is proved before its first piece leaves, so that nobody gets 30 MB of something else.
 */
export function blobFiles(folder: string): BlobShelf {
  const store = openBlobStore(folder)
  const proved = new Map<string, Promise<boolean>>()
  const damaged = new Set<string>()

  function isWhole(sha256: string): Promise<boolean> {
    const known = proved.get(sha256)
    if (known !== undefined) return known
    if (proved.size >= mostProved) proved.clear()
    const asked = proveFile(blobPath(folder, sha256), sha256).then((isGood) => {
      if (isGood) return true
      // Whether it is damaged or gone: it is wanted, and looked at again when it has come.
      damaged.add(sha256)
      proved.delete(sha256)
      return false
    })
    proved.set(sha256, asked)
    return asked
  }

  return {
    async has(sha256s) {
      const here: string[] = []
      for (const sha256 of sha256s) if (!damaged.has(sha256) && (await store.has(sha256))) here.push(sha256)
      return here
    },
    async readPiece({ sha256, from, length }) {
      return (await isWhole(sha256)) ? readPiece(blobPath(folder, sha256), { from, length }) : null
    },
    async keep(sha256, bytes) {
      if ((await freeBytes(folder)) < leastFreeBytes + bytes.byteLength) return 'failed'
      const put = await store.put(sha256, bytes)
      if (!put.isOk) return put.error.kind === 'hashMismatch' ? 'mismatch' : 'failed'
      damaged.delete(sha256)
      return 'kept'
    },
  }
}

async function proveFile(path: string, sha256: string): Promise<boolean> {
  const hash = createHash('sha256')
  try {
    for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) hash.update(bytes)
    return hash.digest('hex') === sha256
  } catch {
    // What cannot be read cannot be given.
    return false
  }
}

async function readPiece(
  path: string,
  { from, length }: { readonly from: number; readonly length: number },
): Promise<Uint8Array | null> {
  try {
    const file = await open(path, 'r')
    try {
      const bytes = new Uint8Array(length)
      const { bytesRead } = await file.read(bytes, 0, length, from)
      return bytesRead === 0 ? null : bytes.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch {
    // It was there a moment ago; whoever asked is told that it is not any more.
    return null
  }
}

/** How much room the disk has; what cannot be asked says so when it is written. */
async function freeBytes(folder: string): Promise<number> {
  for (const path of [folder, `${folder}/..`]) {
    try {
      const { bavail, bsize } = await statfs(path)
      return bavail * bsize
    } catch {
      // The folder is made with its first file.
    }
  }
  return Number.POSITIVE_INFINITY
}
