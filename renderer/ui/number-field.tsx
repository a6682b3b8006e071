import type { Ref } from 'react'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
} from 'react-aria-components/NumberField'
import { classNames } from './class-names.ts'
import { boxClass, fieldClass, FieldFrame, type FieldProps } from './field-frame.tsx'
import { withoutUndefined } from './without-undefined.ts'
import styles from './number-field.module.css'

/** A number written by the language's rules («6.200,5»); arrows change it by `step`. Tells the change on leaving or Enter. */
export function NumberField({
  label,
  description,
  errorMessage,
  isLabelHidden,
  className,
  value,
  onChange,
  min,
  max,
  suffix,
  placeholder,
  inputRef,
  ...rest
}: FieldProps & {
  /** `null` is an empty field. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly step?: number | undefined
  /** The unit, after the number. */
  readonly suffix?: string | undefined
  readonly placeholder?: string | undefined
  readonly inputRef?: Ref<HTMLInputElement> | undefined
  readonly formatOptions?: AriaProps['formatOptions'] | undefined
}) {
  return (
    <AriaNumberField
      {...withoutUndefined({ ...rest, minValue: min, maxValue: max })}
      // React Aria writes an empty number as NaN.
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={errorMessage !== undefined}
      className={classNames(fieldClass, className)}
    >
      <FieldFrame {...{ label, description, errorMessage, isLabelHidden, isRequired: rest.isRequired }}>
        <Group className={boxClass}>
          <Input className={styles.input ?? ''} {...withoutUndefined({ ref: inputRef, placeholder })} />
          {suffix !== undefined && <span className={styles.suffix}>{suffix}</span>}
        </Group>
      </FieldFrame>
    </AriaNumberField>
  )
}
