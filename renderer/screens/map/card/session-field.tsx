import { type Session, sessionType } from '../../../../shared/model/session.ts'
import { useRecords } from '../../../state/use-records.ts'
import { Select } from '../../../ui/select.tsx'
import { useText } from '../../../ui/text-context.tsx'

/** A session of the tavolo, or none. */
export function SessionField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: Session['id'] | null
  readonly onChange: (id: Session['id'] | null) => void
}) {
  const { text, formatOrdinal } = useText()
  const sessions = useRecords(sessionType).toSorted((left, right) => left.number - right.number)
  return (
    <Select<Session['id'] | 'none'>
      label={label}
      value={value ?? 'none'}
      onChange={(id) => onChange(id === 'none' ? null : id)}
      options={[
        { id: 'none', label: text('map.noSession') },
        ...sessions.map((session) => ({
          id: session.id,
          label: text('map.session', { ordinal: formatOrdinal(session.number) }),
          description: session.title,
        })),
      ]}
    />
  )
}
