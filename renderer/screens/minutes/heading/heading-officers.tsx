import type { Minutes } from '../../../../shared/model/minutes.ts'
import { type Participant, participantType } from '../../../../shared/model/participant.ts'
import { useRecords } from '../../../state/use-records.ts'
import { DescriptionList } from '../../../ui/description-list.tsx'
import { Select } from '../../../ui/select.tsx'
import { TimeField } from '../../../ui/time-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMinutesPlace } from '../minutes-context.tsx'
import { fullName } from '../person-words.ts'
import { usePatchMinutes } from '../use-minutes.ts'
import styles from './minutes-heading.module.css'

const roles = ['chairId', 'facilitatorId', 'minuteTakerId'] as const
const times = ['openedAt', 'closedAt'] as const

/** When the session was opened and closed, who presides, facilitates and takes the minutes. */
export function HeadingOfficers({ minutes }: { readonly minutes: Minutes }) {
  const { text, formatTime } = useText()
  const { isReadOnly } = useMinutesPlace()
  const participants = useRecords(participantType)
  const patch = usePatchMinutes()
  if (isReadOnly) {
    const nameOf = (id: Participant['id'] | null) => {
      const person = participants.find((participant) => participant.id === id)
      return person === undefined ? text('minutes.heading.notNoted') : fullName(person)
    }
    return (
      <div className={styles.officers}>
        <DescriptionList
          items={[
            ...times.map((field) => ({
              id: field,
              term: text(`minutes.heading.${field}`),
              details:
                minutes[field] === null ? text('minutes.heading.notNoted') : formatTime(minutes[field]),
            })),
            ...roles.map((field) => ({
              id: field,
              term: text(`minutes.heading.${field}`),
              details: nameOf(minutes[field]),
            })),
          ]}
        />
      </div>
    )
  }
  const options = participants.map((participant) => ({ id: participant.id, label: fullName(participant) }))
  return (
    <>
      <div className={styles.times}>
        {times.map((field) => (
          <TimeField
            key={field}
            label={text(`minutes.heading.${field}`)}
            value={minutes[field]}
            onChange={(value) => patch({ [field]: value })}
          />
        ))}
      </div>
      <div className={styles.officers}>
        {roles.map((field) => (
          <Select
            key={field}
            label={text(`minutes.heading.${field}`)}
            value={minutes[field]}
            onChange={(id) => patch({ [field]: id })}
            options={options}
          />
        ))}
      </div>
    </>
  )
}
