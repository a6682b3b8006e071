import { useId, type ReactNode, type RefObject } from 'react'
import { classNames } from '../../ui/class-names.ts'
import styles from './guest-field.module.css'

/** Any of the elements that people write in: whoever holds a field only gives it the focus. */
export type GuestFieldElement = HTMLInputElement & HTMLTextAreaElement & HTMLSelectElement

/** What every field of the guest page takes. */
export interface GuestFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Said after the label: «se vuoi». */
  readonly aside?: string | undefined
  readonly hint?: ReactNode
  /** What is wrong; undefined when nothing is. */
  readonly error?: string | undefined
  readonly fieldRef?: RefObject<GuestFieldElement | null> | undefined
}

const capitals = { text: 'sentences', name: 'words', code: 'characters' } as const

/** A line of text, or several with `rows`. */
export function GuestTextField({
  rows,
  maxLength,
  kind = 'text',
  onEnter,
  ...props
}: GuestFieldProps & {
  readonly rows?: number | undefined
  /** Of several lines that are sent with Enter; Shift+Enter begins a line. */
  readonly onEnter?: (() => void) | undefined
  readonly maxLength: number
  /** `name`: of a person; the browser may offer it, and writes it with capitals · `code`: read from a wall, in large signs. */
  readonly kind?: 'text' | 'name' | 'code' | undefined
}) {
  const { value, onChange, fieldRef } = props
  return (
    <FieldBox {...props}>
      {(names) => {
        const className = classNames(styles.box, kind === 'code' && styles.code)
        const shared = { ...names, value, maxLength, className, ref: fieldRef }
        return rows === undefined ? (
          <input
            {...shared}
            type="text"
            autoComplete={kind === 'name' ? 'name' : 'off'}
            autoCapitalize={capitals[kind]}
            autoCorrect={kind === 'text' ? undefined : 'off'}
            spellCheck={kind === 'text'}
            enterKeyHint={kind === 'text' ? 'next' : 'go'}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <textarea
            {...shared}
            rows={rows}
            enterKeyHint={onEnter === undefined ? undefined : 'send'}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              // While an input method composes, Enter takes what it offers.
              if (
                onEnter === undefined ||
                event.key !== 'Enter' ||
                event.shiftKey ||
                event.nativeEvent.isComposing
              )
                return
              event.preventDefault()
              onEnter()
            }}
          />
        )
      }}
    </FieldBox>
  )
}

/** One choice of a few: the browser's own list, which every phone shows in its own way. */
export function GuestSelect({
  options,
  emptyLabel,
  ...props
}: GuestFieldProps & {
  readonly options: readonly { readonly id: string; readonly label: string }[]
  readonly emptyLabel: string
}) {
  const { value, onChange, fieldRef } = props
  return (
    <FieldBox {...props}>
      {(names) => (
        <select
          {...names}
          className={styles.box}
          value={value}
          ref={fieldRef}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{emptyLabel}</option>
          {options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
    </FieldBox>
  )
}

interface FieldNames {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

function FieldBox({
  label,
  aside,
  hint,
  error,
  children,
}: GuestFieldProps & { readonly children: (names: FieldNames) => ReactNode }) {
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
  return (
    <div className={classNames(styles.field, error !== undefined && styles.wrong)}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {aside !== undefined && <span className={styles.aside}> {aside}</span>}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described.filter((part) => part !== false).join(' ') || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
