import type { Session } from '../../../shared/model/session.ts'
import { useText } from '../../ui/text-context.tsx'

/** «giovedì 16 aprile 2026, 17:30-20:00, Ex scuola elementare, in presenza»: what is set of a session, in one line. */
export function useSessionFacts(session: Session): string {
  const { text, formatLongDate, formatTime } = useText()
  const { date, startsAt, endsAt, place, mode } = session
  const times =
    startsAt === null
      ? null
      : endsAt === null
        ? text('sessions.fromTime', { time: formatTime(startsAt) })
        : `${formatTime(startsAt)}–${formatTime(endsAt)}`
  return [
    date === null ? text('sessions.noDate') : formatLongDate(date),
    times,
    place.trim() === '' ? null : place,
    text(`sessions.modes.${mode}`).toLowerCase(),
  ]
    .filter((fact) => fact !== null)
    .join(' · ')
}
