import {
  nextTick,
  setPresenceTimes,
  tickAttendance,
  tickRestPresent,
  toggleObserver,
} from '../../../shared/doc/commands/attendance-ticks.ts'
import { setAttendance } from '../../../shared/doc/commands/attendance.ts'
import { isFrozen } from '../../../shared/doc/frozen.ts'
import { listRepresented } from '../../../shared/doc/queries/attendance-summary.ts'
import { attendanceOf, isObserving } from '../../../shared/doc/queries/presence.ts'
import type { Attendance } from '../../../shared/model/attendance.ts'
import type { Id } from '../../../shared/model/id.ts'
import { organizationType, type Organization } from '../../../shared/model/organization.ts'
import { participantType, type Participant } from '../../../shared/model/participant.ts'
import { assertNever } from '../../../shared/util/assert-never.ts'
import { useTavolo } from '../../state/tavolo-context.tsx'
import { useQuery, useRecords } from '../../state/use-records.ts'
import { useRun } from '../../state/use-run.ts'
import { useUndo } from '../../state/use-undo.ts'
import { useText } from '../../ui/text-context.tsx'
import type { AttendanceKey } from './attendance-keys.ts'

/** A person at the table and how they stand in this session. */
export interface AttendancePerson {
  readonly participant: Participant
  readonly organization: Organization | null
  readonly attendance: Attendance | undefined
  readonly state: Attendance['state']
  readonly isObserver: boolean
}

/** The people of a session and the ways to note them. */
export interface AttendanceBook {
  readonly people: readonly AttendancePerson[]
  /** Organizations that somebody speaks for. */
  readonly representedIds: ReadonlySet<string>
  /** The verbale is approved: nothing changes any more. */
  readonly isClosed: boolean
  readonly press: (person: AttendancePerson, key: AttendanceKey) => void
  readonly setTimes: (
    id: Id<'participant'>,
    times: Partial<Pick<Attendance, 'arrivesAt' | 'leavesAt'>>,
  ) => void
  readonly setFields: (id: Id<'participant'>, fields: Partial<Pick<Attendance, 'mandate' | 'note'>>) => void
  /** Everybody whom nobody has ticked is present; can be undone. */
  readonly tickRest: () => void
}

/** The attendance of one session; people stand by organization, in the table's order, those without one last. */
export function useAttendance(sessionId: Id<'session'>): AttendanceBook {
  const { text } = useText()
  const { context } = useTavolo()
  const run = useRun()
  const { runWithUndo } = useUndo()
  const participants = useRecords(participantType)
  const organizations = useRecords(organizationType)
  const attendance = useQuery(attendanceOf, sessionId)
  const represented = useQuery(listRepresented, sessionId)
  const isClosed = useQuery(isFrozen, sessionId)

  const places = new Map<string | null, number>(organizations.map(({ id }, place) => [id, place]))
  const people = participants
    .map((participant): AttendancePerson => {
      const own = attendance.get(participant.id)
      return {
        participant,
        organization: organizations.find(({ id }) => id === participant.organizationId) ?? null,
        attendance: own,
        state: own?.state ?? null,
        isObserver: isObserving(participant, own),
      }
    })
    .toSorted((left, right) => placeOf(places, left) - placeOf(places, right))

  function press(person: AttendancePerson, key: AttendanceKey) {
    const seat = { sessionId, participantId: person.participant.id }
    const now = context.clock.timeOfDay()
    switch (key) {
      case 'cycle':
        return void run((asked) => tickAttendance(asked, { ...seat, tick: nextTick(person.state) }))
      case 'present':
      case 'absent':
      case 'absent-excused':
        return void run((asked) => tickAttendance(asked, { ...seat, tick: key }))
      case 'observer':
        return void run((asked) => toggleObserver(asked, seat))
      case 'arrives':
        return void run((asked) => setPresenceTimes(asked, { ...seat, times: { arrivesAt: now } }))
      case 'leaves':
        return void run((asked) => setPresenceTimes(asked, { ...seat, times: { leavesAt: now } }))
      default:
        return assertNever(key)
    }
  }

  return {
    people,
    representedIds: new Set(represented.map(({ id }) => id)),
    isClosed,
    press,
    setTimes: (participantId, times) =>
      void run((asked) => setPresenceTimes(asked, { sessionId, participantId, times })),
    setFields: (participantId, fields) =>
      void run((asked) => setAttendance(asked, { sessionId, participantId, fields })),
    tickRest() {
      const count = people.filter(({ state }) => state === null).length
      runWithUndo(text('attendance.tickedRest', { count }), (asked) => tickRestPresent(asked, sessionId))
    },
  }
}

function placeOf(places: ReadonlyMap<string | null, number>, { organization }: AttendancePerson): number {
  return places.get(organization?.id ?? null) ?? Number.MAX_SAFE_INTEGER
}
