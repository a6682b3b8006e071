import { useRef, useState } from 'react'
import type { Id } from '../../../shared/model/id.ts'
import { classNames } from '../../ui/class-names.ts'
import { useText } from '../../ui/text-context.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { Button as AriaButton } from 'react-aria-components/Button'
import { readAttendanceKey } from './attendance-keys.ts'
import { AttendanceCounts } from './attendance-counts.tsx'
import { personInitials, personName } from './person-name.ts'
import { stateLook } from './state-look.ts'
import { useAttendance, type AttendanceBook, type AttendancePerson } from './use-attendance.ts'
import styles from './attendance-strip.module.css'

/** Everybody's initials in a row, to be ticked while one writes: arrows move, letters and Space note. Counts stand below. */
export function AttendanceStrip({ sessionId }: { readonly sessionId: Id<'session'> }) {
  const { text } = useText()
  const book = useAttendance(sessionId)
  const [currentId, setCurrentId] = useState<Id<'participant'> | null>(null)
  const strip = useRef<HTMLFieldSetElement>(null)
  const current = book.people.find(({ participant }) => participant.id === currentId) ?? book.people[0]

  function move(from: Element, step: number) {
    const buttons: Element[] = [...(strip.current?.querySelectorAll('button') ?? [])]
    const index = buttons.indexOf(from)
    const next = buttons[(index + step + buttons.length) % buttons.length]
    if (next instanceof HTMLElement) next.focus()
  }

  return (
    <div className={styles.strip}>
      <fieldset ref={strip} aria-label={text('attendance.title')} className={styles.people}>
        {book.people.map((person) => (
          <StripPerson
            key={person.participant.id}
            person={person}
            book={book}
            isCurrent={person === current}
            onCurrent={() => setCurrentId(person.participant.id)}
            onMove={move}
          />
        ))}
      </fieldset>
      <p className={styles.counts}>
        <AttendanceCounts sessionId={sessionId} />
      </p>
    </div>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

function StripPerson({
  person,
  book,
  isCurrent,
  onCurrent,
  onMove,
}: {
  readonly person: AttendancePerson
  readonly book: AttendanceBook
  readonly isCurrent: boolean
  readonly onCurrent: () => void
  readonly onMove: (from: Element, step: number) => void
}) {
  const { text } = useText()
  const look = stateLook(person.state)
  const name = personName(person.participant)
  const initials = personInitials(person.participant)
  const organization = person.organization?.shortName ?? ''
  const words = `${organization === '' ? name : `${name} (${organization})`}, ${text(look.label).toLowerCase()}`
  return (
    <Tooltip text={words}>
      <AriaButton
        // Who says «BM» to the computer finds the button too: what is seen is part of the name.
        aria-label={`${words}, ${initials}`}
        excludeFromTabOrder={!isCurrent}
        className={classNames(styles.person, styles[look.tone])}
        onFocus={onCurrent}
        onPress={(event) => {
          // Keys are read below: Space and letters do the same wherever people are listed.
          if (event.pointerType !== 'keyboard' && !book.isClosed) book.press(person, 'cycle')
        }}
        onKeyDown={(event) => {
          const key = event.key === 'Enter' ? 'cycle' : readAttendanceKey(event)
          const step = steps[event.key]
          if (step !== undefined) onMove(event.target as Element, step)
          else if (key === null) event.continuePropagation()
          else if (!book.isClosed) book.press(person, key)
        }}
      >
        {initials}
      </AriaButton>
    </Tooltip>
  )
}
