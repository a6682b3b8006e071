import * as Y from 'yjs'
import { isReadOnly, readMeta } from '../../shared/doc/meta.ts'
import { FileOrigin } from '../../shared/doc/origin.ts'
import { readProcess } from '../../shared/doc/process-fields.ts'
import { readSnapshot, type TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import type { TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import type { TavoloDocuments } from '../../shared/doc/documents.ts'
import type { ExchangeProblem } from './exchange-problem.ts'
import type { FileDesk } from './file-desk.ts'

/** The tavolo before and after a file came in. */
export interface Merged {
  readonly before: TavoloSnapshot
  readonly after: TavoloSnapshot
}

/** What merging needs. */
export interface MergeInput {
  readonly documents: TavoloDocuments
  readonly file: Pick<TavoloFile, 'lineageId' | 'official' | 'work' | 'writtenBy'>
  readonly fileName: string
  readonly desk: Pick<FileDesk, 'missing'>
  /** Called when it is certain that something will come in, before it does: the moment to keep the state as it was. */
  readonly onBeforeMerge?: (() => Promise<void>) | undefined
  /** Keeps what the file has beside its documents, before anything names it; a problem changes nothing. */
  readonly keepAttachments?: (() => Promise<ExchangeProblem | null>) | undefined
}

/**
 * Brings what a file has, and the open tavolo has not, into its documents: one transaction each, whose origin names who
 * wrote the file. It is tried apart first, so that a file that cannot be merged changes nothing.
 */
export async function mergeFile(input: MergeInput): Promise<Result<Merged, ExchangeProblem>> {
  const { documents, file, fileName, desk } = input
  const { title } = readProcess(documents)
  if (readMeta(documents).lineageId !== file.lineageId) return failure({ kind: 'other-lineage', title })
  if (isReadOnly(documents)) return failure({ kind: 'read-only', title })
  const here = {
    official: Y.encodeStateAsUpdate(documents.official),
    work: Y.encodeStateAsUpdate(documents.work),
  }
  const missing = await desk.missing(here, { official: file.official, work: file.work })
  if (!missing.isOk) return failure({ kind: 'file', problem: { kind: 'damaged', part: 'documents' } })
  const problem = (await input.keepAttachments?.()) ?? null
  if (problem !== null) return failure(problem)
  const { official, work } = missing.value
  if (official !== null || work !== null) await input.onBeforeMerge?.()
  const before = readSnapshot(documents)
  const origin = new FileOrigin(file.writtenBy, fileName)
  if (official !== null) Y.applyUpdate(documents.official, official, origin)
  if (work !== null) Y.applyUpdate(documents.work, work, origin)
  return ok({ before, after: readSnapshot(documents) })
}
