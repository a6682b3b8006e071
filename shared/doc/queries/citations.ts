import { type Id } from '../../model/id.ts'
import { agendaItemType } from '../../model/agenda-item.ts'
import { attendanceRelation } from '../../model/attendance.ts'
import { recordTypes, relationTypes } from '../../model/record-types.ts'
import { type TavoloDocuments } from '../documents.ts'
import { minutesFragment } from '../minutes-text.ts'
import { listRecords } from '../records.ts'
import { listRelations } from '../relations.ts'

/** Where an organization or a participant is named, so that taking it away would leave a hole. */
export interface Citation {
  readonly kind: 'attendance' | 'minutes' | 'decision' | 'action' | 'map'
  /** The session it belongs to; null when it belongs to none. */
  readonly sessionId: Id<'session'> | null
}

/** Records that only say who sits at the table: losing somebody there leaves no hole. */
const tableTypes = new Set<string>(['organization', 'participant', 'phase'])

const citationKinds: Readonly<Record<string, Citation['kind']>> = {
  decision: 'decision',
  reservation: 'decision',
  divergence: 'decision',
  position: 'decision',
  action: 'action',
  need: 'map',
  resource: 'map',
  link: 'map',
}

/**
 * Every place outside the list of people where somebody is named: attendance, minutes and their text, decisions,
 * actions, needs and resources. One entry a kind and session, in no particular order.
 */
export function listCitations(
  documents: TavoloDocuments,
  id: Id<'organization'> | Id<'participant'>,
): Citation[] {
  const found = new Map<string, Citation>()
  function add(citation: Citation): void {
    found.set(`${citation.kind} ${citation.sessionId ?? ''}`, citation)
  }
  for (const type of Object.values(recordTypes)) {
    if (tableTypes.has(type.kind)) continue
    for (const record of listRecords(documents, type)) {
      if (names(record, id)) add({ kind: citationKinds[type.kind] ?? 'minutes', sessionId: sessionOf(record) })
    }
  }
  for (const attendance of listRelations(documents, attendanceRelation)) {
    // A line that nobody ticked says nothing.
    if (attendance.participantId !== id || attendance.state === null) continue
    add({ kind: 'attendance', sessionId: attendance.sessionId })
  }
  for (const relation of [relationTypes.stances, relationTypes.supports]) {
    for (const entry of listRelations(documents, relation)) {
      if (names(entry, id)) add({ kind: 'decision', sessionId: null })
    }
  }
  for (const item of listRecords(documents, agendaItemType)) {
    const isNamed = minutesFragment(documents, item.id).toString().includes(id)
    if (isNamed) add({ kind: 'minutes', sessionId: item.sessionId })
  }
  return [...found.values()]
}

/** Whether a record holds the id in any field or list; ids carry their kind, so no text can look like one by chance. */
function names(record: object, id: string): boolean {
  return Object.values(record).some((value) => value === id || (Array.isArray(value) && value.includes(id)))
}

function sessionOf(record: object): Id<'session'> | null {
  const { sessionId } = record as { readonly sessionId?: Id<'session'> | null }
  return sessionId ?? null
}
