import type { Id } from '../../model/id.ts'
import type { Session } from '../../model/session.ts'
import type { TavoloDocuments } from '../documents.ts'
import { listSessions } from './attention.ts'

/** The session held before this one, by number; null for the first. */
export function previousSession(documents: TavoloDocuments, sessionId: Id<'session'>): Session | null {
  const sessions = listSessions(documents)
  const place = sessions.findIndex(({ id }) => id === sessionId)
  return place > 0 ? (sessions[place - 1] ?? null) : null
}

/** The session after this one, by number; null for the last. */
export function followingSession(documents: TavoloDocuments, sessionId: Id<'session'>): Session | null {
  const sessions = listSessions(documents)
  const place = sessions.findIndex(({ id }) => id === sessionId)
  return place === -1 ? null : (sessions[place + 1] ?? null)
}
