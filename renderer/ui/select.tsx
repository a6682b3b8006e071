import { ChevronDown } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { classNames } from './class-names.ts'
import { boxClass, fieldClass, FieldFrame, type FieldProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { OptionList } from './option-list.tsx'
import type { Option } from './option.ts'
import { useText } from './text-context.tsx'
import { withoutUndefined } from './without-undefined.ts'
import styles from './select.module.css'

/** One choice out of a list that fits in the head; typing a letter jumps. `null` is nothing chosen yet. */
export function Select<Id extends string>({
  label,
  description,
  errorMessage,
  isLabelHidden,
  isReadOnly,
  className,
  value,
  onChange,
  options,
  placeholder,
  size = 'medium',
  ...rest
}: FieldProps & {
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly options: readonly Option<Id>[]
  /** Shown while nothing is chosen. */
  readonly placeholder?: string | undefined
  readonly size?: 'small' | 'medium' | undefined
}) {
  const { text } = useText()
  const chosen = options.find((option) => option.id === value)
  return (
    <AriaSelect
      {...withoutUndefined({ ...rest, isDisabled: rest.isDisabled ?? isReadOnly })}
      value={value}
      onChange={(key) => {
        const option = options.find(({ id }) => id === key)
        if (option !== undefined) onChange(option.id)
      }}
      isInvalid={errorMessage !== undefined}
      className={classNames(fieldClass, className)}
    >
      <FieldFrame {...{ label, description, errorMessage, isLabelHidden, isRequired: rest.isRequired }}>
        <AriaButton className={classNames(boxClass, styles.button, size === 'small' && styles.small)}>
          <SelectValue className={styles.value ?? ''}>
            {chosen === undefined ? (
              <span className={styles.placeholder}>{placeholder ?? text('common.chooseOne')}</span>
            ) : (
              <>
                {chosen.icon}
                <span className={styles.chosen}>{chosen.label}</span>
              </>
            )}
          </SelectValue>
          <Icon of={ChevronDown} size="small" />
        </AriaButton>
      </FieldFrame>
      <OptionList options={options} />
    </AriaSelect>
  )
}
