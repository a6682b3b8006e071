import { ChevronDown } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox, useFilter } from 'react-aria-components/ComboBox'

import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { classNames } from './class-names.ts'
import { boxClass, fieldClass, FieldFrame, type FieldProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { OptionList } from './option-list.tsx'
import type { Option } from './option.ts'
import { withoutUndefined } from './without-undefined.ts'
import { firstMatches, mostWhole } from './first-matches.ts'
import styles from './combo-box.module.css'

/**
 * One choice found by typing part of its name; emptying the field gives `null`. In a form, a field with a `name` may
 * keep a text that is no option: the form's data carry the text that is seen, whatever was chosen before.
 */
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
  typed: before,
  name,
  ...rest
}: FieldProps & {
  readonly value: Id | null
  readonly onChange: (value: Id | null) => void
  readonly options: readonly Option<Id>[]
  readonly placeholder?: string | undefined
  /** What was typed before the field was there. */
  readonly typed?: string | undefined
  /** Given, a text that is no option is allowed, and stands under this name in the form's data. */
  readonly name?: string | undefined
}) {
  const isFree = name !== undefined
  // Taken by the key that was pressed last. The field lets go of it a moment later as of a text that is no choice.
  const taken = useRef<Id | null>(null)
  const { contains } = useFilter({ sensitivity: 'base' })
  // Thousands of entries are looked through here: the list is drawn of the first that fit alone.
  const isLong = options.length > mostWhole
  const [typed, setTyped] = useState(before ?? '')
  const shown = useMemo(
    () => (isLong ? firstMatches(options, { typed, value }) : options),
    [isLong, options, typed, value],
  )
  const free = isFree ? { allowsCustomValue: true, formValue: 'text' as const, name } : {}
  return (
    <AriaComboBox
      {...withoutUndefined(rest)}
      {...free}
      {...withoutUndefined({ defaultInputValue: before })}
      value={value}
      onChange={(key) => {
        if (key !== null || taken.current === null) onChange(options.find(({ id }) => id === key)?.id ?? null)
      }}
      onFocus={() => (taken.current = null)}
      onKeyDown={(event) => {
        taken.current = null
        const field: unknown = event.currentTarget
        if (!(field instanceof HTMLInputElement) || !['Enter', 'Tab'].includes(event.key)) return
        const written = field.value.trim()
        const isOpen = field.getAttribute('aria-expanded') === 'true'
        if (isFree) {
          if (field.getAttribute('aria-activedescendant') !== null) return
          // The open list keeps Enter for itself; a name written in full has nothing left to choose. The form is handed
          // in here and now: the browser would do it after the field has let go of a text that is no option.
          const isInFull = options.some((option) => option.label === written)
          if (event.key !== 'Enter' || (isOpen && !isInFull)) return
          event.preventDefault()
          field.form?.requestSubmit()
          return
        }
        if (written === '') return
        // Enough letters to leave one choice are the choice, whether or not the list has come up yet.
        const [found, ...others] = shown.filter((option) => contains(option.label, written))
        if (found === undefined || others.length > 0 || found.id === value) return
        taken.current = found.id
        onChange(found.id)
      }}
      {...(isLong ? { items: shown, onInputChange: setTyped } : { defaultItems: options })}
      allowsEmptyCollection={!isFree}
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
      <OptionList options={shown} />
    </AriaComboBox>
  )
}
