import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { classNames } from './class-names.ts'
import { boxClass, fieldClass, FieldFrame, type FieldProps } from './field-frame.tsx'
import { withoutUndefined } from './without-undefined.ts'
import styles from './text-field.module.css'

/** What a `TextField` takes. */
export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'email' | 'tel' | 'url' | undefined
  readonly placeholder?: string | undefined
  readonly icon?: ReactNode
  /** After the text, inside the box: a unit, a button. */
  readonly suffix?: ReactNode
  /** Enter. */
  readonly onSubmit?: (() => void) | undefined
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
  readonly spellCheck?: boolean | undefined
  /** `bare` has no box until it is hovered or focused: a title one writes on paper. */
  readonly look?: 'box' | 'bare' | undefined
  readonly size?: 'medium' | 'large' | undefined
  readonly inputRef?: Ref<HTMLInputElement> | undefined
}

/** One line of text. */
export function TextField({
  label,
  description,
  errorMessage,
  isLabelHidden,
  className,
  placeholder,
  icon,
  suffix,
  onSubmit,
  onKeyDown,
  look = 'box',
  size = 'medium',
  inputRef,
  spellCheck,
  ...rest
}: TextFieldProps) {
  function submitOnEnter(event: KeyboardEvent<HTMLInputElement>) {
    onKeyDown?.(event)
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.defaultPrevented) onSubmit?.()
  }
  return (
    <AriaTextField
      {...withoutUndefined({ ...rest, spellCheck: spellCheck?.toString() as 'true' | 'false' | undefined })}
      isInvalid={errorMessage !== undefined}
      className={classNames(fieldClass, className)}
    >
      <FieldFrame {...{ label, description, errorMessage, isLabelHidden, isRequired: rest.isRequired }}>
        <div
          className={classNames(boxClass, look === 'bare' && styles.bare, size === 'large' && styles.large)}
        >
          {icon}
          <Input {...withoutUndefined({ ref: inputRef, placeholder })} onKeyDown={submitOnEnter} />
          {suffix !== undefined && <span className={styles.suffix}>{suffix}</span>}
        </div>
      </FieldFrame>
    </AriaTextField>
  )
}
