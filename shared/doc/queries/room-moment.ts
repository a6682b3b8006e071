import type { Id } from '../../model/id.ts'
import { sessionType } from '../../model/session.ts'
import type { Clock } from '../../util/clock.ts'
import type { TavoloDocuments } from '../documents.ts'
import { minutesOf } from '../frozen.ts'
import { findRecord } from '../records.ts'

/**
 * The time of the day for which presence in a session counts now. The clock's while the session is on (one without a
 * day counts as today's); null on another day or after it was closed, when the clock says nothing of who was there.
 */
export function roomMoment(
  documents: TavoloDocuments,
  sessionId: Id<'session'>,
  clock: Pick<Clock, 'today' | 'timeOfDay'>,
): string | null {
  const session = findRecord(documents, sessionType, sessionId)
  const closedAt = minutesOf(documents, sessionId)?.closedAt ?? null
  const isToday = session !== null && (session.date === null || session.date === clock.today())
  return isToday && closedAt === null ? clock.timeOfDay() : null
}
