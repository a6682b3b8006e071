import type { Participant } from '../../model/participant.ts'
import { participantType } from '../../model/participant.ts'
import { compareText } from '../../util/compare-text.ts'
import type { TavoloDocuments } from '../documents.ts'
import { listRecords } from '../records.ts'
import { minutesOf } from '../frozen.ts'
import { attendanceOf, isInRoom } from './presence.ts'
import { sessionInRoom } from './session-in-room.ts'

/** Who is to be seated at tables. */
export interface PeopleToSeat {
  /** Body by body, so that those of one body can begin apart; in each in the order of the list. */
  readonly people: readonly Participant[]
  /** Whether these are the ones in the room; else nobody was ticked, and they are all of the table. */
  readonly isPresence: boolean
}

/** Those who are in the room now, or everybody of the table while nobody has been ticked. */
export function peopleToSeat(documents: TavoloDocuments, today: string): PeopleToSeat {
  const all = listRecords(documents, participantType)
  const session = sessionInRoom(documents, today)
  // Of a session that is over nobody is in the room any more.
  const isOver = session === null || (minutesOf(documents, session.id)?.closedAt ?? null) !== null
  const attendance = isOver ? null : attendanceOf(documents, session.id)
  const present = attendance === null ? [] : all.filter(({ id }) => isInRoom(attendance.get(id), null))
  const people = present.length > 0 ? present : all
  return { people: people.toSorted(byBody), isPresence: present.length > 0 }
}

function byBody(left: Participant, right: Participant): number {
  return compareText(left.organizationId ?? '', right.organizationId ?? '')
}
