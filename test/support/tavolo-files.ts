import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import { emptyDocuments } from '../../shared/doc/commands/set-up-tavolo.ts'
import { readMeta } from '../../shared/doc/meta.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import { readProcess } from '../../shared/doc/process-fields.ts'
import { sha256Hex } from '../../shared/export/sha256.ts'
import type { TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import { readTavoloFile } from '../../shared/sync/tavolo-file/read-tavolo-file.ts'
import { writeSealedTavoloFile, writeTavoloFile } from '../../shared/sync/tavolo-file/write-tavolo-file.ts'
import { projectFolder } from './project-folder.ts'
import { valueOf } from './value-of.ts'

/** The least work that a reader takes for a key: tests close many files. */
export const quickKeyCost = 14

/** A photo that is none, and its fingerprint. */
export const somePhoto = Uint8Array.from({ length: 3000 }, (_, index) => (index * index) % 251)

/** What the documents hold, as a file carries it; written on 16 April 2026 at 18:00 by Marta. */
export function fileOf(documents: TavoloDocuments, more: Partial<TavoloFile> = {}): TavoloFile {
  const { lineageId, schemaVersion } = readMeta(documents)
  return {
    tavoloId: 'tavolo:SAMPLE',
    lineageId,
    schemaVersion,
    title: readProcess(documents).title,
    writtenAtMs: Date.parse('2026-04-16T16:00:00.000Z'),
    writtenBy: { deviceId: 'device:MARTA', name: 'Marta' },
    program: 'Tavolo 0.1.0',
    official: Y.encodeStateAsUpdate(documents.official),
    work: Y.encodeStateAsUpdate(documents.work),
    changes: [],
    versions: [],
    attachments: [],
    ...more,
  }
}

/** The sample as layout version 1 stored it: the same bytes on every day. */
export function storedSample(): TavoloDocuments {
  const documents = emptyDocuments()
  for (const name of ['official', 'work'] as const) {
    const path = join(projectFolder, `test/fixtures/versions/v1-${name}.bin`)
    Y.applyUpdate(documents[name], readFileSync(path))
  }
  return documents
}

/** The sample as a file with a version, a photo and two lines in its log. */
export function sampleFile(more: Partial<TavoloFile> = {}): TavoloFile {
  const documents = storedSample()
  const author = { deviceId: 'device:MARTA', name: 'Marta' }
  return fileOf(documents, {
    changes: [
      { document: 'official', author, fromMs: 1_776_355_200_000, toMs: 1_776_355_230_000, sizeBytes: 812 },
      { document: 'work', author, fromMs: 1_776_355_200_000, toMs: 1_776_355_200_000, sizeBytes: 2 },
    ],
    versions: [{ id: '01JS0000000000000000000001', bytes: new TextEncoder().encode('an earlier state') }],
    attachments: [{ sha256: sha256Hex(somePhoto), bytes: somePhoto }],
    ...more,
  })
}

/** The bytes of a file without a passphrase. */
export function bytesOf(file: TavoloFile): Uint8Array {
  return valueOf(writeTavoloFile(file))
}

/** The bytes of a file with a passphrase. */
export async function sealedBytesOf(file: TavoloFile, passphrase: string): Promise<Uint8Array> {
  const [salt, nonce] = [new Uint8Array(16).fill(3), new Uint8Array(24).fill(5)]
  const input = { passphrase, salt, nonce, keyCost: quickKeyCost }
  return valueOf(await writeSealedTavoloFile(file, input, () => undefined))
}

/** What reading gives, without the progress that nobody watches. */
export function readFile(
  bytes: Uint8Array,
  passphrase: string | null = null,
): ReturnType<typeof readTavoloFile> {
  return readTavoloFile(bytes, { passphrase, onProgress: () => undefined })
}
