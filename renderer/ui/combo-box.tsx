import { ChevronDown } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { classNames } from './class-names.ts'
import { boxClass, fieldClass, FieldFrame, type FieldProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { OptionList } from './option-list.tsx'
import type { Option } from './option.ts'
import { withoutUndefined } from './without-undefined.ts'
import styles from './combo-box.module.css'

/** One choice found by typing part of its name; emptying the field gives `null`. */
export function ComboBox<Id extends string>({
  label,
  description,
  errorMessage,
  isLabelHidden,
  className,
  value,
  onChange,
  options,
  placeholder,
  onCustomText,
  ...rest
}: FieldProps & {
  readonly value: Id | null
  readonly onChange: (value: Id | null) => void
  readonly options: readonly Option<Id>[]
  readonly placeholder?: string | undefined
  /** Given, a text that is no option is allowed, and told on leaving the field or on Enter. */
  readonly onCustomText?: ((text: string) => void) | undefined
}) {
  const custom = onCustomText === undefined ? {} : { allowsCustomValue: true }
  return (
    <AriaComboBox
      {...withoutUndefined(rest)}
      {...custom}
      value={value}
      onChange={(key) => onChange(options.find(({ id }) => id === key)?.id ?? null)}
      onBlur={(event) => {
        rest.onBlur?.()
        const typed = event.target instanceof HTMLInputElement ? event.target.value.trim() : ''
        if (typed !== '' && !options.some((option) => option.label === typed)) onCustomText?.(typed)
      }}
      defaultItems={options}
      allowsEmptyCollection={onCustomText === undefined}
      isInvalid={errorMessage !== undefined}
      className={classNames(fieldClass, className)}
    >
      <FieldFrame {...{ label, description, errorMessage, isLabelHidden, isRequired: rest.isRequired }}>
        <Group className={boxClass}>
          <Input {...withoutUndefined({ placeholder })} />
          <AriaButton className={styles.open ?? ''}>
            <Icon of={ChevronDown} size="small" />
          </AriaButton>
        </Group>
      </FieldFrame>
      <OptionList options={options} />
    </AriaComboBox>
  )
}
