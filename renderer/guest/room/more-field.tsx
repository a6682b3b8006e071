import { textLength } from '../../../shared/model/text-lengths.ts'
import { useGuestText } from '../guest-text.tsx'
import { GuestTextField } from '../parts/guest-field.tsx'

/** Whatever else there is to say, a few lines long; nobody has to. */
export function MoreField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const { text } = useGuestText()
  return (
    <GuestTextField
      label={label}
      aside={text('guest.write.optional')}
      value={value}
      onChange={onChange}
      maxLength={textLength}
      rows={3}
    />
  )
}
