import { type Minutes, minutesType } from '../model/minutes.ts'
import type { Id } from '../model/id.ts'
import { idSuffix } from '../model/id.ts'
import type { TavoloDocuments } from './documents.ts'
import { findRecord } from './records.ts'

/** The id of a session's minutes: same suffix, so that it can be worked out from the session. */
export function minutesIdOf(sessionId: Id<'session'>): Id<'minutes'> {
  return `minutes:${idSuffix(sessionId)}`
}

/** A session's minutes, or null when the session is not known. */
export function minutesOf(documents: TavoloDocuments, sessionId: Id<'session'>): Minutes | null {
  return findRecord(documents, minutesType, minutesIdOf(sessionId))
}

/** Whether a session's verbale is approved, so that its text is closed. */
export function isFrozen(documents: TavoloDocuments, sessionId: Id<'session'> | null): boolean {
  if (sessionId === null) return false
  const minutes = minutesOf(documents, sessionId)
  return minutes !== null && minutes.status !== 'draft' && minutes.status !== 'under-review'
}
