import { summarizeAttendance } from '../../../../shared/doc/queries/attendance-summary.ts'
import type { Minutes } from '../../../../shared/model/minutes.ts'
import { useQuery } from '../../../state/use-records.ts'
import { CheckboxField } from '../../../ui/checkbox-field.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useMinutesPlace } from '../minutes-context.tsx'
import { PaperField } from '../paper-field.tsx'
import { usePatchMinutes } from '../use-minutes.ts'
import styles from './minutes-heading.module.css'

/** Whether the session is valid: organizations counted live, what is said of it, whether the composition is confirmed. */
export function HeadingValidity({ minutes }: { readonly minutes: Minutes }) {
  const { text } = useText()
  const { sessionId, isReadOnly } = useMinutesPlace()
  const { votingPresent, votingTotal } = useQuery(summarizeAttendance, sessionId)
  const patch = usePatchMinutes()
  return (
    <div className={styles.part}>
      <h2 className={styles.label}>{text('minutes.heading.validity')}</h2>
      {!isReadOnly && (
        <p className={styles.live} aria-live="polite">
          {text('minutes.heading.present', { present: votingPresent, total: votingTotal })}
        </p>
      )}
      <PaperField
        label={text('minutes.heading.validity')}
        placeholder={isReadOnly ? undefined : text('minutes.heading.validityPlaceholder')}
        stored={minutes.validity}
        save={(validity) => patch({ validity })}
        isReadOnly={isReadOnly}
      />
      {isReadOnly && minutes.isCompositionConfirmed && <p>{text('minutes.heading.composition')}.</p>}
      {!isReadOnly && (
        <div className={styles.check}>
          <CheckboxField
            label={text('minutes.heading.composition')}
            value={minutes.isCompositionConfirmed}
            onChange={(isCompositionConfirmed) => patch({ isCompositionConfirmed })}
          />
        </div>
      )}
    </div>
  )
}
