import { formatStopwatch } from '../../shared/text/stopwatch.ts'
import { classNames } from '../ui/class-names.ts'
import { lastMinuteSeconds, type TimerFace } from './timer-face.ts'
import styles from './timer-clock.module.css'

/** How far away it is read from: on a page, on a phone that lies on the table, from the last row. */
export type ClockSize = 'page' | 'phone' | 'wall'

/** A countdown in large digits, with its state in words and the part that is left as a line. Nothing of it moves by itself. */
export function TimerClock({
  face,
  totalMs,
  size,
  label,
  words,
}: {
  readonly face: TimerFace
  readonly totalMs: number
  readonly size: ClockSize
  /** What the digits are, for whoever hears them. */
  readonly label: string
  /** Its state. */
  readonly words: string
}) {
  const left = face.kind === 'ended' ? 0 : face.seconds
  const percent = totalMs === 0 ? 0 : Math.min(100, (left * 100_000) / totalMs)
  const isLast = face.kind === 'ended' || left <= lastMinuteSeconds
  return (
    <div className={classNames(styles.clock, styles[size], isLast && styles.last)}>
      <span role="timer" aria-label={label} className={styles.digits}>
        {formatStopwatch(left * 1000)}
      </span>
      <span className={styles.line} aria-hidden="true">
        <span className={styles.left} style={{ width: `${percent}%` }} />
      </span>
      <span className={styles.words}>{words}</span>
    </div>
  )
}
