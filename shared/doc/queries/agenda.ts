import { type AgendaItem, agendaItemType } from '../../model/agenda-item.ts'
import type { Id } from '../../model/id.ts'
import type { TavoloDocuments } from '../documents.ts'
import { listRecords } from '../records.ts'

/** The agenda of a session, in order. */
export function listAgenda(documents: TavoloDocuments, sessionId: Id<'session'>): AgendaItem[] {
  return listRecords(documents, agendaItemType).filter((item) => item.sessionId === sessionId)
}

/** Time spent on an item until `nowMs`, in milliseconds. */
export function spentOn(item: AgendaItem, nowMs: number): number {
  if (item.runningSince === null) return item.spentMs
  return item.spentMs + Math.max(0, nowMs - Date.parse(item.runningSince))
}
