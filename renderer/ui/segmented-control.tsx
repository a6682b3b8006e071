import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { useId } from 'react'
import { classNames } from './class-names.ts'
import type { Option } from './option.ts'
import styles from './segmented-control.module.css'

/** Two to five ways of seeing or setting the same thing, one of them always on. */
export function SegmentedControl<Id extends string>({
  label,
  isLabelHidden = false,
  value,
  onChange,
  options,
  size = 'medium',
  isDisabled = false,
  className,
}: {
  readonly label: string
  readonly isLabelHidden?: boolean | undefined
  readonly value: Id
  readonly onChange: (value: Id) => void
  readonly options: readonly Option<Id>[]
  readonly size?: 'small' | 'medium' | undefined
  readonly isDisabled?: boolean | undefined
  readonly className?: string | undefined
}) {
  const labelId = useId()
  return (
    <div className={classNames(styles.field, className)}>
      <span id={labelId} className={isLabelHidden ? styles.hidden : styles.label}>
        {label}
      </span>
      <ToggleButtonGroup
        aria-labelledby={labelId}
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const option = options.find(({ id }) => keys.has(id))
          if (option !== undefined) onChange(option.id)
        }}
        disallowEmptySelection
        isDisabled={isDisabled}
        className={styles.group ?? ''}
      >
        {options.map((option) => (
          <ToggleButton
            key={option.id}
            id={option.id}
            isDisabled={option.isDisabled ?? false}
            className={classNames(styles.segment, size === 'small' && styles.small)}
          >
            {option.icon}
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
