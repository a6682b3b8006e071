import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { classNames } from './class-names.ts'
import { boxClass, fieldClass, FieldFrame, type FieldProps } from './field-frame.tsx'
import { OptionList } from './option-list.tsx'
import { withoutUndefined } from './without-undefined.ts'

/** One line of any text, with the texts that others wrote before to pick from. */
export function SuggestField({
  label,
  description,
  errorMessage,
  isLabelHidden,
  className,
  value,
  onChange,
  onPick,
  onSubmit,
  suggestions,
  placeholder,
  ...rest
}: FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** One of the suggestions was taken; `onChange` is told too. */
  readonly onPick?: ((value: string) => void) | undefined
  /** Enter, with no suggestion in sight under the arrow keys. */
  readonly onSubmit?: ((value: string) => void) | undefined
  readonly suggestions: readonly string[]
  readonly placeholder?: string | undefined
}) {
  const options = suggestions.map((suggestion) => ({ id: suggestion, label: suggestion }))
  return (
    <AriaComboBox
      {...withoutUndefined(rest)}
      allowsCustomValue
      defaultItems={options}
      value={null}
      inputValue={value}
      onInputChange={onChange}
      onChange={(key) => {
        if (typeof key !== 'string') return
        onChange(key)
        onPick?.(key)
      }}
      onKeyDown={(event) => {
        const field: unknown = event.currentTarget
        if (event.key !== 'Enter' || !(field instanceof HTMLInputElement)) return
        if (field.getAttribute('aria-activedescendant') !== null) return
        event.preventDefault()
        onSubmit?.(field.value)
      }}
      isInvalid={errorMessage !== undefined}
      className={classNames(fieldClass, className)}
    >
      <FieldFrame {...{ label, description, errorMessage, isLabelHidden, isRequired: rest.isRequired }}>
        <div className={boxClass}>
          <Input {...withoutUndefined({ placeholder })} />
        </div>
      </FieldFrame>
      {options.length > 0 && <OptionList options={options} />}
    </AriaComboBox>
  )
}
