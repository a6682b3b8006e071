import { useRef } from 'react'
import { askForAttendance } from '../../../shared/doc/commands/requests.ts'
import type { TavoloDocuments } from '../../../shared/doc/documents.ts'
import { isFrozen } from '../../../shared/doc/frozen.ts'
import { attendanceOf } from '../../../shared/doc/queries/presence.ts'
import { listRecords } from '../../../shared/doc/records.ts'
import type { Attendance } from '../../../shared/model/attendance.ts'
import type { Id } from '../../../shared/model/id.ts'
import { type GuestRequest, requestType } from '../../../shared/model/request.ts'
import type { Session } from '../../../shared/model/session.ts'
import { rightOf } from '../../../shared/sync/room/rights.ts'
import { useGuestPlace, useGuestQuery } from '../guest-context.tsx'
import { useGuestText, type GuestText } from '../guest-text.tsx'
import { GuestButton } from '../parts/guest-button.tsx'
import { useMake } from './use-make.ts'
import styles from './attendance-section.module.css'

/** How one's attendance stands, and the button that asks for it. */
export function AttendanceSection({ session }: { readonly session: Session }) {
  const tools = useGuestText()
  const { text } = tools
  const { admission } = useGuestPlace()
  const { participantId, name, role } = admission
  const { make, said, isProblem } = useMake()
  const request = useGuestQuery(lastRequest, session.id, participantId, name)
  // Who came under a new name is whom the facilitator has picked from the list.
  const own = useGuestQuery(readOwn, session.id, participantId ?? request?.participantId ?? null)
  const isClosed = useGuestQuery(isFrozen, session.id)
  const isMarked = own?.state === 'present' || own?.state === 'partly-present'
  const canAsk = rightOf(role, 'work') === 'write' && !isMarked && !isClosed
  const isWaiting = request?.answer === null

  const heading = useRef<HTMLHeadingElement>(null)

  function ask() {
    const asker = { sessionId: session.id, participantId, fromName: name }
    // The button goes away, and whoever pressed it with a key would be at the top of the page again.
    if (make((context) => askForAttendance(context, asker))) heading.current?.focus({ preventScroll: true })
  }

  return (
    <section aria-labelledby="attendance-title" className={styles.attendance}>
      <h2 id="attendance-title" ref={heading} tabIndex={-1} className={styles.title}>
        {text('guest.attendance.title')}
      </h2>
      <p>{stateText(tools, own)}</p>
      {isClosed && <p className={styles.help}>{text('guest.attendance.closed')}</p>}
      <output>
        {canAsk && isWaiting && text('guest.attendance.asked')}
        {canAsk && request?.answer === 'declined' && text('guest.attendance.declined')}
        {isProblem && said}
      </output>
      {canAsk && !isWaiting && (
        <p>
          <GuestButton onPress={ask}>{text('guest.attendance.ask')}</GuestButton>
        </p>
      )}
    </section>
  )
}

function readOwn(
  documents: TavoloDocuments,
  sessionId: Id<'session'>,
  participantId: Id<'participant'> | null,
): Attendance | undefined {
  return participantId === null ? undefined : attendanceOf(documents, sessionId).get(participantId)
}

function lastRequest(
  documents: TavoloDocuments,
  ...[sessionId, participantId, name]: [Id<'session'>, Id<'participant'> | null, string]
): GuestRequest | undefined {
  return listRecords(documents, requestType)
    .filter(
      (request) =>
        request.kind === 'attendance' &&
        request.sessionId === sessionId &&
        (request.participantId === null || participantId === null
          ? request.fromName === name
          : request.participantId === participantId),
    )
    .toSorted((left, right) => (left.sentAt < right.sentAt ? -1 : 1))
    .at(-1)
}

function stateText({ text, formatTime }: GuestText, own: Attendance | undefined): string {
  const state = own?.state ?? null
  if (own === undefined || state === null) return text('guest.attendance.unmarked')
  if (state === 'present') return text('guest.attendance.present')
  if (state === 'partly-present') {
    const times = [
      own.arrivesAt !== null && text('guest.attendance.arrived', { time: formatTime(own.arrivesAt) }),
      own.leavesAt !== null && text('guest.attendance.left', { time: formatTime(own.leavesAt) }),
    ].filter((part) => part !== false)
    return times.length === 0
      ? text('guest.attendance.present')
      : text('guest.attendance.partly-present', { times: times.join(' ') })
  }
  return text('guest.attendance.marked', { state: text(`guest.attendance.states.${state}`) })
}
