import * as Y from 'yjs'
import { emptyDocuments } from '../../doc/commands/set-up-tavolo.ts'
import { readMeta } from '../../doc/meta.ts'
import { schemaVersion } from '../../model/record-types.ts'
import type { TavoloFile, TavoloFileProblem } from './tavolo-file.ts'

/**
 * Why the documents of a file are not what its manifest says; null when they are. Unlike everything before it this runs
 * Yjs on bytes from outside: do it where the window does not wait.
 */
export function problemOfDocuments(
  file: Pick<TavoloFile, 'official' | 'work' | 'lineageId' | 'schemaVersion'>,
): TavoloFileProblem | null {
  const documents = emptyDocuments()
  try {
    Y.applyUpdate(documents.official, file.official)
    Y.applyUpdate(documents.work, file.work)
    const meta = readMeta(documents)
    if (meta.schemaVersion > schemaVersion) return { kind: 'newer-schema', version: meta.schemaVersion }
    const isSame = meta.lineageId === file.lineageId && meta.schemaVersion === file.schemaVersion
    return isSame ? null : damaged
  } catch {
    return damaged
  } finally {
    documents.official.destroy()
    documents.work.destroy()
  }
}

const damaged = { kind: 'damaged', part: 'documents' } as const
