import type { KeyboardEvent } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { RoleGlyph } from '../../ui/role-glyph.tsx'
import { useText } from '../../ui/text-context.tsx'
import { attendanceKeys, readAttendanceKey, type AttendanceKey } from './attendance-keys.ts'
import { personName } from './person-name.ts'
import { stateLook } from './state-look.ts'
import type { AttendancePerson } from './use-attendance.ts'
import styles from './attendance-list.module.css'

const shortcuts = attendanceKeys.map(({ key }) => key).join(' ')

/** A person: state, name, what they are at the table, times and mandate of this session. The whole line can be pressed. */
export function AttendanceRow({
  person,
  isCurrent,
  isClosed,
  onCurrent,
  onKey,
  onMove,
}: {
  readonly person: AttendancePerson
  readonly isCurrent: boolean
  readonly isClosed: boolean
  readonly onCurrent: () => void
  readonly onKey: (key: AttendanceKey) => void
  /** Any other key: arrows go to another person. */
  readonly onMove: (event: KeyboardEvent<HTMLButtonElement>) => void
}) {
  const { text } = useText()
  const { participant, state } = person
  const look = stateLook(state)
  const facts = useFacts(person)

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>) {
    const key = readAttendanceKey(event)
    if (key === null) {
      onMove(event)
      return
    }
    event.preventDefault()
    if (!isClosed) onKey(key)
  }

  return (
    <li className={classNames(styles.person, isCurrent && styles.current)}>
      <button
        type="button"
        data-person=""
        tabIndex={isCurrent ? 0 : -1}
        aria-keyshortcuts={shortcuts}
        aria-disabled={isClosed}
        className={styles.press}
        onFocus={onCurrent}
        onKeyDown={onKeyDown}
        onClick={() => {
          if (!isClosed) onKey('cycle')
        }}
      >
        <span className={classNames(styles.state, styles[look.tone])}>
          <Icon of={look.icon} size="small" />
          {text(look.label)}
        </span>
        <span className={styles.name}>
          {personName(participant)}
          {participant.tableRole === 'facilitator' && (
            <RoleGlyph role="facilitator" label={text('attendance.facilitator')} />
          )}
          {participant.tableRole === 'minute-taker' && (
            <RoleGlyph role="minuteTaker" label={text('attendance.minuteTaker')} />
          )}
          {person.isObserver && <RoleGlyph role="observer" label={text('attendance.observer')} />}
        </span>
        <span className={styles.facts}>{facts}</span>
      </button>
    </li>
  )
}

function useFacts({ participant, attendance, isObserver }: AttendancePerson): string {
  const { text, formatTime } = useText()
  const arrivesAt = attendance?.arrivesAt ?? null
  const leavesAt = attendance?.leavesAt ?? null
  const mandate = attendance?.mandate ?? null
  return [
    isObserver ? text('attendance.observer') : null,
    arrivesAt === null ? null : text('attendance.arrived', { time: formatTime(arrivesAt) }),
    leavesAt === null ? null : text('attendance.left', { time: formatTime(leavesAt) }),
    mandate === null ? null : text(`export.mandate.${mandate}`),
    arrivesAt === null && leavesAt === null && mandate === null && !isObserver ? participant.duty : null,
  ]
    .filter((fact) => fact !== null && fact !== '')
    .join(' · ')
}
