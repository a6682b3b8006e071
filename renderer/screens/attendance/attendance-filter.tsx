import { Search } from 'lucide-react'
import { useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { personName } from './person-name.ts'
import type { AttendancePerson } from './use-attendance.ts'

/** The box one types a name in: Enter ticks the first who matches and empties it, so that a roll call is name after name. */
export function AttendanceFilter({
  value,
  onChange,
  first,
  onTick,
  onDown,
  isDisabled,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly first: AttendancePerson | null
  readonly onTick: (person: AttendancePerson) => void
  readonly onDown: () => void
  readonly isDisabled: boolean
}) {
  const { text } = useText()
  const [said, setSaid] = useState('')
  const name = first === null ? null : personName(first.participant)
  return (
    <div>
      <TextField
        label={text('attendance.find')}
        isLabelHidden
        placeholder={text(isDisabled ? 'attendance.find' : 'attendance.findPlaceholder')}
        icon={<Icon of={Search} />}
        value={value}
        onChange={onChange}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a roll call starts by typing a name.
        autoFocus
        spellCheck={false}
        suffix={name !== null && !isDisabled && text('attendance.enterTicks', { name })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault()
            onDown()
          } else if (event.key === 'Escape' && value !== '') onChange('')
        }}
        onSubmit={() => {
          if (first === null || isDisabled) return
          onTick(first)
          setSaid(text('attendance.ticked', { name: personName(first.participant) }))
          onChange('')
        }}
      />
      <div role="log" aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
    </div>
  )
}
