import { mandates } from '../../../shared/model/participant.ts'
import { titleLength } from '../../../shared/model/text-lengths.ts'
import { acceptText, useFieldDraft } from '../../state/use-field-draft.ts'
import { Paper } from '../../ui/paper.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useText } from '../../ui/text-context.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { personName } from './person-name.ts'
import type { AttendanceBook, AttendancePerson } from './use-attendance.ts'
import styles from './attendance-screen.module.css'

const acceptNote = acceptText(titleLength)

/** What concerns the person that has focus: times, mandate of this session, observer, a note. */
export function AttendancePanel({
  person,
  book,
}: {
  readonly person: AttendancePerson
  readonly book: AttendanceBook
}) {
  const { text } = useText()
  const { participant, attendance, isObserver } = person
  const usual = participant.mandate
  const usualMandate = {
    id: 'usual' as const,
    label:
      usual === null
        ? text('attendance.usualMandateNone')
        : text('attendance.usualMandate', { mandate: text(`export.mandate.${usual}`) }),
  }
  const { isRefused, ...note } = useFieldDraft({
    stored: attendance?.note ?? '',
    save: (value) => book.setFields(participant.id, { note: value }),
    accept: acceptNote,
  })
  return (
    <Paper as="section" padding="medium" aria-labelledby="attendance-person" className={styles.panel}>
      <h2 id="attendance-person" className={styles.personName}>
        {personName(participant)}
      </h2>
      <p className={styles.personFacts}>
        {person.organization?.name ?? text('attendance.withoutOrganization')}
      </p>
      <div className={styles.fields}>
        <div className={styles.times}>
          <TimeField
            label={text('attendance.arrivesAt')}
            value={attendance?.arrivesAt ?? null}
            isReadOnly={book.isClosed}
            onChange={(arrivesAt) => book.setTimes(participant.id, { arrivesAt })}
          />
          <TimeField
            label={text('attendance.leavesAt')}
            value={attendance?.leavesAt ?? null}
            isReadOnly={book.isClosed}
            onChange={(leavesAt) => book.setTimes(participant.id, { leavesAt })}
          />
        </div>
        <Select
          label={text('attendance.mandate')}
          value={attendance?.mandate ?? usualMandate.id}
          isDisabled={book.isClosed}
          options={[usualMandate, ...mandates.map((id) => ({ id, label: text(`export.mandate.${id}`) }))]}
          onChange={(id) => book.setFields(participant.id, { mandate: id === 'usual' ? null : id })}
        />
        <Switch
          label={text('attendance.isObserver')}
          value={isObserver}
          isDisabled={book.isClosed}
          onChange={() => book.press(person, 'observer')}
        />
        <TextField
          {...note}
          label={text('attendance.note')}
          isReadOnly={book.isClosed}
          errorMessage={isRefused ? text('attendance.noteTooLong', { count: titleLength }) : undefined}
        />
      </div>
    </Paper>
  )
}
