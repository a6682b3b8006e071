import { protocol, type Session } from 'electron'
import { answerPage } from './page-files.ts'

/** Declares app: as a scheme like https. Must run before the app is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built pages in a session; nothing outside their folder is ever read. */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle('app', (request) => answerPage(request, folder))
}
