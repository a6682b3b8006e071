import type { AgendaItem } from '../../model/agenda-item.ts'
import type { Id } from '../../model/id.ts'
import type { Session } from '../../model/session.ts'
import type { TavoloDocuments } from '../documents.ts'
import { isFrozen, minutesOf } from '../frozen.ts'
import { listAgenda, runningItem } from './agenda.ts'
import { listSessions } from './attention.ts'
import { sessionInRoom } from './session-in-room.ts'

/** Where something of the map can go in a verbale. */
export interface MinutesPlaces {
  /** The session that people sit in, or the one they prepare; its verbale is not approved. */
  readonly session: Session
  readonly items: readonly AgendaItem[]
  /** The item the table is at; null while no session is on. */
  readonly openItem: AgendaItem | null
}

/** The agenda items that can still be written in, with the one the table is at; null when there are none. */
export function minutesPlaces(documents: TavoloDocuments, today: string): MinutesPlaces | null {
  const inRoom = sessionInRoom(documents, today)
  const session =
    inRoom !== null && !isFrozen(documents, inRoom.id)
      ? inRoom
      : listSessions(documents).findLast(({ id }) => !isFrozen(documents, id))
  if (session === undefined) return null
  const items = listAgenda(documents, session.id)
  if (items.length === 0) return null
  return { session, items, openItem: openItemOf(documents, session, items) }
}

/** The item whose stopwatch runs; in a session that is on, else the last one that the table spent time on, or the first. */
function openItemOf(
  documents: TavoloDocuments,
  session: Session,
  items: readonly AgendaItem[],
): AgendaItem | null {
  const running = runningItem(items)
  if (running !== null) return running.item
  return isOn(documents, session.id)
    ? (items.findLast(({ spentMs }) => spentMs > 0) ?? items[0] ?? null)
    : null
}

/** The session that is on: opened and not closed yet; null while none is. */
export function sessionOfNow(documents: TavoloDocuments): Id<'session'> | null {
  return listSessions(documents).findLast(({ id }) => isOn(documents, id))?.id ?? null
}

function isOn(documents: TavoloDocuments, sessionId: Id<'session'>): boolean {
  const minutes = minutesOf(documents, sessionId)
  return minutes !== null && minutes.openedAt !== null && minutes.closedAt === null
}
