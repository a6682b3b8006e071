import { protocol, type Session } from 'electron'
import type { PageAnswer, PageRequest } from './page-answer.ts'

/** Chromium's net::ERR_FAILED. */
const failedLoad = -2

/** Declares app: as a scheme like https. Must run before the app is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers in a session whatever is asked of app:. */
export function servePages(session: Session, answer: (request: PageRequest) => Promise<PageAnswer>): void {
  // `protocol.handle` loads Node's whole web client for its Request and Response while the first page waits: 40 ms of a
  // start of half a second.
  // oxlint-disable-next-line typescript/no-deprecated -- the one way to answer with bytes alone
  session.protocol.registerBufferProtocol('app', (request, reply) => {
    // A page whose answer failed is not left waiting; why it failed reaches the log, as a rejection that nobody handles.
    void answer(request).then(reply, (error: unknown) => {
      reply({ error: failedLoad })
      throw error
    })
  })
}
