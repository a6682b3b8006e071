import { RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup'
import { classNames } from './class-names.ts'
import { fieldClass, FieldFrame, type FieldProps } from './field-frame.tsx'
import type { Option } from './option.ts'
import { withoutUndefined } from './without-undefined.ts'
import styles from './radio-group.module.css'

/** A few choices, all in sight, each with room for a line of explanation. */
export function RadioGroup<Id extends string>({
  label,
  description,
  errorMessage,
  isLabelHidden,
  className,
  value,
  onChange,
  options,
  orientation = 'vertical',
  columns,
  ...rest
}: Omit<FieldProps, 'autoFocus'> & {
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly options: readonly Option<Id>[]
  readonly orientation?: 'horizontal' | 'vertical' | undefined
  /** So many beside each other, those below each other on one line; without it as many as there is room for. */
  readonly columns?: number | undefined
}) {
  const { onBlur, ...states } = rest
  return (
    <AriaRadioGroup
      {...withoutUndefined({ ...states, onBlur: onBlur && (() => onBlur()) })}
      value={value}
      onChange={(id) => {
        const option = options.find((candidate) => candidate.id === id)
        if (option !== undefined) onChange(option.id)
      }}
      orientation={orientation}
      isInvalid={errorMessage !== undefined}
      className={classNames(fieldClass, className)}
    >
      <FieldFrame {...{ label, description, errorMessage, isLabelHidden, isRequired: rest.isRequired }}>
        <div
          className={classNames(styles.options, columns === undefined ? styles[orientation] : styles.columns)}
          style={columns === undefined ? undefined : { gridTemplateColumns: `repeat(${columns}, auto)` }}
        >
          {options.map((option) => (
            <RadioField key={option.id} value={option.id} isDisabled={option.isDisabled ?? false}>
              <RadioButton className={styles.line ?? ''}>
                <span className={styles.ring} aria-hidden="true" />
                {option.icon !== undefined && <span className={styles.icon}>{option.icon}</span>}
                <span className={styles.words}>
                  <span>{option.label}</span>
                  {option.description !== undefined && (
                    <span className={styles.description}>{option.description}</span>
                  )}
                </span>
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  )
}
