import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { readVersionFile } from '../../../shared/sync/version-file.ts'

const nameLength = 64

/**
 * Which of these blobs are named anywhere in a folder: in a full state, a journal or a version of any tavolo, whatever its
 * record has become since. Bytes are searched for the name itself, so that no format has to be understood to be kept from.
 * Throws when anything cannot be read: what is there may name every blob.
 */
export async function namedBlobs(folder: string, wanted: ReadonlySet<string>): Promise<Set<string>> {
  const named = new Set<string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    for await (const name of namesIn(join(entry.parentPath, entry.name))) {
      if (wanted.has(name)) named.add(name)
    }
  }
  return named
}

async function* namesIn(path: string): AsyncGenerator<string> {
  const source = path.endsWith('.version') ? await unpackedVersion(path) : createReadStream(path)
  // A name may stand across two pieces: the end of each is looked at again with the next.
  let before = ''
  for await (const piece of source as AsyncIterable<Buffer>) {
    const text = before + piece.toString('latin1')
    for (const [run] of text.matchAll(/[0-9a-f]{64,}/g)) {
      for (let start = 0; start + nameLength <= run.length; start += 1) {
        yield run.slice(start, start + nameLength)
      }
    }
    before = text.slice(1 - nameLength)
  }
}

/** Versions are the one file that is packed. */
async function unpackedVersion(path: string): Promise<Readable> {
  const file = readVersionFile(new Uint8Array(await readFile(path)))
  if (file === null) throw new Error('A version cannot be read')
  return Readable.from([Buffer.from(file.packed)]).pipe(createGunzip())
}
