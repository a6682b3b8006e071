import { ComboBox } from '../../../ui/combo-box.tsx'
import { useText } from '../../../ui/text-context.tsx'
import { useWhoOptions, type WhoId } from '../use-who-options.ts'
import styles from './decision.module.css'

/** A participant or an organization, found by typing part of the name. */
export function WhoField({
  label,
  value,
  onChange,
  isLabelHidden = true,
}: {
  readonly label: string
  readonly value: WhoId | null
  readonly onChange: (id: WhoId | null) => void
  readonly isLabelHidden?: boolean | undefined
}) {
  const { text } = useText()
  return (
    <ComboBox
      label={label}
      isLabelHidden={isLabelHidden}
      placeholder={text('minutes.whoPlaceholder')}
      value={value}
      onChange={onChange}
      options={useWhoOptions()}
      className={styles.who}
    />
  )
}
