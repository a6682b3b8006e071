import type { AgendaItem } from '../../model/agenda-item.ts'
import type { Attendance } from '../../model/attendance.ts'
import type { Organization } from '../../model/organization.ts'
import type { Participant } from '../../model/participant.ts'
import type { MinutesContent } from './minutes-content.ts'
import type { MinutesDocumentOptions, MinutesField } from './minutes-options.ts'
import { compareText } from '../../util/compare-text.ts'

/** What every section of a verbale needs to know. */
export interface MinutesContext
  extends MinutesContent, Omit<MinutesDocumentOptions, 'snapshot' | 'sessionId'> {
  readonly organizations: ReadonlyMap<string, Organization>
  readonly participants: ReadonlyMap<string, Participant>
  /** Attendances of the session, by participant. */
  readonly attendance: ReadonlyMap<string, Attendance>
  /** Agenda items of the session, in order. */
  readonly items: readonly AgendaItem[]
  /** Whether a part that may be left out is in. */
  readonly shows: (field: MinutesField) => boolean
}

/** Gives the context of a verbale. */
export function minutesContext(content: MinutesContent, options: MinutesDocumentOptions): MinutesContext {
  const { snapshot, session } = content
  return {
    ...options,
    ...content,
    organizations: new Map(snapshot.organizations.map((organization) => [organization.id, organization])),
    participants: new Map(snapshot.participants.map((participant) => [participant.id, participant])),
    attendance: new Map(
      snapshot.attendance
        .filter(({ sessionId }) => sessionId === session.id)
        .map((attendance) => [attendance.participantId, attendance]),
    ),
    items: ofSession(snapshot.agendaItems, content),
    shows: (field) => !options.hiddenFields.includes(field),
  }
}

/** Gives the records of the session, in their order (equal orders by id, as everywhere). */
export function ofSession<
  Entry extends { readonly id: string; readonly order: string; readonly sessionId: string | null },
>(entries: readonly Entry[], { session }: Pick<MinutesContent, 'session'>): readonly Entry[] {
  return entries
    .filter(({ sessionId }) => sessionId === session.id)
    .toSorted((left, right) => compareText(left.order, right.order) || compareText(left.id, right.id))
}

/** Gives the number of an agenda item, counted from 1; null when it is not of this session. */
export function itemNumber(context: MinutesContext, itemId: string | null): number | null {
  const index = context.items.findIndex(({ id }) => id === itemId)
  return index === -1 ? null : index + 1
}
