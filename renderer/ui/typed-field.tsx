import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { classNames } from './class-names.ts'
import { boxClass, fieldClass, FieldFrame, type FieldProps } from './field-frame.tsx'
import { withoutUndefined } from './without-undefined.ts'

/** How a typed text becomes a value. `whole` reads what is certainly finished, `short` may complete it. */
type ReadTyped = (typed: string, reading: 'whole' | 'short') => string | null

interface Draft {
  readonly typed: string
  readonly isUnreadable: boolean
  /** The value that this text was last told to mean. */
  readonly toldValue: string | null
}

/**
 * A line of text that stands for a value (a date, a time). What is typed counts as soon as it is whole, and what is
 * unfinished is completed on leaving. Text that cannot be read stays, with `unreadableMessage` under it; the value stays
 * as it was and `onValidityChange(false)` tells the form. An empty field is `null`.
 */
export function TypedField({
  label,
  description,
  errorMessage,
  isLabelHidden,
  className,
  value,
  onChange,
  onValidityChange,
  onBlur,
  read,
  write,
  placeholder,
  unreadableMessage,
  suffix,
  ...rest
}: FieldProps & {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly onValidityChange?: ((isValid: boolean) => void) | undefined
  readonly read: ReadTyped
  /** The value as it is shown. */
  readonly write: (value: string) => string
  readonly placeholder: string
  readonly unreadableMessage: string
  readonly suffix?: ReactNode
}) {
  const shown = value === null ? '' : write(value)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [seenValue, setSeenValue] = useState(value)

  // A value that came from elsewhere (a calendar, another person) replaces what was being typed.
  if (value !== seenValue) {
    setSeenValue(value)
    if (draft !== null && value !== draft.toldValue) setDraft(null)
  }

  function type(typed: string) {
    if (draft?.isUnreadable === true) onValidityChange?.(true)
    const isEmpty = typed.trim() === ''
    const finished = isEmpty ? null : read(typed, 'whole')
    const told = finished === null && !isEmpty ? value : finished
    setDraft({ typed, isUnreadable: false, toldValue: told })
    if (told !== value) onChange(told)
  }

  function settle() {
    if (draft === null) return
    const isEmpty = draft.typed.trim() === ''
    const settled = isEmpty ? null : read(draft.typed, 'short')
    const isUnreadable = settled === null && !isEmpty
    setDraft(isUnreadable ? { ...draft, isUnreadable } : null)
    if (isUnreadable) onValidityChange?.(false)
    else if (settled !== value) onChange(settled)
  }

  function settleOnEnter(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') settle()
  }

  const error = draft?.isUnreadable === true ? unreadableMessage : errorMessage
  return (
    <AriaTextField
      {...withoutUndefined(rest)}
      value={draft?.typed ?? shown}
      onChange={type}
      onBlur={() => {
        settle()
        onBlur?.()
      }}
      isInvalid={error !== undefined}
      className={classNames(fieldClass, className)}
    >
      <FieldFrame
        {...{ label, description, isLabelHidden, errorMessage: error, isRequired: rest.isRequired }}
      >
        <div className={boxClass}>
          <Input
            className="tabular-numbers"
            placeholder={placeholder}
            autoComplete="off"
            spellCheck="false"
            onKeyDown={settleOnEnter}
          />
          {suffix}
        </div>
      </FieldFrame>
    </AriaTextField>
  )
}
