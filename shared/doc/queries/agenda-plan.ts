import type { Id } from '../../model/id.ts'
import { type Session, sessionType } from '../../model/session.ts'
import { listAgenda } from './agenda.ts'
import type { TavoloDocuments } from '../documents.ts'
import { findRecord } from '../records.ts'

/** How a session's agenda fills the time it has. */
export interface AgendaPlan {
  /** Sum of the minutes of all items. */
  readonly plannedMinutes: number
  /** Minutes between start and end; null when one of them is not set. */
  readonly availableMinutes: number | null
  /** Planned beyond what is available; 0 when it fits or nobody can tell. */
  readonly overMinutes: number
}

/** Minutes from the start to the end of a session; an end before the start is on the next day. null when unknown. */
export function sessionMinutes(session: Pick<Session, 'startsAt' | 'endsAt'>): number | null {
  if (session.startsAt === null || session.endsAt === null) return null
  const minutes = minutesOfDay(session.endsAt) - minutesOfDay(session.startsAt)
  return minutes < 0 ? minutes + 24 * 60 : minutes
}

/** The minutes planned for a session's agenda against the time it has. */
export function planAgenda(documents: TavoloDocuments, sessionId: Id<'session'>): AgendaPlan {
  const session = findRecord(documents, sessionType, sessionId)
  const items = listAgenda(documents, sessionId)
  const plannedMinutes = items.reduce((total, item) => total + (item.plannedMinutes ?? 0), 0)
  const availableMinutes = session === null ? null : sessionMinutes(session)
  return {
    plannedMinutes,
    availableMinutes,
    overMinutes: availableMinutes === null ? 0 : Math.max(0, plannedMinutes - availableMinutes),
  }
}

/** Time of the day at which each item starts, if all before it keep to their minutes; null without a start. */
export function startTimes(
  session: Pick<Session, 'startsAt'>,
  items: readonly { readonly plannedMinutes: number | null }[],
): (string | null)[] {
  let minutes = session.startsAt === null ? null : minutesOfDay(session.startsAt)
  return items.map((item) => {
    const startsAt = minutes === null ? null : timeOf(minutes)
    // After an item without minutes nobody knows when the next one starts.
    minutes = minutes === null || item.plannedMinutes === null ? null : minutes + item.plannedMinutes
    return startsAt
  })
}

function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function timeOf(minutes: number): string {
  const hours = Math.trunc(minutes / 60) % 24
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
