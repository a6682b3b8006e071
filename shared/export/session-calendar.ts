import type { TavoloSnapshot } from '../doc/snapshot.ts'
import { formatOrdinal } from '../text/numbers.ts'
import type { Language } from '../text/dates.ts'
import type { Translate } from '../text/translator.ts'
import { writeCalendar } from './calendar-writer.ts'
import { sessionsInOrder } from './sessions-in-order.ts'

/** What the calendar is made from. */
export interface SessionCalendarOptions {
  readonly snapshot: TavoloSnapshot
  readonly language: Language
  readonly translate: Translate
  /** Moment of the export: ISO date and time in UTC. */
  readonly createdIso: string
}

/** Gives the sessions that have a day as an iCalendar file; the agenda is the description. */
export function sessionCalendar({
  snapshot,
  language,
  translate,
  createdIso,
}: SessionCalendarOptions): Uint8Array {
  const { process, lineageId } = snapshot
  return writeCalendar({
    name: process.tableName || process.title,
    createdIso,
    events: sessionsInOrder(snapshot).flatMap(({ session, items }) => {
      if (session.date === null) return []
      const ordinal = translate('export.sessionOrdinal', { ordinal: formatOrdinal(session.number, language) })
      return [
        {
          uid: `${session.id.replace(':', '-')}@${lineageId}.tavolo`,
          title: `${process.title}, ${ordinal}: ${session.title}`,
          date: session.date,
          startsAt: session.startsAt,
          endsAt: session.endsAt,
          place: session.place,
          description: items.map(({ topic }, index) => `${index + 1}. ${topic}`).join('\n'),
        },
      ]
    }),
  })
}
