import type { Session } from '../../model/session.ts'
import type { TavoloDocuments } from '../documents.ts'
import { minutesOf } from '../frozen.ts'
import { listAgenda, runningItem } from './agenda.ts'
import { listSessions, nextSession } from './attention.ts'

/**
 * The session that people in the room sit in: the one with an item whose stopwatch runs, else one that was opened and not
 * closed, else the next one, else the last. null when there is none at all.
 */
export function sessionInRoom(documents: TavoloDocuments, today: string): Session | null {
  const sessions = listSessions(documents)
  const running = sessions.findLast(({ id }) => runningItem(listAgenda(documents, id)) !== null)
  const open = sessions.findLast(({ id }) => {
    const minutes = minutesOf(documents, id)
    return minutes !== null && minutes.openedAt !== null && minutes.closedAt === null
  })
  return running ?? open ?? nextSession(documents, today) ?? sessions.at(-1) ?? null
}
