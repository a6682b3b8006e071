import { useRef, type KeyboardEvent } from 'react'
import type { Id } from '../../../shared/model/id.ts'
import { classNames } from '../../ui/class-names.ts'
import { useText } from '../../ui/text-context.tsx'
import type { AttendanceKey } from './attendance-keys.ts'
import { AttendanceRow } from './attendance-row.tsx'
import type { AttendancePerson } from './use-attendance.ts'
import styles from './attendance-list.module.css'

/** The people by organization. One person has focus: arrows move it, single keys note its state. */
export function AttendanceList({
  people,
  representedIds,
  current,
  onCurrentChange,
  onKey,
  isClosed,
}: {
  readonly people: readonly AttendancePerson[]
  /** Organizations that somebody speaks for. */
  readonly representedIds: ReadonlySet<string>
  readonly current: AttendancePerson | null
  readonly onCurrentChange: (id: Id<'participant'>) => void
  readonly onKey: (person: AttendancePerson, key: AttendanceKey) => void
  readonly isClosed: boolean
}) {
  const { text } = useText()
  const list = useRef<HTMLDivElement>(null)

  function move(event: KeyboardEvent<HTMLButtonElement>) {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-person]') ?? [])]
    const target = buttons.indexOf(event.currentTarget) + step
    const next = buttons[Math.max(0, Math.min(buttons.length - 1, target))]
    next?.focus()
    next?.scrollIntoView({ block: 'nearest' })
  }

  if (people.length === 0) return <p className={styles.none}>{text('attendance.noMatch')}</p>
  return (
    <div ref={list} className={styles.list}>
      {groupsOf(people).map(({ id, name, isVoting, members }) => (
        <section key={id} aria-labelledby={`group-${id}`} className={styles.group}>
          <h2 id={`group-${id}`} className={styles.organization}>
            <span>{name ?? text('attendance.withoutOrganization')}</span>
            {name !== null && <GroupState isRepresented={representedIds.has(id)} isVoting={isVoting} />}
          </h2>
          <ul className={styles.people}>
            {members.map((person) => (
              <AttendanceRow
                key={person.participant.id}
                person={person}
                isCurrent={person === current}
                isClosed={isClosed}
                onCurrent={() => onCurrentChange(person.participant.id)}
                onKey={(key) => onKey(person, key)}
                onMove={move}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** A screenful is about ten people. */
const pageStep = 10

const steps: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -pageStep,
  PageDown: pageStep,
  Home: -Infinity,
  End: Infinity,
}

function GroupState({
  isRepresented,
  isVoting,
}: {
  readonly isRepresented: boolean
  readonly isVoting: boolean
}) {
  const { text } = useText()
  return (
    <span className={classNames(styles.groupState, isRepresented && styles.represented)}>
      {text(isRepresented ? 'attendance.represented' : 'attendance.notRepresented')}
      {!isVoting && ` · ${text('attendance.notVoting')}`}
    </span>
  )
}

interface Group {
  readonly id: string
  readonly name: string | null
  readonly isVoting: boolean
  readonly members: AttendancePerson[]
}

/** People in the order given, those of one organization together. */
function groupsOf(people: readonly AttendancePerson[]): Group[] {
  const groups = new Map<string, Group>()
  for (const person of people) {
    const { organization } = person
    const id = organization?.id ?? 'none'
    const group = groups.get(id)
    if (group === undefined) {
      const isVoting = organization?.isVoting ?? false
      groups.set(id, { id, name: organization?.name ?? null, isVoting, members: [person] })
    } else group.members.push(person)
  }
  return [...groups.values()]
}
