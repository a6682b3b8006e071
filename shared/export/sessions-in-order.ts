import type { TavoloSnapshot } from '../doc/snapshot.ts'
import type { AgendaItem } from '../model/agenda-item.ts'
import type { Decision } from '../model/decision.ts'
import type { Session } from '../model/session.ts'
import { ofSession } from './minutes/minutes-context.ts'

/** A session with its agenda and its decisions, both in order of reading. */
export interface SessionInOrder {
  readonly session: Session
  readonly items: readonly AgendaItem[]
  readonly decisions: readonly Decision[]
}

/** Gives the sessions by number, each with its agenda and its decisions in the order of the agenda. */
export function sessionsInOrder(snapshot: TavoloSnapshot): readonly SessionInOrder[] {
  return snapshot.sessions
    .toSorted((left, right) => left.number - right.number || (left.id < right.id ? -1 : 1))
    .map((session) => {
      const items = ofSession(snapshot.agendaItems, { session })
      const decisions = ofSession(snapshot.decisions, { session })
      const inOrder = items.flatMap((item) =>
        decisions.filter(({ agendaItemId }) => agendaItemId === item.id),
      )
      return { session, items, decisions: inOrder }
    })
}
