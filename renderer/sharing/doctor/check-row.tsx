import { CircleAlert, CircleCheck, CircleHelp, type LucideIcon } from 'lucide-react'
import type { Check, Outcome } from '../../../shared/sync/room/doctor.ts'
import { Icon } from '../../ui/icon.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { StatusPill, type StatusTone } from '../../ui/status-pill.tsx'
import { useText } from '../../ui/text-context.tsx'
import styles from './doctor.module.css'
import { findingKey } from './doctor-words.ts'

const icons: Readonly<Record<Outcome, LucideIcon>> = {
  good: CircleCheck,
  bad: CircleAlert,
  unknown: CircleHelp,
}

const tones: Readonly<Record<Outcome, StatusTone>> = { good: 'good', bad: 'attention', unknown: 'neutral' }

/** One thing the doctor looks at: what it found, and what to do about it. */
export function CheckRow({
  check,
  isPending,
  values,
}: {
  readonly check: Check
  /** It is still being looked at. */
  readonly isPending: boolean
  /** What the sentence is filled with. */
  readonly values: Readonly<Record<string, string | number>>
}) {
  const { text } = useText()
  const { id, outcome, advice } = check
  return (
    <li className={styles.row}>
      <span className={styles[isPending ? 'pending' : outcome]}>
        {isPending ? <Spinner label={text('doctor.outcome.pending')} /> : <Icon of={icons[outcome]} />}
      </span>
      <div className={styles.words}>
        <p className={styles.name}>
          {text(`doctor.check.${id}`)}
          {!isPending && <StatusPill tone={tones[outcome]}>{text(`doctor.outcome.${outcome}`)}</StatusPill>}
        </p>
        <p className={styles.finding}>
          {isPending ? text('doctor.outcome.pending') : text(findingKey(check), values)}
        </p>
        {!isPending && advice.length > 0 && (
          <ul className={styles.advice}>
            {advice.map((each) => (
              <li key={each}>{text(`doctor.advice.${each}`)}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
