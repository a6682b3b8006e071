import type { KeyboardEvent, Ref } from 'react'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { classNames } from './class-names.ts'
import { boxClass, fieldClass, FieldFrame, type FieldProps } from './field-frame.tsx'
import { withoutUndefined } from './without-undefined.ts'
import styles from './text-area.module.css'

/** What a `TextArea` takes. */
export interface TextAreaProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string | undefined
  /** Least number of lines; it grows with the text. */
  readonly rows?: number | undefined
  /** `document` writes in the type of documents. */
  readonly face?: 'interface' | 'document' | undefined
  /** Ctrl+Enter (Cmd+Enter on a Mac). */
  readonly onSubmit?: (() => void) | undefined
  readonly inputRef?: Ref<HTMLTextAreaElement> | undefined
}

/** Text of more lines, as tall as what is written in it. */
export function TextArea({
  label,
  description,
  errorMessage,
  isLabelHidden,
  className,
  placeholder,
  rows = 3,
  face = 'interface',
  onSubmit,
  inputRef,
  ...rest
}: TextAreaProps) {
  function submitOnModEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.()
  }
  return (
    <AriaTextField
      {...withoutUndefined(rest)}
      isInvalid={errorMessage !== undefined}
      className={classNames(fieldClass, className)}
    >
      <FieldFrame {...{ label, description, errorMessage, isLabelHidden, isRequired: rest.isRequired }}>
        <div className={classNames(boxClass, styles.area, face === 'document' && 'document-text')}>
          <AriaTextArea
            {...withoutUndefined({ ref: inputRef, placeholder })}
            rows={rows}
            // Where the field grows with its text, `rows` counts for nothing: the least height is said here.
            style={{ minHeight: `calc(${rows}lh + 2 * var(--space-2))` }}
            onKeyDown={submitOnModEnter}
          />
        </div>
      </FieldFrame>
    </AriaTextField>
  )
}
