import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField as AriaCheckboxField } from 'react-aria-components/Checkbox'
import { Text } from 'react-aria-components/Text'
import { FieldError } from 'react-aria-components/FieldError'
import { classNames } from './class-names.ts'
import { withoutUndefined } from './without-undefined.ts'
import styles from './checkbox-field.module.css'

/** A box to tick, with its sentence beside it. */
export function CheckboxField({
  label,
  description,
  errorMessage,
  value,
  onChange,
  isLabelHidden = false,
  className,
  ...rest
}: {
  readonly label: ReactNode
  readonly description?: string | undefined
  readonly errorMessage?: string | undefined
  readonly value: boolean
  readonly onChange: (value: boolean) => void
  /** Some of the things it stands for are ticked, some are not. */
  readonly isIndeterminate?: boolean | undefined
  readonly isDisabled?: boolean | undefined
  readonly isReadOnly?: boolean | undefined
  readonly isRequired?: boolean | undefined
  readonly isLabelHidden?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  readonly className?: string | undefined
}) {
  return (
    <AriaCheckboxField
      {...withoutUndefined(rest)}
      isSelected={value}
      onChange={onChange}
      isInvalid={errorMessage !== undefined}
      className={classNames(styles.field, className)}
    >
      <CheckboxButton className={styles.line ?? ''}>
        <span className={styles.box} aria-hidden="true">
          {rest.isIndeterminate === true ? <Minus strokeWidth={3} /> : value && <Check strokeWidth={3} />}
        </span>
        <span className={classNames(styles.words, isLabelHidden && styles.hidden)}>{label}</span>
      </CheckboxButton>
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{errorMessage}</FieldError>
    </AriaCheckboxField>
  )
}
