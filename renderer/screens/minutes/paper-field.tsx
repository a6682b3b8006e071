import { type KeyboardEvent, type Ref, useId } from 'react'
import { textLength } from '../../../shared/model/text-lengths.ts'
import { acceptText, useFieldDraft } from '../../state/use-field-draft.ts'
import { classNames } from '../../ui/class-names.ts'
import { useText } from '../../ui/text-context.tsx'
import styles from './paper-field.module.css'

const acceptAnyText = acceptText(textLength)

/**
 * Text written straight on the sheet: no box, the type of the document, as tall as what is in it. Each key is kept.
 * Enter goes on (`onEnter`); Shift+Enter breaks the line. Read-only it is plain text, and nothing when empty.
 */
export function PaperField({
  label,
  stored,
  save,
  accept = acceptAnyText,
  placeholder,
  size = 'body',
  isReadOnly = false,
  onEnter,
  className,
  fieldRef,
  isSelectedOnFocus = false,
}: {
  readonly label: string
  readonly stored: string
  readonly save: (text: string) => void
  readonly accept?: ((typed: string) => string | null) | undefined
  readonly placeholder?: string | undefined
  readonly size?: 'small' | 'body' | 'heading' | 'title' | undefined
  readonly isReadOnly?: boolean | undefined
  readonly onEnter?: (() => void) | undefined
  readonly className?: string | undefined
  readonly fieldRef?: Ref<HTMLTextAreaElement> | undefined
  /** Words that only hold the place: the first key takes them away. */
  readonly isSelectedOnFocus?: boolean | undefined
}) {
  const { text } = useText()
  const errorId = useId()
  const { isRefused, value, onChange, onBlur } = useFieldDraft({ stored, save, accept })

  function goOnWithEnter(event: KeyboardEvent) {
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key !== 'Enter' || !isPlain || event.nativeEvent.isComposing || onEnter === undefined) return
    event.preventDefault()
    onEnter()
  }

  if (isReadOnly) {
    return stored === '' ? null : (
      <span className={classNames(styles.field, styles.reading, styles[size], className)}>{stored}</span>
    )
  }
  return (
    <>
      <textarea
        ref={fieldRef}
        rows={1}
        aria-label={label}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? errorId : undefined}
        className={classNames(styles.field, styles[size], className)}
        placeholder={placeholder}
        spellCheck="false"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onFocus={(event) => {
          if (isSelectedOnFocus) event.target.select()
        }}
        onBlur={onBlur}
        onKeyDown={goOnWithEnter}
      />
      {isRefused && (
        <span id={errorId} className={styles.error}>
          {text(value.trim() === '' ? 'errors.field.required' : 'errors.field.too-long')}
        </span>
      )}
    </>
  )
}
