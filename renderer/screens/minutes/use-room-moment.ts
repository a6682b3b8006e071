import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { roomMoment } from '../../../shared/doc/queries/room-moment.ts'
import type { Id } from '../../../shared/model/id.ts'
import { useTimeOfDay, useToday } from '../../state/use-clock.ts'
import { useQuery } from '../../state/use-records.ts'

/** The time for which presence counts now, `17:35`; null when the session is not on. Follows the clock. */
export function useRoomMoment(sessionId: Id<'session'>): string | null {
  const today = useToday()
  const timeOfDay = useTimeOfDay()
  return useQuery(readMoment, sessionId, today, timeOfDay)
}

// Four inputs, because a query is asked again only when one of its plain inputs changes.
// oxlint-disable-next-line eslint/max-params
function readMoment(
  documents: TavoloDocuments,
  sessionId: Id<'session'>,
  today: string,
  timeOfDay: string,
): string | null {
  return roomMoment(documents, sessionId, { today: () => today, timeOfDay: () => timeOfDay })
}
