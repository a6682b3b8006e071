import type { Id } from '../../model/id.ts'
import { sessionType } from '../../model/session.ts'
import type { Clock } from '../../util/clock.ts'
import type { TavoloDocuments } from '../documents.ts'
import { minutesOf } from '../frozen.ts'
import { addDays } from '../../text/calendar-days.ts'
import { findRecord } from '../records.ts'
import { isSmallHour } from '../small-hours.ts'

/**
 * The time of the day for which presence in a session counts now. The clock's while the session is on (one without a
 * day counts as today's; one of the evening goes on past midnight); null on another day or after it was closed, when the
 * clock says nothing of who was there.
 */
export function roomMoment(
  documents: TavoloDocuments,
  sessionId: Id<'session'>,
  clock: Pick<Clock, 'today' | 'timeOfDay'>,
): string | null {
  const session = findRecord(documents, sessionType, sessionId)
  const closedAt = minutesOf(documents, sessionId)?.closedAt ?? null
  if (session === null || closedAt !== null) return null
  const time = clock.timeOfDay()
  const { date, startsAt } = session
  if (date === null || date === clock.today()) return time
  const isNightAfter = addDays(date, 1) === clock.today() && isSmallHour(time)
  return isNightAfter && startsAt !== null && !isSmallHour(startsAt) ? time : null
}
