import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useText } from './text-context.tsx'
import styles from './progress.module.css'

/** A small turning ring for work of unknown length; stands still when motion is unwanted. `label` is for readers. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <ProgressBar isIndeterminate aria-label={label} className={styles.spinner ?? ''}>
      <svg viewBox="0 0 20 20" aria-hidden="true" className={styles.ring}>
        <circle cx="10" cy="10" r="8" className={styles.ringTrack} />
        <path d="M10 2a8 8 0 0 1 8 8" className={styles.ringPart} />
      </svg>
    </ProgressBar>
  )
}

/** The whole place of something that is still coming: a ring in its middle, shown only where it takes long enough to see. */
export function WaitingPlace({ label }: { readonly label: string }) {
  return (
    <div className={styles.place}>
      <Spinner label={label} />
    </div>
  )
}

/** The same, for what comes by itself in a moment. */
export function WorkingPlace() {
  const { text } = useText()
  return <WaitingPlace label={text('common.working')} />
}

/** A bar with its label and how much of it is done, as «12 / 40». */
export function Progress({
  label,
  value,
  max,
}: {
  readonly label: string
  readonly value: number
  readonly max: number
}) {
  const { formatNumber } = useText()
  const words = `${formatNumber(value)} / ${formatNumber(max)}`
  return (
    <ProgressBar
      value={value}
      maxValue={max}
      valueLabel={words}
      aria-label={label}
      className={styles.progress ?? ''}
    >
      <span className={styles.words}>
        <span>{label}</span>
        <span className="tabular-numbers">{words}</span>
      </span>
      <span className={styles.track}>
        <span
          className={styles.part}
          style={{ width: `${max === 0 ? 0 : Math.min(100, (value / max) * 100)}%` }}
        />
      </span>
    </ProgressBar>
  )
}
