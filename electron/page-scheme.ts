import { protocol, type Session } from 'electron'
import { answerPage } from './page-files.ts'

/** Declares app: as a scheme like https. Must run before the app is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers what is no page; null for what it does not know. */
export type OtherAnswer = (request: Request) => Promise<Response | null>

/** Serves the built pages in a session, and what `other` knows; of pages nothing outside their folder is ever read. */
export function servePages(session: Session, folder: string, other: OtherAnswer): void {
  session.protocol.handle('app', async (request) => (await other(request)) ?? answerPage(request, folder))
}
