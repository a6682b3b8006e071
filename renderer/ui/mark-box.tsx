import { use } from 'react'
import styles from './list-table.module.css'
import { RowStopContext } from './row-button.tsx'

/** The box that marks a line of a table, or all of them. The browser's own, because there may be hundreds. */
export function MarkBox({
  label,
  isMarked,
  isMixed = false,
  onChange,
}: {
  readonly label: string
  readonly isMarked: boolean
  /** Some are marked, some are not. */
  readonly isMixed?: boolean | undefined
  readonly onChange: (isMarked: boolean) => void
}) {
  const isStop = use(RowStopContext)
  return (
    <label className={styles.mark}>
      <input
        type="checkbox"
        tabIndex={isStop ? 0 : -1}
        aria-label={label}
        checked={isMarked}
        ref={(box) => {
          if (box !== null) box.indeterminate = isMixed
        }}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  )
}
