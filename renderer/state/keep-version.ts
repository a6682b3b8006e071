import * as Y from 'yjs'
import { emptyDocuments } from '../../shared/doc/commands/set-up-tavolo.ts'
import { readSnapshot, type TavoloSnapshot } from '../../shared/doc/snapshot.ts'
import type { HostResult } from '../../shared/ipc/contract.ts'
import type { VersionFacts, VersionProblem } from '../../shared/ipc/versions.ts'
import { idSuffix } from '../../shared/model/id.ts'
import { createObservable } from '../../shared/util/observable.ts'
import { failure, ok, type Result } from '../../shared/util/result.ts'
import type { App } from './app-context.tsx'
import type { TavoloSession } from './tavolo-session.ts'

/** Why a version is kept, and what it is called. */
export type VersionReason = Pick<VersionFacts, 'kind' | 'label'> & Partial<Pick<VersionFacts, 'status'>>

/** Grows whenever a version was kept in this window, by somebody or by itself: lists are read again. */
export const keptCount = createObservable(0)

/** Keeps an open tavolo as it is now. The state is taken at once; the result says when it is on the disk. */
export async function keepVersion(
  app: Pick<App, 'host' | 'newId' | 'clock' | 'author'>,
  session: Pick<TavoloSession, 'id' | 'documents'>,
  reason: VersionReason,
): Promise<HostResult<'versionSave'>> {
  const { documents, id: tavoloId } = session
  const kept = await app.host.versionSave({
    facts: {
      id: idSuffix(app.newId('version')),
      tavoloId,
      kind: reason.kind,
      label: reason.label.slice(0, 300),
      status: reason.status ?? null,
      author: app.author.get(),
      atMs: app.clock.nowMs(),
    },
    official: Y.encodeStateAsUpdate(documents.official),
    work: Y.encodeStateAsUpdate(documents.work),
  })
  keptCount.set(keptCount.get() + 1)
  return kept
}

/** A version as it was, to look at and to compare. */
export interface PastTavolo {
  readonly facts: VersionFacts
  readonly snapshot: TavoloSnapshot
}

/** Reads a version. */
export async function readVersion(
  { host }: Pick<App, 'host'>,
  version: { readonly tavoloId: TavoloSession['id']; readonly id: string },
): Promise<Result<PastTavolo, VersionProblem>> {
  const read = await host.versionRead(version)
  if (!read.isOk) return read
  const documents = emptyDocuments()
  try {
    Y.applyUpdate(documents.official, read.value.official)
    Y.applyUpdate(documents.work, read.value.work)
    return ok({ facts: read.value.facts, snapshot: readSnapshot(documents) })
  } catch {
    return failure({ kind: 'damaged' })
  } finally {
    documents.official.destroy()
    documents.work.destroy()
  }
}
