import type { TavoloFile } from '../../shared/sync/tavolo-file/tavolo-file.ts'
import type { App } from '../state/app-context.tsx'
import { keepVersion } from '../state/keep-version.ts'
import type { TavoloSession } from '../state/tavolo-session.ts'
import type { ExchangeParts } from './bring-in.ts'
import type { ExchangeProblem } from './exchange-problem.ts'
import type { FileDesk } from './file-desk.ts'
import { adoptVersionFiles } from './version-files.ts'
import { workerDesk } from './worker-desk.ts'

/** What bringing a file in works with, in the running app; a desk of one's own can be stopped. */
export function exchangeParts(app: App, desk: FileDesk = workerDesk): ExchangeParts {
  return {
    library: app.library,
    sessions: app.sessions,
    desk,
    keepAttachments: (file) => keepAttachments(app, file),
    keepVersion: (session, fileName) =>
      logged(app, 'The version before a merge', () => keepBefore(app, session, fileName)),
    keepVersions: (tavoloId, { versions }) =>
      logged(app, 'The versions of a file', () => adoptVersionFiles(app.host, tavoloId, versions)),
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

/** The state from before, so that the history can give it back. */
async function keepBefore(app: App, session: TavoloSession, fileName: string): Promise<void> {
  const saved = await keepVersion(app, session, { kind: 'before-merge', label: fileName })
  if (!saved.isOk) throw new Error(saved.error.kind)
}

/** History is kept as well as it can be: that a part of it is missing stops no merge, which loses nothing. */
async function logged(app: App, what: string, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    app.logError(new Error(`${what}: ${String(error)}`))
  }
}
