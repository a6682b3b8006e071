import { formatTime } from '../../shared/text/dates.ts'
import { parseTypedTime } from '../../shared/text/typed-time.ts'
import type { FieldProps } from './field-frame.tsx'
import { useText } from './text-context.tsx'
import { TypedField } from './typed-field.tsx'

/** A time of the day, typed as people do («17:35», «1735», «17»). Takes and gives `17:35`; `null` is empty. */
export function TimeField(
  props: FieldProps & {
    readonly value: string | null
    readonly onChange: (value: string | null) => void
    /** Told when what is typed cannot be read, and when it can again. */
    readonly onValidityChange?: ((isValid: boolean) => void) | undefined
  },
) {
  const { text } = useText()
  return (
    <TypedField
      {...props}
      read={parseTypedTime}
      write={formatTime}
      placeholder={text('common.timeShape')}
      unreadableMessage={text('common.timeUnreadable')}
    />
  )
}
