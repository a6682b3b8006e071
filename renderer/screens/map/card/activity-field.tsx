import { generalInterestLetters } from '../../../../shared/model/general-interest.ts'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { useText } from '../../../ui/text-context.tsx'

/** The activity of general interest that a need falls under, by its letter (D.Lgs. 117/2017 art. 5 c. 1). */
export function ActivityField({
  value,
  onChange,
}: {
  /** A letter; what an older list wrote otherwise stays to be seen. */
  readonly value: string
  readonly onChange: (letter: string) => void
}) {
  const { text } = useText()
  const known = generalInterestLetters.map((letter) => ({
    id: letter as string,
    label: text('map.activityLetter', { letter, name: text(`map.activity.${letter}`) }),
  }))
  const isKnown = value === '' || known.some(({ id }) => id === value)
  return (
    <ComboBox
      label={text('changes.field.generalInterestActivity')}
      description={text('map.activityHelp')}
      value={value === '' ? null : value}
      onChange={(letter) => onChange(letter ?? '')}
      options={isKnown ? known : [{ id: value, label: value }, ...known]}
    />
  )
}
