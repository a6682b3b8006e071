import * as Y from 'yjs'
import { idSuffix } from '../../shared/model/id.ts'
import type { TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import type { App } from '../state/app-context.tsx'
import type { TavoloSession } from '../state/tavolo-session.ts'
import type { ExchangeParts } from './bring-in.ts'
import type { ExchangeProblem } from './exchange-problem.ts'
import { adoptVersionFiles } from './version-files.ts'
import { workerDesk } from './worker-desk.ts'

/** What bringing a file in works with, in the running app. */
export function exchangeParts(app: App): ExchangeParts {
  return {
    library: app.library,
    sessions: app.sessions,
    desk: workerDesk,
    keepAttachments: (file) => keepAttachments(app, file),
    keepVersion: (session, fileName) => keepVersion(app, session, fileName),
    keepVersions: (tavoloId, file) => adoptVersionFiles(app.host, tavoloId, file.versions),
  }
}

async function keepAttachments({ host }: App, file: TavoloFile): Promise<ExchangeProblem | null> {
  for (const { sha256, bytes } of file.attachments) {
    const kept = await host.blobPut({ sha256, bytes })
    if (kept.isOk) continue
    // The reader has compared the fingerprint already.
    if (kept.error.kind === 'hashMismatch') {
      return { kind: 'file', problem: { kind: 'damaged', part: 'attachments' } }
    }
    return { kind: 'attachment', problem: kept.error }
  }
  return null
}

/** The state from before, so that the history can give it back. That it could not be kept stops no merge: nothing is lost by merging. */
async function keepVersion(app: App, { id, documents }: TavoloSession, fileName: string): Promise<void> {
  const saved = await app.host.versionSave({
    facts: {
      id: idSuffix(app.newId('version')),
      tavoloId: id,
      kind: 'before-merge',
      label: fileName.slice(0, 300),
      status: null,
      author: app.author.get(),
      atMs: app.clock.nowMs(),
    },
    official: Y.encodeStateAsUpdate(documents.official),
    work: Y.encodeStateAsUpdate(documents.work),
  })
  if (!saved.isOk) app.logError(new Error(`Version before a merge: ${saved.error.kind}`))
}
