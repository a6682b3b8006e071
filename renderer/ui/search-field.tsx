import { Search, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Input } from 'react-aria-components/Input'
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField'
import { classNames } from './class-names.ts'
import { boxClass, fieldClass, FieldFrame, type FieldProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { useText } from './text-context.tsx'
import { withoutUndefined } from './without-undefined.ts'
import styles from './search-field.module.css'

/** A field to filter what is on the screen; Esc empties it. */
export function SearchField({
  label,
  description,
  errorMessage,
  isLabelHidden,
  className,
  placeholder,
  ...rest
}: FieldProps & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string | undefined
}) {
  const { text } = useText()
  return (
    <AriaSearchField {...withoutUndefined(rest)} className={classNames(fieldClass, className)}>
      <FieldFrame {...{ label, description, errorMessage, isLabelHidden }}>
        <div className={boxClass}>
          <Icon of={Search} />
          <Input className={styles.input ?? ''} {...withoutUndefined({ placeholder })} />
          {rest.value !== '' && (
            <AriaButton className={styles.clear ?? ''} aria-label={text('common.clearSearch')}>
              <Icon of={X} size="small" />
            </AriaButton>
          )}
        </div>
      </FieldFrame>
    </AriaSearchField>
  )
}
