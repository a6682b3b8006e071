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

/** How an item stands against its planned minutes. */
export type Pace = 'in-time' | 'nearly' | 'over'

/** Whether the time of an item is over, or nearly: within the table's minutes of warning. */
export function paceOf(
  item: AgendaItem,
  { nowMs, timeWarningMinutes }: { readonly nowMs: number; readonly timeWarningMinutes: number },
): Pace {
  if (item.plannedMinutes === null) return 'in-time'
  const leftMs = item.plannedMinutes * 60_000 - spentOn(item, nowMs)
  if (leftMs < 0) return 'over'
  return leftMs <= timeWarningMinutes * 60_000 ? 'nearly' : 'in-time'
}

/** The item of an agenda whose stopwatch runs, with its number; null when none does. */
export function runningItem(
  agenda: readonly AgendaItem[],
): { readonly item: AgendaItem; readonly number: number } | null {
  const index = agenda.findIndex(({ runningSince }) => runningSince !== null)
  const item = agenda[index]
  return item === undefined ? null : { item, number: index + 1 }
}
